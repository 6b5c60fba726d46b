import type { Report } from "../article.ts";
import { escapeHtml } from "../text.ts";
import { splitBlocks } from "./text-paragraphs.ts";
import { renderShape } from "./text-shapes.ts";

/**
 * Plain text as HTML: lists, quotations, tables and code are seen for what they are, everything else is a paragraph,
 * whose lines stay apart by line breaks in the source. What the paragraphs mean (title, byline, heading, furniture)
 * is for normalizing to say.
 */
export function renderText(text: string, report: Report): string {
  return splitBlocks(text, report)
    .map((block) => renderShape(block, report) ?? `<p>${escapeHtml(block.trim())}</p>`)
    .join("\n");
}
