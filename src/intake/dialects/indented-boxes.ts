import type { Report } from "../../report.ts";
import type { CodeLines } from "../markdown/index.ts";
import { labelFor } from "./box-labels.ts";

/** Boxes and tabs of Python-Markdown (MkDocs: `!!! note`, `??? note`, `=== "Tab"`): what is further in is inside. */

const OPENING =
  /^[ \t]{0,40}(?:(?:!!!|\?\?\?\+?)[ \t]+(\w[\w -]{0,60}?)(?:[ \t]+"([^\n]{0,200})")?|===[!+]?[ \t]+"([^\n]{1,200})")[ \t]*$/;
const FENCE = /^\s*(`{3,}|~{3,})/;
const INDENT = 4;
const DEEPEST = 8;

interface Box {
  /** The column from which on a line is inside. */
  inside: number;
  /** What stands in front of each of its lines instead. */
  prefix: string;
}

interface Reading {
  lines: string[];
  isCode: CodeLines;
  open: Box[];
  made: string[];
  /** Empty lines that were not written yet: whether they are inside is told by the next one. */
  empty: number;
  /** The marks of the fence that is open. */
  fence: string;
  report: Report;
}

/** Boxes become quotations below their label, tabs stand below theirs. `isCode` are the lines that are code to Markdown. */
export function openIndentedBoxes(source: string, isCode: CodeLines, report: Report): string {
  const lines = source.split("\n");
  if (!lines.some((line) => OPENING.test(line))) return source;
  const reading: Reading = { lines, isCode, open: [], made: [], empty: 0, fence: "", report };
  lines.forEach((line, at) => {
    if (line.trim()) readLine(reading, line, at);
    else reading.empty++;
  });
  return [...reading.made, ...Array<string>(reading.empty).fill("")].join("\n");
}

function readLine(reading: Reading, line: string, at: number): void {
  const { open, made } = reading;
  const wasOpen = open.length;
  while (open.length && columnsOf(line) < open.at(-1)!.inside) open.pop();
  const isBehind = open.length < wasOpen;
  const { prefix, inside } = open.at(-1) ?? { prefix: "", inside: 0 };
  // Without one in between, Markdown takes the line for the end of the quotation above.
  for (let left = Math.max(reading.empty, isBehind ? 1 : 0); left > 0; left--) made.push(prefix.trimEnd());
  const rest = withoutColumns(line, inside);
  if (isBehind) reading.fence = "";
  const marks = open.length ? (FENCE.exec(rest)?.[1] ?? "") : "";
  const isWithin = reading.fence !== "" || marks !== "";
  if (!reading.fence) reading.fence = marks;
  else if (marks.startsWith(reading.fence)) reading.fence = "";
  reading.empty = 0;
  if (isWithin || !openBox(reading, line, at, { prefix, inside })) made.push(prefix + rest);
}

function openBox(reading: Reading, line: string, at: number, around: Box): boolean {
  const { lines, isCode, open, made, report } = reading;
  const [whole, kind, title, tab] = OPENING.exec(line) ?? [];
  const column = columnsOf(line);
  if (whole === undefined || open.length >= DEEPEST || (!open.length && isCode.has(at))) return false;
  if (columnsOf(nextLine(lines, at)) < column + INDENT) return false;
  report.removal("dialects", "lines of a box taken out", line.trim());
  const label = tab ?? title ?? labelFor(kind!.split(" ")[0]!);
  const prefix = `${around.prefix}${" ".repeat(column - around.inside)}${tab === undefined ? "> " : ""}`;
  if (label) made.push(`${prefix}**${label}**`, prefix.trimEnd());
  open.push({ inside: column + INDENT, prefix });
  return true;
}

function nextLine(lines: string[], at: number): string {
  let next = at + 1;
  while (next < lines.length && !lines[next]!.trim()) next++;
  return lines[next] ?? "";
}

/** How far in the first character is; a tab goes on to the next multiple of four. */
function columnsOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === " ") columns++;
    else if (character === "\t") columns += INDENT - (columns % INDENT);
    else break;
  }
  return columns;
}

/** Tabs further in stay: code may be made of them. */
function withoutColumns(line: string, columns: number): string {
  let [at, column] = [0, 0];
  for (; column < columns && /[ \t]/.test(line[at] ?? ""); at++)
    column += line[at] === "\t" ? INDENT - (column % INDENT) : 1;
  return `${" ".repeat(Math.max(column - columns, 0))}${line.slice(at)}`;
}
