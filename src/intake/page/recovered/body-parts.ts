import { type AnyNode, type Element, elementsOf, isElement, isText, wordsOf } from "../../../html/index.ts";
import { isBodyPart, isMarked } from "../called-text.ts";
import { linkShare } from "../prose.ts";
import { isNotes } from "./called-boxes.ts";

/** What the page calls its article's text, beside what the extractor chose: it helps that out, and does not replace it. */

// A part must hold this share of what was chosen: a list of posts has many parts, and none of them is the article.
const CHOSEN_SHARE = 0.6;
// Of the only article's words: the extractor has missed a part where it chose no more of them.
const LITTLE = 0.7;

/** The innermost part that says it is the article's text, and that the extractor agrees with. */
export function findBody(elements: Element[], chosen: Set<Element>): Element | undefined {
  const lengths = chosenLengths(chosen);
  const htmls = elements.filter(({ name }) => name === "html");
  const whole = htmls.reduce((most, html) => Math.max(most, lengths.get(html) ?? 0), 0);
  const parts = elements.filter(
    (element) => isBodyPart(element) && (lengths.get(element) ?? 0) > whole * CHOSEN_SHARE,
  );
  return parts.filter(isMarked).at(-1) ?? parts.at(-1) ?? onlyArticle(elements, lengths);
}

/** The one `<article>` of a page is its article, where the extractor saw little of it: it prefers dense boxes. */
function onlyArticle(elements: Element[], lengths: Map<AnyNode, number>): Element | undefined {
  const [only, ...others] = elements.filter(({ name }) => name === "article");
  if (!only || others.length) return undefined;
  const chosen = lengths.get(only) ?? 0;
  return chosen && chosen < wordsOf(only).length * LITTLE ? only : undefined;
}

// A box of so many links, which are so much of its words, is no part of a text that ended before it.
const [LEAST_LINKS, LINKED] = [3, 0.3];

/** What stands behind the article's text in boxes of links: an extractor may choose what is around all of them. */
export function teasersBehind(body: Element): Element[] {
  const boxes: Element[] = [];
  for (let node: Element = body; ; node = node.parent) {
    for (let next = node.next; next; next = next.next)
      if (isElement(next) && isOfLinks(next)) boxes.push(next);
    if (!isElement(node.parent)) break;
  }
  return boxes.flatMap((box) => [box, ...elementsOf(box)]);
}

function isOfLinks(box: Element): boolean {
  return !isNotes(box) && elementsOf(box, "a").length >= LEAST_LINKS && linkShare(box) > LINKED;
}

/** How many chosen characters each element holds. */
function chosenLengths(chosen: Set<Element>): Map<AnyNode, number> {
  const lengths = new Map<AnyNode, number>();
  for (const element of chosen) {
    const own = ownLength(element);
    if (own)
      for (let node: AnyNode | null = element; node; node = node.parent)
        lengths.set(node, (lengths.get(node) ?? 0) + own);
  }
  return lengths;
}

/** How many characters of text stand in an element itself, those of its inner elements not counted. */
export function ownLength({ children }: Element): number {
  return children.reduce((sum, child) => sum + (isText(child) ? child.data.trim().length : 0), 0);
}
