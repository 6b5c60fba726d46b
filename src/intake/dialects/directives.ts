import type { Report } from "../../report.ts";
import { type CodeLines, codeLines } from "../markdown.ts";
import { type Ends, enclose, type Fence, fenceAt, openTitled, type Text, writeCode } from "./fences.ts";
import { figure } from "./tags.ts";

/** MyST: directives, in fences of back quotes or of colons. */

const OPTION = /^\s*:([\w-]{1,40}):(?:[ \t]+(.*))?$/;
// Each box that stands in a fence is read again for the code in it, and so are those within: so often at most.
const MOST_READINGS = 8;

interface Reading extends Text {
  /** How many lines may be read again. */
  left: number;
}

/** What a directive becomes, in place; of others than these, boxes of a colon and code of a back quote are left. */
const DIRECTIVES: { names: RegExp; open: (fence: Fence, text: Reading) => void }[] = [
  { names: /^(?:code|code-block|code-cell|sourcecode)$/, open: openCode },
  { names: /^math$/, open: openMath },
  { names: /^(?:figure|image)$/, open: openPicture },
  { names: /^(?:toctree|tableofcontents|contents)$/, open: drop },
  {
    names:
      /^(?:admonition|attention|caution|danger|dropdown|epigraph|error|hint|important|note|pull-quote|seealso|sidebar|tip|topic|warning)$/,
    open: openBox,
  },
];

/** Reads them where they are code to Markdown, before anything else is read; what is no code then is taken out of `isCode`. */
export function openFences(lines: string[], isCode: CodeLines, report: Report): void {
  const text = { lines, isCode, report, left: MOST_READINGS * lines.length };
  const ends: Ends = new Map();
  for (let start = 0; start < lines.length; start++) {
    const fence = fenceAt(text, start, ends);
    if (!fence) continue;
    const directive = DIRECTIVES.find(({ names }) => names.test(fence.name));
    if (directive) directive.open(fence, text);
    else if (fence.marks[0] !== ":") openTitled(fence, text);
    if (isCode.has(start)) start = fence.end;
  }
}

/** Takes the options below the line that opens a directive. */
function takeOptions({ start, end }: Fence, { lines, report }: Text): Record<string, string> {
  const options: Record<string, string> = {};
  const taken = [lines[start]!];
  for (let at = start + 1; at < end; at++) {
    const [line, key, value = ""] = OPTION.exec(lines[at]!) ?? [];
    if (line === undefined || !key) break;
    options[key] = value.trim();
    taken.push(line);
    lines[at] = "";
  }
  report.removal("dialects", "directive of MyST replaced", taken.join("\n"));
  return options;
}

function openCode(fence: Fence, text: Text): void {
  const { caption } = takeOptions(fence, text);
  writeCode(fence, text, fence.words.split(/\s/)[0]!, caption);
}

function openMath(fence: Fence, text: Text): void {
  takeOptions(fence, text);
  enclose(fence, text, `\n${fence.indent}$$`, `${fence.indent}$$\n`);
}

function openPicture(fence: Fence, text: Text): void {
  const { alt = "", width = "", height = "" } = takeOptions(fence, text);
  const { start, end, indent, words: src } = fence;
  const caption = text.lines
    .slice(start + 1, end)
    .join("\n")
    .trim();
  const made = figure({ positional: [], named: { src, alt, width, height, caption } });
  text.lines.fill("", start, end + 1);
  text.lines[start] = `\n${indent}${made}\n`;
  for (let at = start; at <= end; at++) text.isCode.delete(at);
}

function drop({ start, end }: Fence, { lines, report }: Text): void {
  report.removal("dialects", "table of contents taken out", lines.slice(start, end + 1).join("\n"));
  lines.fill("", start, end + 1);
}

/** A box in a fence is one between colons, in which code is what Markdown says it is. */
function openBox(fence: Fence, text: Reading): void {
  const { start, end, indent, marks, name, words } = fence;
  const { lines, isCode } = text;
  text.left -= end - start;
  if (text.left < 0) return;
  takeOptions(fence, text);
  if (marks[0] === ":") return;
  [lines[start], lines[end]] = [`${indent}:::{${name}} ${words}`, `${indent}:::`];
  const inner = lines
    .slice(start + 1, end)
    .map((line) => line.slice(line.startsWith(indent) ? indent.length : 0));
  const code = codeLines(inner.join("\n"));
  for (let at = start; at <= end; at++) {
    isCode.delete(at);
    if (code.has(at - start - 1)) isCode.set(at, code.get(at - start - 1)!);
  }
}
