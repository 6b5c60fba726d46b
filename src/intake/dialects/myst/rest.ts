import { marginOf } from "../../text/indent.ts";
import { longestRun } from "../code-tags.ts";
import type { Fence } from "../fences.ts";
import type { Reading } from "./boxes.ts";
import { innerLines, replace, takeOptions } from "./lines.ts";

/** `{eval-rst}`: reStructuredText within MyST. Its directives and roles are MyST's in another spelling. */

const DIRECTIVE = /^\.\. ([a-z][\w:-]{0,40})::(?:[ \t]+(?![ \t])(.*))?$/;
// A target of links, and a comment, which is any line that opens like this and is nothing else.
const UNSEEN = /^\.\. (?:_[^:\n]{1,100}:|(?![_|[])[^:]*)$/;
// Roles of Python stand without their domain.
const ROLE = /(?<![\w`:]):([a-z][\w:+-]{0,30}):(?=`[^`\n]{1,500}`)/g;
const OF_PYTHON = /^(?:func|class|meth|mod|attr|exc|data|const|obj)$/;
const LINK = /(?<![\w:}`])`([^`<>\n]{1,300}) <(https?:[^\s<>`]{1,500})>`__?(?!\w)/g;
// Deeper, directives stay as they are written.
const DEEPEST = 4;

/** Written as MyST, and read as that. */
export function openRest(fence: Fence, text: Reading): void {
  text.left -= fence.end - fence.start;
  if (text.left < 0) return;
  takeOptions(fence, text);
  const inner = innerLines(fence, text).map((line) => line.slice(fence.indent.length));
  const unseen = inner.filter((line) => UNSEEN.test(line));
  if (unseen.length)
    text.report.removal("dialects", "comment of reStructuredText taken out", unseen.join("\n"));
  const lines = asMyst(
    inner.map((line) => (UNSEEN.test(line) ? "" : line)),
    DEEPEST,
  );
  text.openWithin(text, lines);
  replace(
    fence,
    text,
    lines.flatMap((line) => line.split("\n")).map((line) => line && fence.indent + line),
  );
}

function asMyst(lines: string[], levels: number): string[] {
  const made: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const [, name, words = ""] = (levels > 0 && DIRECTIVE.exec(lines[at]!)) || [];
    if (name) {
      const end = endOfBlock(lines, at + 1);
      for (const line of directive(name, words, dedented(lines.slice(at + 1, end)), levels)) made.push(line);
      at = end;
    } else made.push(inMyst(lines[at++]!));
  }
  return made;
}

function directive(name: string, words: string, below: string[], levels: number): string[] {
  const isCode = /^(?:code|code-block|sourcecode|math|raw)$/.test(name);
  const inner = isCode ? below : asMyst(below, levels - 1);
  const marks = "`".repeat(longestRun(inner.join("\n"), 2) + 1);
  return [`${marks}{${name}} ${words}`.trimEnd(), ...inner, marks, ""];
}

/** Behind the lines that stand further in. */
function endOfBlock(lines: string[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length && /^(?:\s|$)/.test(lines[at]!); at++)
    if (lines[at]!.trim()) end = at + 1;
  return end;
}

function dedented(lines: string[]): string[] {
  const margin = marginOf(lines.filter((line) => line.trim()));
  const inner = lines.map((line) => line.slice(margin === Infinity ? 0 : margin));
  return inner.slice(inner[0]?.trim() ? 0 : inner.findIndex((line) => line.trim()));
}

function inMyst(line: string): string {
  return line
    .replace(ROLE, (_, name: string) => `{${OF_PYTHON.test(name) ? `py:${name}` : name}}`)
    .replace(LINK, "[$1](<$2>)");
}
