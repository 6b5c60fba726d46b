import { type ChildNode, type Element, isElement, rewrite, setChildren } from "../../html/index.ts";
import type { Step } from "../work.ts";
import { mendBlocks } from "./blocks-in-lines.ts";
import { heldBy, remember, type Seen } from "./held.ts";
import { ENDS_PARAGRAPH, isMisplaced, putRight } from "./places.ts";

/**
 * Elements stand where a browser would leave them: no block inside a paragraph, no link inside a link, no cell
 * outside a table. What a second parser reads is then the tree that was checked here, and it does not change again.
 */
export const mendNesting: Step = ({ body }) => {
  const seen: Seen = { holdsLink: new Set(), holdsBlock: new Set() };
  rewrite(body, (node) => {
    if (!isElement(node)) return node;
    if (isMisplaced(node))
      return place(node, seen).flatMap((one) => (isElement(one) ? mend(one, seen) : [one]));
    const { link, block } = heldBy(node, seen);
    if (block || (link && node.name === "a")) return mend(node, seen);
    if (link || node.name === "a") seen.holdsLink.add(node); // nearly all: nothing in it ends anything
    if (ENDS_PARAGRAPH.has(node.name)) seen.holdsBlock.add(node);
    return node;
  });
};

function place(element: Element, seen: Seen): ChildNode[] {
  const placed = putRight(element);
  for (const child of placed.flatMap((one) => (isElement(one) ? one.children : [])))
    if (isElement(child)) remember(child, seen);
  return placed;
}

function mend(element: Element, seen: Seen): ChildNode[] {
  const mended = element.name === "a" ? closeBeforeLink(element, seen) : [element];
  const result = mended.flatMap((node) => (isElement(node) ? mendBlocks(node, seen) : [node]));
  for (const node of result) if (isElement(node)) remember(node, seen);
  return result;
}

/** A link ends where the next one opens, as in a browser. */
function closeBeforeLink(link: Element, { holdsLink }: Seen): ChildNode[] {
  const at = link.children.findIndex((child) => holdsLink.has(child));
  if (at < 0) return [link];
  const rest = link.children.slice(at);
  setChildren(link, link.children.slice(0, at));
  return link.children.length ? [link, ...rest] : rest;
}
