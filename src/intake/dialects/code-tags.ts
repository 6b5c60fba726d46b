import type { Report } from "../../report.ts";
import type { CodeLines } from "../markdown/index.ts";
import { readArguments } from "./arguments.ts";
import { dropLines, enclose, type Text } from "./fences.ts";
import { dropRawAroundCode, dropRawBesideCode } from "./raw-tags.ts";

/** Tags on lines of their own around code, or around what nobody is shown. */

// Jekyll, Hugo and its themes: highlight, code; Hexo: codeblock, code; Liquid: comment. What a script draws: themes, Forem.
const OPENING =
  /^([ \t]{0,12})(?:\{%-?\s{0,3}(highlight|codeblock|code|comment|mermaid|katex|math)\b([^{}\n]{0,300}?)-?%\}|\{\{[<%]\s{0,3}(highlight|code|mermaid|katex|math)\b([^{}\n]{0,300}?)[>%]\}\})[ \t]*$/i;
const CLOSING =
  /^[ \t]{0,12}(?:\{%-?\s{0,3}end([a-z]{4,9})\s{0,3}-?%\}|\{\{[<%]\s{0,3}\/\s{0,3}([a-z]{4,9})\s{0,3}[>%]\}\})[ \t]*$/i;
const FENCE = /^\s*(?:```|~~~)/;
const TEX = ["katex", "math"];
const LANGUAGE = /^(?:lang:)?([a-z][\w+#.-]{0,20})$/i;

interface Tag {
  indent: string;
  name: string;
  rest: string;
}

/**
 * Code between such tags becomes fenced, in place, and its lines are added to those that are code: Markdown would read it
 * as paragraphs, and as code only what is further in behind an empty line.
 */
export function fenceCode(lines: string[], isCode: CodeLines, report: Report): void {
  const text = { lines, isCode, report };
  dropRawBesideCode(text);
  const ends = findEnds(lines, isCode);
  for (let line = 0; line < lines.length; line++) {
    const tag = isCode.has(line) ? undefined : tagIn(lines[line]!);
    const end = tag && nextEnd(ends.get(tag.name) ?? [], line);
    if (end === undefined || holdsFence(lines, line)) continue;
    if (tag!.name === "comment") dropLines("comment of a template taken out", text, line, end + 1);
    else fence(tag!, text, line, end);
    line = end;
  }
}

function tagIn(line: string): Tag | undefined {
  const [, indent = "", liquid, liquidRest, hugo, hugoRest] = OPENING.exec(line) ?? [];
  const name = (liquid ?? hugo)?.toLowerCase();
  return name ? { indent, name, rest: liquidRest ?? hugoRest ?? "" } : undefined;
}

/** The lines that end a tag, by its name; the first one last. */
function findEnds(lines: string[], isCode: CodeLines): Map<string, number[]> {
  const ends = new Map<string, number[]>();
  for (let line = lines.length - 1; line >= 0; line--) {
    const [, liquid, hugo] = (!isCode.has(line) && CLOSING.exec(lines[line]!)) || [];
    const name = (liquid ?? hugo)?.toLowerCase();
    if (name && !ends.get(name)?.push(line)) ends.set(name, [line]);
  }
  return ends;
}

function nextEnd(ends: number[], line: number): number | undefined {
  while (ends.length && ends.at(-1)! <= line) ends.pop();
  return ends.at(-1);
}

/** GitBook stands around a fence. */
function holdsFence(lines: string[], line: number): boolean {
  return FENCE.test(lines.slice(line + 1, line + 4).find((one) => one.trim()) ?? "");
}

function fence(tag: Tag, text: Text, start: number, end: number): void {
  const { lines, report } = text;
  report.removal("dialects", "tag with an end replaced", `${lines[start]}\n${lines[end]}`);
  dropRawAroundCode(text, start, end);
  const code = lines.slice(start + 1, end).join("\n");
  enclose({ start, end }, text, ...marksOf(tag, code));
}

/** What opens and what closes it. */
function marksOf({ indent, name, rest }: Tag, code: string): [string, string] {
  if (TEX.includes(name)) return [`\n${indent}$$`, `${indent}$$\n`];
  const { positional, named } = readArguments(rest);
  const at = positional.findIndex((word) => (name === "codeblock" ? /^lang:/ : LANGUAGE).test(word));
  const said = named.lang ?? named.language ?? LANGUAGE.exec(positional[at] ?? "")?.[1];
  const language = said ?? (name === "mermaid" ? name : "");
  const title = named.title ?? (name === "codeblock" ? positional.slice(0, Math.max(at, 0)).join(" ") : "");
  const marks = `${indent}${"`".repeat(longestRun(code) + 1)}`;
  return [`${title && `${indent}**${title}**\n`}\n${marks}${language}`, `${marks}\n`];
}

/** Of back quotes, but so many at least: a fence of one more parts nothing that it holds. */
export function longestRun(code: string, least = 3): number {
  return (code.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), least);
}
