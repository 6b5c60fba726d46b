import { isRecord } from "../../record.ts";
import { childrenOf, type Node, type Reading, toNodes } from "./node.ts";
import { valueAt } from "./places.ts";
import { markupOrText } from "./raw.ts";

/** What is shown, as a figure where it has a caption. */
export function inFigure(shown: string, caption: string): string {
  return caption ? `<figure>${shown}<figcaption>${caption}</figcaption></figure>` : shown;
}

/** Words as their system keeps them: a text (HTML in Ghost and Editor.js), nodes (Notion, Plate), or a tree (Payload). */
export function captionIn(places: Node[], reading: Reading): string {
  const caption = valueAt(places, "caption", "figcaption");
  if (typeof caption === "string") return markupOrText(caption.trim());
  if (Array.isArray(caption)) return reading.render(toNodes(caption), "lines").trim();
  if (!isRecord(caption)) return "";
  const root = isRecord(caption.root) ? caption.root : caption;
  return reading.render(childrenOf(root), "lines").trim();
}

/** The same; without one, the words below the node. */
export function captionOf(node: Node, places: Node[], reading: Reading): string {
  return captionIn(places, reading) || reading.render(childrenOf(node), "lines").trim();
}
