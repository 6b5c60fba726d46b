import { type Element, elementsOf, isElement, wordsOf } from "../../html/index.ts";
import { linkShare } from "./recoverable.ts";

/** Lines that are told by where they lead: to the part of the site that the article stands in, and to its tags. */

// Where sites list what they have under a word.
const TAG_PAGE =
  /\/(?:tags?|topics?|themen?|categor(?:y|ies|ia)|kategorien?|schlagw(?:ort|orte|oerter)|labels?)\//i;
const LONGEST_TAG = 40;
const MOSTLY = 0.7;

/** Nothing but links to tags, and what parts them: `harbours, piers, boats`. */
export function isTagLine(line: Element): boolean {
  const links = linksOf(line);
  return links.length > 0 && linkShare(line) > MOSTLY && links.every(isTag);
}

function isTag(link: Element): boolean {
  const isCalled = /(?:^|\s)tag(?:\s|$)/.test(link.attribs.rel ?? "");
  return wordsOf(link).length <= LONGEST_TAG && (isCalled || TAG_PAGE.test(link.attribs.href ?? ""));
}

/** `Save | Print | Close`: most of its links do something instead of leading somewhere. */
export function isControlLine(line: Element): boolean {
  const links = linksOf(line);
  const doing = links.filter(({ attribs }) => /^javascript:/i.test(attribs.href ?? ""));
  const isShort = wordsOf(line).length <= LONGEST_CONTROLS;
  return isShort && doing.length >= LEAST_CONTROLS && doing.length > links.length / 2;
}

const [LEAST_CONTROLS, LONGEST_CONTROLS] = [2, 80];
const MOST_WORDS = 3;

/** A heading above the text that is a link of a word or two: it names the part of the site. */
export function isKicker(line: Element): boolean {
  const [link, ...others] = linksOf(line);
  if (!link || others.length || !isElement(line, "h2", "h3", "h4", "h5", "h6")) return false;
  const words = wordsOf(line).split(/\s+/).length;
  return words <= MOST_WORDS && linkShare(line) === 1 && !link.attribs.href?.startsWith("#");
}

function linksOf(line: Element): Element[] {
  return isElement(line, "a") ? [line] : elementsOf(line, "a");
}
