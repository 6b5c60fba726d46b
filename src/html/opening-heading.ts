import { type Element, isTag, isText, type ParentNode } from "domhandler";
import { HEADINGS } from "./elements.ts";
import { wordsOf } from "./lines.ts";

const TITLES = ["div", "header", "hgroup"];

/** The heading that a part of a text opens with; what is empty may stand in front of it. */
export function openingHeading(parent: ParentNode): Element | undefined {
  for (const child of parent.children) {
    if (isText(child) && child.data.trim()) return undefined;
    if (!isTag(child)) continue;
    if (HEADINGS.includes(child.name)) return child;
    if (TITLES.includes(child.name)) return openingHeading(child);
    if (child.children.length) return undefined;
  }
  return undefined;
}

// `id="comments"` says what a part of a page is, though its heading says the same.
const FEWEST_WORDS = 3;

/**
 * Is its id made of its heading, as Sphinx, Pandoc and Jekyll make them? Then its words are the author's:
 * `recommendations-for-translators` recommends no other articles.
 */
export function isNamedAfterHeading(element: Element): boolean {
  const words = wordsIn(element.attribs.id ?? "");
  if (words.length < FEWEST_WORDS) return false;
  const heading = HEADINGS.includes(element.name) ? element : openingHeading(element);
  if (!heading) return false;
  const said = wordsIn(wordsOf(heading));
  let at = -1;
  return words.every((word) => {
    at = said.indexOf(word, at + 1);
    return at >= 0;
  });
}

/** Without accents, which some take off. */
function wordsIn(text: string): string[] {
  const letters = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return letters.match(/[\p{L}\p{N}]+/gu) ?? [];
}
