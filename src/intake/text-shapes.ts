import type { Report } from "../article.ts";
import { escapeHtml } from "../text.ts";

const BULLET = /^\s{0,8}(?:[-*•‣▪◦·–]|\u2022)\s+(?=\S)/;
const NUMBER = /^\s{0,8}(\d{1,3})[.)]\s+(?=\S)/;
const QUOTE = /^\s{0,3}>\s?/;
const INDENTED = /^(?: {4}|\t)/;
// What code has and prose has not.
const CODE_SIGNS = /[{};=<>()[\]$#|\\]|^\s*(?:def|if|for|import|return|sudo|git|npm|curl)\b/;
const FEWEST_ITEMS = 2;

type Shape = (lines: string[], report: Report) => string | undefined;

const SHAPES: Shape[] = [fencedCode, indentedCode, quotation, list, table];

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

function fencedCode(lines: string[], report: Report): string | undefined {
  const [, mark, language] = /^(```|~~~)\s*([\w+#-]*)\s*$/.exec(lines[0] ?? "") ?? [];
  if (!mark || lines.length < 2) return undefined;
  const last = lines.at(-1)!.trim() === mark ? -1 : lines.length;
  report.guess("text", "fenced lines made code", "their fence", 0.9, lines[1]);
  if (language) report.removal("text", "fence of code taken out", language);
  const name = language ? ` class="language-${escapeHtml(language)}"` : "";
  return `<pre><code${name}>${escapeHtml(lines.slice(1, last).join("\n"))}</code></pre>`;
}

function indentedCode(lines: string[], report: Report): string | undefined {
  if (!lines.every((line) => INDENTED.test(line) || !line.trim())) return undefined;
  if (lines.filter((line) => CODE_SIGNS.test(line)).length < lines.length / 2) return undefined;
  report.guess("text", "indented lines made code", "their indent and signs", 0.7, lines[0]);
  return `<pre><code>${escapeHtml(lines.map((line) => line.replace(INDENTED, "")).join("\n"))}</code></pre>`;
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
  const items: string[][] = [];
  for (const line of lines.slice(first)) {
    if (sign.test(line)) items.push([line]);
    else if (/^\s{2,}\S/.test(line)) items.at(-1)!.push(line);
    else return undefined;
  }
  const numbers = items.map(([line]) => Number(NUMBER.exec(line!)?.[1]));
  if (
    items.length < FEWEST_ITEMS ||
    (sign === NUMBER && numbers.some((number, at) => number !== numbers[0]! + at))
  )
    return undefined;
  const signs = items.map(([line]) => sign.exec(line!)![0].trim()).join(" ");
  report.removal("text", "signs of a list made a list", signs);
  const lead = lines.slice(0, first).join("\n").trim();
  const entries = items.map(
    (item) => `<li>${escapeHtml(item.join("\n").replace(sign, "").replace(/\n\s+/g, "\n"))}</li>`,
  );
  const start = sign === NUMBER && numbers[0] !== 1 ? ` start="${numbers[0]}"` : "";
  const name = sign === NUMBER ? "ol" : "ul";
  return `${lead ? `<p>${escapeHtml(lead)}</p>\n` : ""}<${name}${start}>${entries.join("\n")}</${name}>`;
}

/** Lines with the same number of tabs, or of bars. */
function table(lines: string[], report: Report): string | undefined {
  const separator = lines[0]?.includes("\t") ? "\t" : "|";
  const isRule = (line: string) => /^[\s|:+=-]+$/.test(line);
  const cells = lines
    .filter((line) => !isRule(line))
    .map((line) =>
      (separator === "|" ? line.trim().replace(/^\||\|$/g, "") : line)
        .split(separator)
        .map((cell) => cell.trim()),
    );
  const width = cells[0]?.length ?? 0;
  if (cells.length < 2 || width < 2 || cells.some((row) => row.length !== width)) return undefined;
  report.guess(
    "text",
    "lines with columns made a table",
    separator === "\t" ? "their tabs" : "their bars",
    0.8,
    lines[0],
  );
  const isHeaded = lines.length > cells.length;
  const rows = cells.map((row, index) => {
    const name = isHeaded && index === 0 ? "th" : "td";
    return `<tr>${row.map((cell) => `<${name}>${escapeHtml(cell)}</${name}>`).join("")}</tr>`;
  });
  return `<table>${rows.join("\n")}</table>`;
}
