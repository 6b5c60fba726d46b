import type { Report } from "../report.ts";
import { escapeHtml } from "../text.ts";
import { splitBlocks, splitParagraphs } from "./text-paragraphs.ts";
import { renderShape } from "./text-shapes.ts";

/**
 * Plain text as HTML: lists, quotations, tables and code are seen for what they are, everything else is a paragraph,
 * whose lines stay apart by line breaks in the source. What the paragraphs mean (title, byline, heading, furniture)
 * is for normalizing to say.
 */
export function renderText(text: string, report: Report): string {
  return splitBlocks(text, report)
    .flatMap((block) => renderShape(block, report) ?? splitParagraphs(block).map(renderParagraph))
    .join("\n");
}

function renderParagraph(text: string): string {
  return `<p>${escapeHtml(text.trim())}</p>`;
}
