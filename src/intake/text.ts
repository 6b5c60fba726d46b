import type { Report } from "../report.ts";
import { escapeHtml } from "../text.ts";
import { codeOf } from "./text-code.ts";
import { list, type RenderBelow } from "./text-lists.ts";
import { endOfCode, endOfItems } from "./text-loose.ts";
import { splitAtEmptyLines, splitBlocks, splitParagraphs } from "./text-paragraphs.ts";
import { renderShape } from "./text-shapes.ts";

// Deeper below each other items are paragraphs: each level reads again what stands in it.
const DEEPEST = 8;

/**
 * Plain text as HTML: lists, quotations, tables and code are seen for what they are, everything else is a paragraph,
 * whose lines stay apart by line breaks in the source. What the paragraphs mean (title, byline, heading, furniture)
 * is for normalizing to say.
 */
export function renderText(text: string, report: Report): string {
  return renderBlocks(splitBlocks(text, report), report, DEEPEST);
}

function renderBlocks(blocks: string[], report: Report, levels: number): string {
  const renderBelow = (text: string) =>
    levels > 0 ? renderBlocks(splitAtEmptyLines(text), report, levels - 1) : renderParagraph(text);
  const parts: string[] = [];
  for (let at = 0; at < blocks.length; ) {
    const { end, html } = joined(blocks, at, report, renderBelow) ?? {
      end: at + 1,
      html: renderBlock(blocks[at]!, report, renderBelow),
    };
    parts.push(html);
    at = end;
  }
  return parts.join("\n");
}

/** Blocks from there on that are one list, or one code. */
function joined(blocks: string[], at: number, report: Report, renderBelow: RenderBelow) {
  const [items, code] = [endOfItems(blocks, at), endOfCode(blocks, at)];
  const lines = (end: number) => blocks.slice(at, end).join("\n\n").split("\n");
  const html = items > at + 1 ? list(lines(items), report, renderBelow) : undefined;
  if (html !== undefined) return { end: items, html };
  return code > at + 1 ? { end: code, html: codeOf(lines(code), report) } : undefined;
}

function renderBlock(block: string, report: Report, renderBelow: RenderBelow): string {
  return renderShape(block, report, renderBelow) ?? splitParagraphs(block).map(renderParagraph).join("\n");
}

function renderParagraph(text: string): string {
  return `<p>${escapeHtml(text.trim())}</p>`;
}
