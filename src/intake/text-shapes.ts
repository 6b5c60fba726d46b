import type { Report } from "../article.ts";
import { escapeHtml } from "../text.ts";
import { bracedCode, fencedCode, indentedCode } from "./text-code.ts";

const BULLET = /^\s{0,8}(?:[-*•‣▪◦·–]|\u2022)\s+(?=\S)/;
const NUMBER = /^\s{0,8}(\d{1,3})[.)]\s+(?=\S)/;
const QUOTE = /^\s{0,3}>\s?/;
const RULE = /^\s*([*_=-])(?:\s*\1){2,}\s*$/;
const FEWEST_ITEMS = 2;

type Shape = (lines: string[], report: Report) => string | undefined;

const SHAPES: Shape[] = [rule, fencedCode, indentedCode, bracedCode, quotation, list, table];

/** A block that is more than a paragraph, as HTML; undefined when it is one. Signs that went are on the report. */
export function renderShape(block: string, report: Report): string | undefined {
  const lines = block
    .split("\n")
    .filter((line, index, all) => line.trim() || (index > 0 && index < all.length - 1));
  for (const shape of SHAPES) {
    const html = shape(lines, report);
    if (html !== undefined) return html;
  }
  return undefined;
}

function rule([line = "", ...others]: string[], report: Report): string | undefined {
  if (others.length || !RULE.test(line)) return undefined;
  report.removal("text", "signs of a rule made a rule", line);
  return "<hr>";
}

function quotation(lines: string[], report: Report): string | undefined {
  if (!lines.every((line) => QUOTE.test(line))) return undefined;
  report.guess("text", "quoted lines made a quotation", "their signs", 0.9, lines[0]);
  const paragraphs = lines
    .map((line) => line.replace(QUOTE, ""))
    .join("\n")
    .split(/\n\s*\n/);
  return `<blockquote>${paragraphs.map((text) => `<p>${escapeHtml(text.trim())}</p>`).join("\n")}</blockquote>`;
}

/** Items, each with the lines that go on below it, after one paragraph that leads to them. */
function list(lines: string[], report: Report): string | undefined {
  const first = lines.findIndex((line) => BULLET.test(line) || NUMBER.test(line));
  if (first < 0) return undefined;
  const sign = BULLET.test(lines[first]!) ? BULLET : NUMBER;
  const items = itemsOf(lines.slice(first), sign);
  const numbers = sign === NUMBER ? (items ?? []).map(([line]) => Number(NUMBER.exec(line!)![1])) : [];
  if (!items || items.length < FEWEST_ITEMS || numbers.some((number, at) => number !== numbers[0]! + at))
    return undefined;
  const signs = items.map(([line]) => sign.exec(line!)![0].trim()).join(" ");
  report.removal("text", "signs of a list made a list", signs);
  const lead = lines.slice(0, first).join("\n").trim();
  return (lead ? `<p>${escapeHtml(lead)}</p>\n` : "") + listOf(items, sign, numbers[0]);
}

/** Undefined when a line is neither an item nor indented below one. */
function itemsOf(lines: string[], sign: RegExp): string[][] | undefined {
  const items: string[][] = [];
  for (const line of lines) {
    if (sign.test(line)) items.push([line]);
    else if (/^\s{2,}\S/.test(line)) items.at(-1)!.push(line);
    else return undefined;
  }
  return items;
}

function listOf(items: string[][], sign: RegExp, start = 1): string {
  const entries = items.map(
    (item) => `<li>${escapeHtml(item.join("\n").replace(sign, "").replace(/\n\s+/g, "\n"))}</li>`,
  );
  const name = sign === NUMBER ? "ol" : "ul";
  return `<${name}${start === 1 ? "" : ` start="${start}"`}>${entries.join("\n")}</${name}>`;
}

/** Lines with the same number of tabs, or of bars. */
function table(lines: string[], report: Report): string | undefined {
  const separator = lines[0]?.includes("\t") ? "\t" : "|";
  const cells = lines.filter((line) => !/^[\s|:+=-]+$/.test(line)).map((line) => cellsOf(line, separator));
  const width = cells[0]?.length ?? 0;
  if (cells.length < 2 || width < 2 || cells.some((row) => row.length !== width)) return undefined;
  const from = separator === "\t" ? "their tabs" : "their bars";
  report.guess("text", "lines with columns made a table", from, 0.8, lines[0]);
  const isHeaded = lines.length > cells.length;
  const rows = cells.map((row, index) => {
    const name = isHeaded && index === 0 ? "th" : "td";
    return `<tr>${row.map((cell) => `<${name}>${escapeHtml(cell)}</${name}>`).join("")}</tr>`;
  });
  return `<table>${rows.join("\n")}</table>`;
}

function cellsOf(line: string, separator: string): string[] {
  const inner = separator === "|" ? line.trim().replace(/^\||\|$/g, "") : line;
  return inner.split(separator).map((cell) => cell.trim());
}
