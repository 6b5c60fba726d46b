import { type Document, isComment, isElement } from "../../../html/index.ts";

/** Where a browser has a page from, as what saved it writes into the file: what a page says of itself comes before. */

// Each with the address.
const NOTES = [
  /^\s*saved from url=\(\d+\)(https?:\S+)/, // Chrome, Edge, Internet Explorer
  /^\s*Page saved with SingleFile\s+url:\s*(https?:\S+)/,
  /^\s*Mirrored from ([\w.-]+\/\S*) by HTTrack\b/,
];
const SAVE_PAGE_WE = "savepage-url"; // a meta element

/** A whole address; undefined where nothing noted any. */
export function savedFrom(document: Document, meta: Map<string, string[]>): string | undefined {
  const frame = document.children.find((node) => isElement(node, "html"));
  const notes = [...document.children, ...(frame?.children ?? [])].filter(isComment);
  const noted = NOTES.flatMap((pattern) => notes.map(({ data }) => pattern.exec(data)?.[1]));
  const address = [...noted, meta.get(SAVE_PAGE_WE)?.[0]].find(Boolean);
  return address && !address.includes("://") ? `http://${address}` : address;
}
