import { isRecord } from "../../record.ts";
import { childrenOf, type Node, type Reading, toNodes } from "./node.ts";
import { textAt, valueAt } from "./places.ts";
import { markupOrText } from "./raw.ts";

/** What is shown, as a figure where it has a caption. */
export function inFigure(shown: string, caption: string): string {
  return caption ? `<figure>${shown}<figcaption>${caption}</figcaption></figure>` : shown;
}

// Whom pictures are owed to, in the parts of sites.
const CREDITS = ["credit", "credits", "attribution", "copyright", "photographer"];

/** What is said of it, and below that the credit. */
export function captionIn(places: Node[], reading: Reading): string {
  return withCredit(wordsIn(places, reading), places);
}

/** The same; without a caption, the words below the node. */
export function captionOf(node: Node, places: Node[], reading: Reading): string {
  const words = wordsIn(places, reading) || reading.render(childrenOf(node), "lines").trim();
  return withCredit(words, places);
}

function withCredit(words: string, places: Node[]): string {
  const credit = markupOrText(textAt(places, ...CREDITS) ?? "");
  return [words, credit].filter(Boolean).join("<br>");
}

/** Words as their system keeps them: a text (HTML in Ghost and Editor.js), nodes (Notion, Plate), or a tree (Payload). */
function wordsIn(places: Node[], reading: Reading): string {
  const caption = valueAt(places, "caption", "figcaption");
  if (typeof caption === "string") return markupOrText(caption.trim());
  if (Array.isArray(caption)) return reading.render(toNodes(caption), "lines").trim();
  if (!isRecord(caption)) return "";
  const root = isRecord(caption.root) ? caption.root : caption;
  return reading.render(childrenOf(root), "lines").trim();
}
