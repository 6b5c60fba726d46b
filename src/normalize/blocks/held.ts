import { type AnyNode, type Element, isText } from "../../html/index.ts";
import { ENDS_PARAGRAPH } from "./places.ts";

/** What elements hold, known from their children: the tree is read from within. */

export interface Seen {
  holdsLink: Set<AnyNode>;
  holdsBlock: Set<AnyNode>;
}

/** Of an element whose children are known. */
export function remember(element: Element, seen: Seen): void {
  const { link, block } = heldBy(element, seen);
  if (link || element.name === "a") seen.holdsLink.add(element);
  if (block || ENDS_PARAGRAPH.has(element.name)) seen.holdsBlock.add(element);
}

/** Is there a link in it, and something that ends a paragraph? */
export function heldBy(
  { children }: Element,
  { holdsLink, holdsBlock }: Seen,
): { link: boolean; block: boolean } {
  const held = { link: false, block: false };
  for (const child of children) {
    if (isText(child)) continue;
    held.link ||= holdsLink.has(child);
    held.block ||= holdsBlock.has(child);
  }
  return held;
}
