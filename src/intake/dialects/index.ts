import type { Report } from "../../report.ts";
import { type CodeLines, codeLines } from "../markdown/index.ts";
import { type Boxes, findBoxes } from "./boxes.ts";
import { chooseBranches } from "./branches.ts";
import { dropCodeMarks } from "./code-marks.ts";
import { findSpanEnds } from "./code-spans.ts";
import { fenceCode } from "./code-tags.ts";
import { nameFiles, partComponents } from "./components.ts";
import { replaceFound, wholeWords } from "./found.ts";
import { openIndentedBoxes } from "./indented-boxes.ts";
import { inlineTag, openingIn } from "./inline.ts";
import { readLines } from "./lines.ts";
import { openFences } from "./myst/index.ts";
import { hasSigns } from "./signs.ts";

/**
 * What site generators read before Markdown (Liquid, Hugo, Go templates, MDX, kramdown) becomes what they made of it, as
 * far as that can be known; the rest is taken out. Lines that are code stay; those that are run go when the article
 * says that it hides them.
 */
export function understandDialects(
  written: string,
  codeOfWritten: CodeLines,
  report: Report,
  hidesCode = false,
): string {
  const unmarked = dropCodeMarks(written, codeOfWritten, report);
  if (!hasSigns(unmarked)) return unmarked;
  const codeOfUnmarked = unmarked === written ? codeOfWritten : codeLines(unmarked);
  const source = chooseBranches(unmarked, withoutCode(unmarked, codeOfUnmarked), true, report);
  const code = source === unmarked ? codeOfUnmarked : codeLines(source);
  const parted = partComponents(nameFiles(source, code), code);
  const opened = openIndentedBoxes(
    parted,
    parted.length === source.length ? code : codeLines(parted),
    report,
  );
  const lines = opened.split("\n");
  const isCode = opened === source ? new Map(code) : codeLines(opened);
  openFences(lines, isCode, hidesCode, report);
  fenceCode(lines, isCode, report);
  return readParts(lines, isCode, report);
}

/** Reads the stretches of lines that are no code, with the boxes that are open from one to the next. */
function readParts(lines: string[], isCode: CodeLines, report: Report): string {
  const boxes = findBoxes(lines.filter((_, line) => !isCode.has(line)).join("\n"));
  const parts: string[] = [];
  const open: string[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && isCode.has(end) === isCode.has(start)) end++;
    const part = lines.slice(start, end).join("\n");
    const isPlain = isCode.has(start) || !hasSigns(part);
    parts.push(
      isPlain ? part : replaceTags(readLines(part.split("\n"), open, report).join("\n"), boxes, report),
    );
    start = end;
  }
  return [...parts, ...open.reverse(), ...boxes.open.map(({ end }) => `\n\n${end}\n`).reverse()].join("\n");
}

/** As long as it was: the lines of code are blank. */
function withoutCode(source: string, isCode: CodeLines): string {
  const lines = source.split("\n");
  return lines.map((line, at) => (isCode.has(at) ? " ".repeat(line.length) : line)).join("\n");
}

function replaceTags(text: string, boxes: Boxes, report: Report): string {
  const surroundings = { text, boxes, spanEnd: findSpanEnds(text), unclosed: new Set<string>() };
  return replaceFound(
    text,
    openingIn(text),
    (opening) => inlineTag(opening, surroundings),
    ({ what, end }, at) => report.removal("dialects", what, aroundTag(text, at, end)),
  );
}

const LONGEST_TARGET = 500;

/**
 * In the target of a link or a picture the whole of it is not read as text any more, once the tag is gone; and a word that
 * it is part of, as in `[[Page]]s`, is another one.
 */
function aroundTag(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_TARGET), start);
  const [target] = /\]\([^\s()]*$/.exec(before) ?? [];
  if (target === undefined) return wholeWords(text, start, end);
  const [rest] = /^[^\n)]*\)?/.exec(text.slice(end, end + LONGEST_TARGET))!;
  const opening = before.lastIndexOf("![", before.length - target.length);
  const label =
    opening >= 0 && !before.slice(opening, -target.length).includes("]")
      ? before.slice(opening, -target.length)
      : "";
  return `${label}${target}${text.slice(start, end)}${rest}`;
}
