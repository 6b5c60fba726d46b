import { isRecord } from "../../../record.ts";
import { wordOf } from "../../loose.ts";
import type { Node } from "../node.ts";
import { nodesOfPrismic } from "./ranges.ts";

/** Posts of Tumblr (NPF): a row of texts with ranges, as Prismic has them, and of media. As nodes of a tree. */

// What a text is, where it is no paragraph.
const SUBTYPES: Record<string, string> = {
  heading1: "heading1",
  heading2: "heading2",
  quote: "blockquote",
  indented: "blockquote",
  "ordered-list-item": "o-list-item",
  "unordered-list-item": "list-item",
};

/** A list of which all can be read as its blocks, and one is no other's. */
export function isNpf(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some(isBlock) && value.every(isReadable);
}

/** A row in which anything else has words is somebody else's. */
function isReadable(value: unknown): boolean {
  return isRecord(value) && (value.type !== "text" || typeof value.text === "string");
}

function isBlock(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { type, text, subtype, formatting, media } = value;
  const isText = type === "text" && typeof text === "string";
  return (
    (isText && (typeof subtype === "string" || Array.isArray(formatting))) ||
    (type === "image" && Array.isArray(media))
  );
}

/** Its ranges are those of Prismic under other names. */
export function nodesOfNpf(blocks: unknown[]): Node[] {
  return nodesOfPrismic((blocks as Node[]).map(toPrismic));
}

function toPrismic(block: Node): Node {
  const { type, text, subtype, formatting: spans, media, url } = block;
  if (type === "text") return { type: SUBTYPES[wordOf(subtype)] ?? "paragraph", text: wordOf(text), spans };
  const [largest] = [media].flat();
  const src = url ?? (isRecord(largest) ? largest.url : undefined);
  if (type === "image") return { type, src, alt: block.alt_text, caption: block.caption };
  if (type === "link") return { ...block, type: "bookmark" };
  return type === "video" || type === "audio" ? { type: "embed", url: src, caption: block.title } : block;
}
