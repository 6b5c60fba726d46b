import { isRecord } from "../../../record.ts";
import type { Report } from "../../../report.ts";
import type { Node } from "../node.ts";
import { nodesOfEditorJs } from "./editor-js.ts";

/** Blocks of Kirby: as those of Editor.js, but for where the fields stand and what some are called. As nodes of a tree. */

const TYPES: Record<string, string> = { heading: "header", text: "html", list: "html", line: "delimiter" };

/** All of the list are its blocks. */
export function isKirby(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every(isBlock);
}

/** PHP writes an object without fields as a list. */
function isBlock(value: unknown): value is Node & { type: string } {
  if (!isRecord(value) || typeof value.type !== "string" || !("isHidden" in value)) return false;
  return isRecord(value.content) || (Array.isArray(value.content) && !value.content.length);
}

/** What was hidden in the panel is nobody's to read; it is on the report. */
export function nodesOfKirby(blocks: unknown[], report: Report): Node[] {
  const own = blocks.filter(isBlock);
  for (const { content } of own.filter(({ isHidden }) => isHidden === true))
    report.change("rich-text", "hidden block left out", JSON.stringify(content).slice(0, 200));
  return nodesOfEditorJs(own.filter(({ isHidden }) => isHidden !== true).map(toEditorJs));
}

function toEditorJs({ type, content: fields }: Node & { type: string }): Node {
  const content = isRecord(fields) ? fields : {};
  const { image, citation, ...data } = content;
  const [picture] = [image].flat();
  const src = content.src || (isRecord(picture) ? picture.url : picture);
  if (type === "image") return { type, data: { ...data, src } };
  const named = TYPES[type] ?? type;
  const html = named === "html" && { html: content.text };
  return { type: named, data: { ...(html || data), ...(citation !== undefined && { caption: citation }) } };
}
