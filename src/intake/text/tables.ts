import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";

/** Tables in plain text, told by their tabs, their bars, or a ruler below their head. */

const RULER = /^\s*[-=]{2,}(?:\s+[-=]{2,})+\s*$/;

// Each row gets all of them, however short it is.
const MOST_COLUMNS = 30;
const FEWEST_COLUMNS = 3;

/** Columns begin where the strokes of the ruler do: `----  ---  ----` (Pandoc, reStructuredText, terminals). */
export function ruledTable(lines: string[], report: Report): string | undefined {
  const ruler = lines.slice(0, 2).find((line) => RULER.test(line));
  if (ruler === undefined) return undefined;
  const starts = [...ruler.matchAll(/[-=]+/g)].map(({ index }, column) => (column ? index : 0));
  const rows = lines.filter((line) => !RULER.test(line));
  if (starts.length > MOST_COLUMNS) return undefined;
  // Across the gap before a column no word runs on.
  const isApart = rows.every((line) =>
    starts.every((start) => !start || /^(?:\s|$)/.test(line.slice(start - 1))),
  );
  if (rows.length < 2 || !isApart) return undefined;
  report.removal(
    "text",
    "rulers of a table made a table",
    lines.filter((line) => RULER.test(line)).join(" "),
  );
  const cells = rows.map((line) =>
    starts.map((start, column) => line.slice(start, starts[column + 1]).trim()),
  );
  return tableOf(cells, true);
}

/** Lines with the same number of tabs, or of bars, below one that says what they are. */
export function barredTable(lines: string[], report: Report): string | undefined {
  const separator = [lines[0], lines[1]].some((line) => line?.includes("\t")) ? "\t" : "|";
  const isDrawn = separator === "\t" || /^\s*\|/.test(lines[1] ?? ""); // names and days below a title have a bar, too
  const isLed = isDrawn && lines.length > 2 && /\p{L}/u.test(lines[0]!) && !lines[0]!.includes(separator);
  const lead = isLed ? lines[0]!.trim() : "";
  const all = lead ? lines.slice(1) : lines;
  const cells = all.filter((line) => !/^[\s|:+=-]+$/.test(line)).map((line) => cellsOf(line, separator));
  const width = cells[0]?.length ?? 0;
  if (cells.length < 2 || width < 2 || cells.some((row) => row.length !== width)) return undefined;
  const from = separator === "\t" ? "their tabs" : "their bars";
  report.guess("text", "lines with columns made a table", from, 0.8, all[0]);
  return `${lead && `<p>${escapeHtml(lead)}</p>\n`}${tableOf(cells, all.length > cells.length || isHead(cells))}`;
}

/** Names above numbers. */
function isHead([head = [], ...rows]: string[][]): boolean {
  const hasNumber = (row: string[]) => row.some((cell) => /\d/.test(cell));
  return rows.length > 1 && !hasNumber(head) && head.every(Boolean) && rows.every(hasNumber);
}

const GAP = /\s{2,}/;
const FEWEST_ROWS = 3;
const LONGEST_CELL = 40;

/** Columns that stand below each other, two spaces apart or more; so may the parts of verses, but not three times a line. */
export function spacedTable(lines: string[], report: Report): string | undefined {
  const written = lines.map((line) => line.trim().split(GAP));
  const width = written.at(-1)!.length;
  const [head = [], ...others] = written;
  const isCornered = head.length === width - 1 && /^\s{2}/.test(lines[0]!); // nothing stands above the names
  const rows = isCornered ? [["", ...head], ...others] : written;
  if (rows.length < FEWEST_ROWS || width < FEWEST_COLUMNS || width > MOST_COLUMNS) return undefined;
  if (rows.some((row) => row.length !== width || row.some((cell) => cell.length > LONGEST_CELL)))
    return undefined;
  if (!hasData(rows[0]!, rows.slice(1))) return undefined;
  report.guess("text", "lines with columns made a table", "the space between them", 0.7, lines[0]);
  return tableOf(rows, isCornered || !head.some((cell) => /\d/.test(cell)));
}

/** Names above them, or a column of numbers or names: verses with gaps go on in small letters behind each. */
function hasData(head: string[], rows: string[][]): boolean {
  const isName = (cell = "") => !/^\p{Ll}/u.test(cell);
  const columns = head.slice(1).map((_, at) => rows.map((row) => row[at + 1]));
  return head.slice(1).every(isName) || columns.some((cells) => cells.every(isName));
}

function cellsOf(line: string, separator: string): string[] {
  const inner = separator === "|" ? line.trim().replace(/^\||\|$/g, "") : line;
  return inner.split(separator).map((cell) => cell.trim());
}

function tableOf(cells: string[][], isHeaded: boolean): string {
  const rows = cells.map((row, index) => {
    const name = isHeaded && index === 0 ? "th" : "td";
    return `<tr>${row.map((cell) => `<${name}>${escapeHtml(cell)}</${name}>`).join("")}</tr>`;
  });
  return `<table>${rows.join("\n")}</table>`;
}
