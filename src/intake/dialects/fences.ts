import type { Report } from "../../report.ts";

/** Fenced code, and what stands in the line that opens it beside a language: Pandoc's attributes, a title of documentation. */

const FENCE = /^([ \t]*)(`{3,}|~{3,}|:{3,}(?=[ \t]{0,3}\{[a-z]))[ \t]*([^`\n]{0,500})$/;
const DIRECTIVE = /^\{([a-z][\w:-]{0,40})\}[ \t]*(.*)$/;
// Pandoc and Quarto; Docusaurus, MkDocs Material, Starlight, Nextra.
const TITLE = /\b(?:title|filename|caption)=(?:"([^"]{1,200})"|'([^']{1,200})')/;
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
  isCode: Set<number>;
  report: Report;
}

/** The fence that opens in a line; `unclosed` are the marks that no line ends any more. */
export function fenceAt({ lines, isCode }: Text, start: number, unclosed: Set<string>): Fence | undefined {
  const [, indent = "", marks = "", rest = ""] = FENCE.exec(lines[start]!) ?? [];
  if (!marks || isCode.has(start) === (marks[0] === ":") || unclosed.has(marks)) return undefined;
  const end = endOf(marks, lines, start);
  if (end === undefined) unclosed.add(marks); // looking for it again from every fence would cost the square
  const info = rest.trim();
  const [, name = "", words = ""] = DIRECTIVE.exec(info) ?? [];
  return end === undefined ? undefined : { start, end, indent, marks, info, name, words };
}

function endOf(marks: string, lines: string[], start: number): number | undefined {
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at]!.trim();
    if (line.length >= marks.length && !line.replaceAll(marks[0]!, "")) return at;
  }
  return undefined;
}

/** What an author says of code is shown above it. */
export function openTitled(fence: Fence, text: Text): void {
  const [, double, single] = TITLE.exec(fence.info) ?? [];
  const [, first, attribute = ""] = LANGUAGE.exec(fence.info) ?? [];
  const title = double ?? single;
  if (title === undefined && !ID.test(fence.info)) return;
  text.report.removal("dialects", "attributes of code taken out", fence.info);
  writeCode(fence, text, first ?? attribute, title);
}

export function writeCode(fence: Fence, text: Text, language: string, title = ""): void {
  const { indent } = fence;
  const marks = `${indent}${fence.marks.replaceAll(":", "`")}`;
  enclose(fence, text, `${title && `\n${indent}**${title}**\n\n`}${marks}${language}`, marks);
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
  for (let at = start; at <= end; at++) isCode.add(at);
}
