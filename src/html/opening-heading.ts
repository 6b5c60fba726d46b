import { type ChildNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import { HEADINGS } from "./elements.ts";
import { lineOf } from "./lines.ts";

const TITLES = ["div", "header", "hgroup"];

/** The heading that a part of a text opens with; what is empty may stand in front of it. */
export function openingHeading(parent: ParentNode): Element | undefined {
  for (const child of parent.children) {
    if (isText(child) && !isSpace(child)) return undefined;
    if (!isTag(child)) continue;
    if (HEADINGS.includes(child.name)) return child;
    if (child.children.every(isSpace)) continue;
    return TITLES.includes(child.name) ? openingHeading(child) : undefined;
  }
  return undefined;
}

function isSpace(node: ChildNode): boolean {
  return isText(node) && !node.data.trim();
}

// `id="comments"` says what a part of a page is, though its heading says the same; unless a writer's program makes them all so.
const FEWEST_WORDS = 3;
const LONGEST_HEADING = 1000; // each box that opens with it asks
const MADE_OF_HEADING = /(?:^|\s)(?:level[1-6]|section)(?:\s|$)/; // Pandoc, docutils

/**
 * Is its id made of its heading, as Sphinx, Pandoc and Jekyll make them? Then its words are the author's:
 * `recommendations-for-translators` recommends no other articles.
 */
export function isNamedAfterHeading(element: Element): boolean {
  const heading = headingThatNames(element);
  if (!heading) return false;
  return wordsIn(apart(element.attribs.id!)).length >= FEWEST_WORDS || isMadeOfHeading(element, heading);
}

/** The heading that holds all words of its id: its own, or itself. */
export function headingThatNames(element: Element): Element | undefined {
  const { id = "" } = element.attribs;
  const words = wordsIn(apart(id));
  const heading = HEADINGS.includes(element.name)
    ? element
    : words.length
      ? openingHeading(element)
      : undefined;
  if (!words.length || !heading) return undefined;
  const title = lineOf(heading, LONGEST_HEADING) ?? "";
  const said = wordsIn(apart(id) === id ? title : apart(title));
  let at = -1;
  const isNamed = words.every((word) => {
    at = said.indexOf(word, at + 1);
    return at >= 0;
  });
  return isNamed ? heading : undefined;
}

/** Sphinx and others put a link to the part into its heading. */
function isMadeOfHeading({ attribs }: Element, heading: Element): boolean {
  const link = heading.children.find((child) => isTag(child) && child.name === "a") as Element | undefined;
  return MADE_OF_HEADING.test(attribs.class ?? "") || link?.attribs.href === `#${attribs.id}`;
}

/** Some join the words of an id: `TheRoleOfBells` (Martin Fowler's articles). */
function apart(id: string): string {
  return id.replace(/([\p{Ll}\d])(?=\p{Lu})/gu, "$1 ");
}

/** Without accents, which some take off. */
function wordsIn(text: string): string[] {
  const letters = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return letters.match(/[\p{L}\p{N}]+/gu) ?? [];
}
