import { type ChildNode, createElement, type Element, firstElements, Text } from "../../html/index.ts";

/** What stands for text: quotations, titles, ticked boxes. WordPress, Substack, Word, Notion. */

/** A quotation. */
export function openQuote(card: Element): ChildNode[] {
  return firstElements(card, 1, "blockquote").length
    ? card.children
    : [createElement("blockquote", {}, card.children)];
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
