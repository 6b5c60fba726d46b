import type { Report } from "../../report.ts";
import type { CodeLines } from "../markdown/index.ts";

/** Fenced code, and what stands in the line that opens it beside a language: Pandoc's attributes, a title of documentation. */

const FENCE = /^([ \t>]{0,40})(`{3,}|~{3,}|:{3,}(?=[ \t]{0,3}\{[a-z]))[ \t]{0,20}([^`\n]{0,500})$/;
const DIRECTIVE = /^\{([a-z][\w:-]{0,40})\}[ \t]*(?![ \t])(.*)$/;
// Pandoc and Quarto; Docusaurus, MkDocs Material, Starlight, Nextra. VitePress, Nuxt: `js [config.js]`.
// Mintlify: `js config.js`.
const TITLE =
  /\b(?:title|filename|caption)=(?:"([^"]{1,200})"|'([^']{1,200})')|^[\w+#-]{1,20}[ \t]{0,3}(?:\{[\d,-]*\}[ \t]{0,3})?\[([^\]]{1,200})\]|^[\w+#-]{1,20}[ \t]{1,3}([\w./@-]{1,100}\.[a-z]\w{0,7})$/;
const ID = /^\{\s*#/;
const LANGUAGE = /^([a-z][\w+#-]*)|[\s{]\.?(?!code-|number|line)([a-z][\w+-]*)(?=[\s,}])/i;

export interface Fence {
  start: number;
  end: number;
  indent: string;
  marks: string;
  info: string;
  name: string;
  words: string;
}

export interface Text {
  lines: string[];
  isCode: CodeLines;
  report: Report;
}

/** Takes lines out, from one up to another, and reports their words; the others stay where they are. */
export function dropLines(
  what: string,
  { lines, report }: Pick<Text, "lines" | "report">,
  from: number,
  to: number,
): void {
  report.removal("dialects", what, lines.slice(from, to).join("\n"));
  lines.fill("", from, to);
}

/** For each kind of marks, the line that last closed such a fence; Infinity when none is left. */
export type Ends = Map<string, number>;

/** The fence that opens in a line. */
export function fenceAt({ lines, isCode }: Text, start: number, ends: Ends): Fence | undefined {
  const [, indent = "", marks = "", rest = ""] = FENCE.exec(lines[start]!) ?? [];
  const opens = marks[0] === ":" ? !isCode.has(start) : isCode.get(start);
  if (!marks || !opens) return undefined;
  const key = `${indent.includes(">")}${marks}`;
  const known = ends.get(key) ?? 0; // looking for it again from every fence would cost the square
  const end = known > start ? known : endOf(marks, lines, start, indent.includes(">") ? /^[\s>]*/ : /^\s*/);
  ends.set(key, end);
  const info = rest.trim();
  const [, name = "", words = ""] = DIRECTIVE.exec(info) ?? [];
  return end === Infinity ? undefined : { start, end, indent, marks, info, name, words };
}

function endOf(marks: string, lines: string[], start: number, before: RegExp): number {
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at]!.replace(before, "").trimEnd();
    if (line.length >= marks.length && !line.replaceAll(marks[0]!, "")) return at;
  }
  return Infinity;
}

/** What an author says of code is shown above it. */
export function openTitled(fence: Fence, text: Text): void {
  const [, double, single, inBrackets, file] = TITLE.exec(fence.info) ?? [];
  const [, first, attribute = ""] = LANGUAGE.exec(fence.info) ?? [];
  const title = double ?? single ?? inBrackets ?? file;
  const hasOptions = takeOptions(fence, text);
  if (title === undefined && !ID.test(fence.info) && !hasOptions) return;
  if (title !== undefined || ID.test(fence.info))
    text.report.removal("dialects", "attributes of code taken out", fence.info);
  writeCode(fence, text, first ?? attribute, title);
}

// What is to be done with the code, in lines that it takes for comments.
export const OPTION = /^\s*(?:#|\/\/|--|%%)\|\s/;

/** Quarto: takes the options above the code; were there any? */
function takeOptions({ start, end, info }: Fence, { lines, report }: Text): boolean {
  let first = start + 1;
  while (info.startsWith("{") && first < end && OPTION.test(lines[first]!)) first++;
  if (first === start + 1) return false;
  report.removal("dialects", "options of code taken out", lines.slice(start + 1, first).join("\n"));
  lines.fill("", start + 1, first);
  return true;
}

/** A fence of another kind as one of code, its title in bold above it. */
export function writeCode(fence: Fence, text: Text, language: string, title = ""): void {
  const { indent } = fence;
  const marks = `${indent}${fence.marks.replaceAll(":", "`")}`;
  const above = title && `${indent}**${title}**\n${indent.trimEnd()}\n`;
  enclose(fence, text, `${above && `${indent.trimEnd()}\n${above}`}${marks}${language}`, marks);
}

/** Right around what is inside, since lines of options may have been; nothing more is read in it. */
export function enclose(
  { start, end }: Pick<Fence, "start" | "end">,
  { lines, isCode }: Pick<Text, "lines" | "isCode">,
  opening: string,
  closing: string,
): void {
  let [first, last] = [start, end];
  while (first + 1 < last && !lines[first + 1]!.trim()) lines[first++] = "";
  while (last - 1 > first && !lines[last - 1]!.trim()) lines[last--] = "";
  [lines[first], lines[last]] = [opening, closing];
  for (let at = start; at <= end; at++) isCode.set(at, false);
}
