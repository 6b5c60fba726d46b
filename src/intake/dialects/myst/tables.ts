import type { Fence, Text } from "../fences.ts";

/** MyST: tables written as lists, and as values parted by commas, become rows of Markdown. */

// A row begins with `* -`, each of its other cells with `-` below that one.
const ROW = /^(\s*[*-][ \t]+)-(?:[ \t]+(?![ \t])(.*))?$/;
const CELL = /^(\s*)-(?:[ \t]+(?![ \t])(.*))?$/;
// In quotes a value may hold the comma, and a quote that is doubled.
const VALUE = /(?:"((?:[^"]|"")*)"[ \t]*|([^,"]*))(?:,|$)/y;

/** The rows of `{list-table}`. What follows the first line of a cell belongs to it. */
export function rowsOfList(lines: string[]): string[][] {
  const rows: string[][][] = []; // each cell by its lines
  let column = 0;
  for (const line of lines) {
    const [, before, first] = ROW.exec(line) ?? [];
    const [, indent, cell] = CELL.exec(line) ?? [];
    const cells = rows.at(-1);
    if (before !== undefined) {
      rows.push([[first ?? ""]]);
      column = before.length;
    } else if (cells && indent !== undefined && indent.length <= column) cells.push([cell ?? ""]);
    else if (line.trim()) cells?.at(-1)?.push(line.trim());
  }
  return rows.map((cells) => cells.map((parts) => parts.join(" ").trim()));
}

/** The values of a line of `{csv-table}`; what is none, up to its end, is one. */
export function valuesIn(line: string): string[] {
  const values: string[] = [];
  for (let at = 0; at < line.length; ) {
    while (/[ \t]/.test(line[at] ?? "")) at++;
    VALUE.lastIndex = at;
    const [whole, quoted, bare] = VALUE.exec(line) ?? [line.slice(at), undefined, line.slice(at)];
    values.push(quoted?.replaceAll('""', '"') ?? bare!.trim());
    at += Math.max(whole!.length, 1);
  }
  return values;
}

/**
 * Writes it in place of the fence, its title above it; the first row is the head of the table, if `hasHead`. A row that is
 * shorter than the head is filled up where Markdown is read, which knows how much of that is too much.
 */
export function writeTable(
  { start, end, indent, words }: Fence,
  text: Text,
  rows: string[][],
  hasHead: boolean,
): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const line = (row: string[]) =>
    `${indent}| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const [head = [], ...others] = hasHead ? rows : [[], ...rows];
  const first = [...head, ...Array<string>(width - head.length).fill("")];
  const table = [line(first), line(Array(width).fill("---")), ...others.map(line)].join("\n");
  text.lines.fill("", start, end + 1);
  text.lines[start] = `${words && `\n${indent}**${words}**\n`}\n${table}\n`;
  for (let at = start; at <= end; at++) text.isCode.delete(at);
}
