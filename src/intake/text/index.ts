import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";
import { codeOf } from "./code.ts";
import { joinHyphenated } from "./hyphens.ts";
import { list, type RenderBelow } from "./lists.ts";
import { removeLinkNumbers } from "./lynx.ts";
import { endOfCode, endOfItems } from "./over-empty-lines.ts";
import { splitAtEmptyLines, splitBlocks, splitParagraphs } from "./paragraphs.ts";
import { removePageLines } from "./printed-pages.ts";
import { decodeQuotedPrintable } from "./quoted-printable.ts";
import { renderShape } from "./shapes.ts";

// Deeper below each other items are paragraphs: each level reads again what stands in it.
const DEEPEST = 8;

/**
 * Plain text as HTML: lists, quotations, tables and code are seen for what they are, everything else is a paragraph,
 * whose lines stay apart by line breaks in the source. What the paragraphs mean (title, byline, heading, furniture)
 * is for normalizing to say.
 */
export function renderText(text: string, report: Report): string {
  const printed = removeLinkNumbers(decodeQuotedPrintable(trimLines(text), report), report);
  const plain = joinHyphenated(removePageLines(printed, report), report);
  return renderBlocks(splitBlocks(plain, report), report, DEEPEST);
}

/** Spaces at the end of a line are nobody's; a tab may be an empty cell. */
function trimLines(text: string): string {
  const trim = (line: string) => (line.includes("\t") ? line : line.trimEnd());
  return text.split("\n").map(trim).join("\n");
}

function renderBlocks(blocks: string[], report: Report, levels: number): string {
  const renderBelow = (text: string) =>
    levels > 0 ? renderBlocks(splitAtEmptyLines(text), report, levels - 1) : renderParagraph(text);
  const parts: string[] = [];
  let noList = 0; // up to there a list was looked for and not found: to look again from each block would cost the square
  for (let at = 0; at < blocks.length; ) {
    const items = at < noList ? undefined : endOfItems(blocks, at);
    const made = items?.isList ? renderList(blocks.slice(at, items.end), report, renderBelow) : undefined;
    if (items && made === undefined) noList = items.end;
    const code = made === undefined ? endOfCode(blocks, at) : at;
    if (made !== undefined) parts.push(made);
    else if (code > at + 1) parts.push(codeOf(linesOf(blocks.slice(at, code)), report));
    else parts.push(renderBlock(blocks[at]!, report, renderBelow));
    at = made === undefined ? code : items!.end;
  }
  return parts.join("\n");
}

function renderList(blocks: string[], report: Report, renderBelow: RenderBelow): string | undefined {
  return list(linesOf(blocks), report, renderBelow);
}

/** Blocks that are one, with the empty lines between them. */
function linesOf(blocks: string[]): string[] {
  return blocks.join("\n\n").split("\n");
}

function renderBlock(block: string, report: Report, renderBelow: RenderBelow): string {
  return renderShape(block, report, renderBelow) ?? splitParagraphs(block).map(renderParagraph).join("\n");
}

function renderParagraph(text: string): string {
  return `<p>${escapeHtml(text.trim())}</p>`;
}
