import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";
import { bracedCode, fencedCode, indentedCode, promptedCode } from "./code.ts";
import { definitions } from "./definitions.ts";
import { list, type RenderBelow } from "./lists.ts";
import { barredTable, ruledTable } from "./tables.ts";

const QUOTE = /^\s{0,3}>\s?/;
const UNDERLINE = /^([=~-])\1{2,}\s*$/;
const LONGEST_HEADING = 120;
const RULE = /^\s*([*_=-])(?:\s*\1){2,}\s*$/;

type Shape = (lines: string[], report: Report, renderBelow: RenderBelow) => string | undefined;

const SHAPES: Shape[] = [
  rule,
  underlined,
  fencedCode,
  indentedCode,
  bracedCode,
  promptedCode,
  quotation,
  list,
  ruledTable,
  barredTable,
  definitions,
];

/** A block that is more than a paragraph, as HTML; undefined when it is one. Signs that went are on the report. */
export function renderShape(block: string, report: Report, renderBelow: RenderBelow): string | undefined {
  const lines = block
    .split("\n")
    .filter((line, index, all) => line.trim() || (index > 0 && index < all.length - 1));
  for (const shape of SHAPES) {
    const html = shape(lines, report, renderBelow);
    if (html !== undefined) return html;
  }
  return undefined;
}

function rule([line = "", ...others]: string[], report: Report): string | undefined {
  if (others.length || !RULE.test(line)) return undefined;
  report.removal("text", "signs of a rule made a rule", line);
  return "<hr>";
}

/** A heading with a line drawn below it, and what stands right under that. */
function underlined(
  [title = "", line = "", ...others]: string[],
  report: Report,
  renderBelow: RenderBelow,
): string | undefined {
  const sign = UNDERLINE.exec(line)?.[1];
  if (!sign || !/\p{L}/u.test(title) || title.length > LONGEST_HEADING || /^\s/.test(title)) return undefined;
  report.removal("text", "line below a heading taken out", line);
  const heading = sign === "=" ? "h2" : "h3";
  const below = others.join("\n");
  return `<${heading}>${escapeHtml(title.trim())}</${heading}>${below.trim() && `\n${renderBelow(below)}`}`;
}

function quotation(lines: string[], report: Report): string | undefined {
  if (!lines.every((line) => QUOTE.test(line))) return undefined;
  report.guess("text", "quoted lines made a quotation", "their signs", 0.9, lines[0]);
  return quoted(lines);
}

/** Mail quotes what it quotes with one sign more. */
function quoted(lines: string[]): string {
  const parts: { isQuote: boolean; lines: string[] }[] = [];
  for (const line of lines.map((line) => line.replace(QUOTE, ""))) {
    const isQuote = QUOTE.test(line);
    if (parts.at(-1)?.isQuote !== isQuote || !line.trim()) parts.push({ isQuote, lines: [] });
    if (line.trim()) parts.at(-1)!.lines.push(line);
  }
  const inner = parts.filter(({ lines }) => lines.length);
  const html = inner.map(({ isQuote, lines }) =>
    isQuote ? quoted(lines) : `<p>${escapeHtml(lines.join("\n").trim())}</p>`,
  );
  return `<blockquote>${html.join("\n")}</blockquote>`;
}
