import {
  type ChildNode,
  createElement,
  type Element,
  firstElements,
  setChildren,
  Text,
} from "../../html/index.ts";
import { partOf } from "./parts.ts";

/** What stands for text: quotations, notes, titles, ticked boxes. WordPress, Substack, Word, Notion. */

/** A quotation. */
export function openQuote(card: Element): ChildNode[] {
  return firstElements(card, 1, "blockquote").length
    ? card.children
    : [createElement("blockquote", {}, card.children)];
}

/** A note that begins with its number. (Substack's; what other systems call a footnote stays.) */
export function openNote(card: Element): ChildNode[] {
  const [number, content] = [partOf(card, "footnote-number"), partOf(card, "footnote-content")];
  const first = content && firstElements(content, 1, "p")[0];
  if (!number || !first) return [card];
  setChildren(first, [number, new Text(" "), ...first.children]);
  return content.children;
}

/** The title. */
export function openTitle(card: Element): ChildNode[] {
  return [createElement("h1", {}, card.children)];
}

/** ☑ */
export function openTicked(): ChildNode[] {
  return [new Text("☑ ")];
}

/** ☐ */
export function openUnticked(): ChildNode[] {
  return [new Text("☐ ")];
}
