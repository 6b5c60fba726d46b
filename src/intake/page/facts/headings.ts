import {
  type ChildNode,
  type Element,
  elementsOf,
  isElement,
  isText,
  neighbour,
  showsSelfLink,
  splitClass,
  wordsOf,
} from "../../../html/index.ts";
import type { Facts } from "./index.ts";
import { isToFirstPage } from "./own-links.ts";

/** The headings of a page as they are read: without the kicker above the headline. */

// Small words below the headline are its subtitle, and belong to it.
const SMALL = /(?:^|[ -])(?:h1)?-?small(?=[ -]|$)/;

// A line above the headline inside the same heading, in the words of German, French and English newsrooms.
const KICKER =
  /(?:^|[ -])(?:kicker|overline|roofline|dachzeile|topline|eyebrow|spitzmarke|surtitle|surtitre|supertitle|pretitle|headline-?intro|hat|label|badge)(?=[ -]|$)/;

export interface Heading {
  element: Element;
  text: string;
}

// A page with more has its title among the first.
const MOST_HEADINGS = 300;

/** Those that are shown, and the first-level ones that went with furniture: some sites keep theirs in the breadcrumb. */
export function readHeadings({ document, firstHeadings }: Facts): { shown: Heading[]; all: Heading[] } {
  const read = (elements: Element[]) =>
    elements
      .slice(0, MOST_HEADINGS)
      .map((element) => ({ element, text: headingText(element) }))
      .filter(({ text }) => text);
  const upper = read(elementsOf(document, "h1", "h2", "h3"));
  const shown = upper.length ? upper : read(elementsOf(document, "h4"));
  const seen = new Set(shown.map(({ element }) => element));
  const gone = read(firstHeadings).filter(({ element }) => !seen.has(element));
  return { shown, all: [...shown, ...gone] };
}

// Between a kicker and the headline.
const SIGN = /^(?:[:|–—·•-]\s+)+/;

/** The words of a heading without its kicker and the link to itself; all of them where nothing else is in it. */
export function headingText(element: Element): string {
  return textWithout(element).replace(/\s+/g, " ").trim().replace(SIGN, "") || wordsOf(element);
}

function textWithout(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isElement(node) || node.name === "br" || isKicker(node) || isSelfLink(node)) return " ";
  return node.children.map(textWithout).join(node.name === "span" ? " " : "");
}

function isKicker(element: Element): boolean {
  const name = splitClass(`${element.attribs.class ?? ""} ${element.attribs.itemprop ?? ""}`);
  return KICKER.test(name) || (opensHeading(element) && (element.name === "small" || SMALL.test(name)));
}

/** The name of the site, as its head has it: nothing but a link to its first page. */
export function leadsHome(element: Element): boolean {
  const [link, ...others] = elementsOf(element, "a");
  if (!link || others.length || wordsOf(link) !== wordsOf(element)) return false;
  return isToFirstPage(link);
}

function isSelfLink(element: Element): boolean {
  return isElement(element, "a") && !!element.attribs.href?.includes("#") && showsSelfLink(element);
}

function opensHeading(element: Element): boolean {
  return (
    isElement(element.parent, "h1") && !neighbour(element, "prev") && neighbour(element, "next") !== null
  );
}
