import {
  type ChildNode,
  createElement,
  type Element,
  firstElements,
  Text,
  wordsOf,
} from "../../html/index.ts";

/** What stands for text: quotations, titles, ticked boxes. WordPress, Substack, Word, Notion, Quill. */

/** A quotation; of a sentence (Octopress) it is a part. */
export function openQuote(card: Element): ChildNode[] {
  if (card.name === "span") return card.children;
  return firstElements(card, 1, "blockquote").length
    ? card.children
    : [createElement("blockquote", {}, card.children)];
}

/** The title. */
export function openTitle(card: Element): ChildNode[] {
  return [createElement("h1", {}, card.children)];
}

/** The TeX of a formula that a script would have drawn. */
export function openFormulaOfQuill(card: Element): ChildNode[] | undefined {
  const tex = card.attribs["data-value"];
  return tex && !wordsOf(card) ? [new Text(tex)] : undefined;
}

/** ☑ */
export function openTicked(): ChildNode[] {
  return [new Text("☑ ")];
}

/** ☐ */
export function openUnticked(): ChildNode[] {
  return [new Text("☐ ")];
}
