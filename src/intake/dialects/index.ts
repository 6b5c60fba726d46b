import type { Report } from "../../report.ts";
import { type CodeLines, codeLines } from "../markdown/index.ts";
import { type Boxes, findBoxes } from "./boxes.ts";
import { chooseBranches } from "./branches.ts";
import { dropCodeMarks } from "./code-marks.ts";
import { endOfElement, findSpanEnds, type SpanEnd } from "./code-spans.ts";
import { fenceCode } from "./code-tags.ts";
import { nameFiles, partComponents } from "./components.ts";
import { type Found, replaceFound, wholeWords } from "./found.ts";
import { openIndentedBoxes } from "./indented-boxes.ts";
import { inlineTag } from "./inline.ts";
import { readLines } from "./lines.ts";
import { openFences } from "./myst/index.ts";

// Each begins with a sign that is rare, and looks back from there: a pattern that looks back first, or begins with a space,
// is tried at every character.
const SIGNS = [
  /\{[{%:#]|<%[-=\s]|\{\/\*|\[\[[^\]\n]{1,200}\]\](?![[(:])/,
  // With the line break in front, which is quick to look for, where `^` would be tried at each character.
  /\^(?<=[ \t]\^)[a-z\d-]{4,40}[ \t]*(?:\n|$)|\n(?:(?:import|export)\s| {0,3}(?:(?:> ?){1,8}\[!|%%|:[ \t]|Table:|readmore\s|<aside>|<!-- tab |###### tags:|\([\w:.-]{1,80}\)=|\+\+\+|\\[a-z]|\{ ?[.#]|\[\/?(?:quote|details|poll|spoiler|wrap|grid|chat|event)[\]= ]|-{1,3}8<|<<<\s|\[\[?_?toc|\*\[))/i,
  /\n[ \t]{0,40}(?:(?:[-*] )?[a-z][\w.-]{1,60}:: |:(?:LOGBOOK|END):|(?:SCHEDULED|DEADLINE|CLOCK): |:::|!!! |\?\?\?\+? |===[!+]? ")/,
  /\n[ \t]{0,12}(?:`{3,9}|~{3,9})[ \t]*[^`\n]{0,200}(?:[{=[]|\.\w)/,
  /\n[ \t]{0,8}<(?:\/?[A-Z]|[a-z][a-z\d-]{0,20}\s[^<>]{0,300}(?:=\{|\smarkdown[\s=>]))/,
  /\n[ \t]{0,40}(?:(?:[-*] )?#\+BEGIN_|@\[code|`(?:youtube|vimeo|video|gist|oembed):|\{[\w$.[\], "']{1,60}\.(?:map|filter)\()|<Badge\s|\(\((?=[\da-f]{8}-)|\]\((?:@site\/static|pathname:\/)\//,
  /:(?<![\w:/]:)[a-z\d+-][\w+-]{0,30}:(?![\w/])|\[\[!\w/,
  /\{(?<=[ \t]\{):?[ \t]?(?:-|\.[a-z][^{}\n]{0,200})\}[ \t#]{0,9}(?:\n|$)|[)\]]\{[ \t]{0,3}[#.\w]|\{[a-z][a-z:+-]{1,30}\}`|\]\(@\/|[{|](?<=(?:\]\(|(?:src|href)=")[{|])[a-z]{5,8}[}|]|%\[https?:|%%(?<![\w%]%%)[^%\n`]{1,200}%/,
];
// Where something may begin that is not plain Markdown, or code, in which nothing does.
const OPENING =
  /`+|!?\[\[|!\[(?=[^[\]\n]{0,300}\]\([^()\s]{1,1000}(?: "[^"\n]{0,200}")?\)\{:?(?:[^{}\n]{0,200}?\s)?(?:width|height|[wh])=)|:(?<![\w:/]:)(?=[a-z\d+-][\w+-]{0,30}:)|\{\{|\{%|<%|\{:|\{\/\*|[)\]](?=\{[ \t]{0,3}[#.\w])|\[(?<![\w\\\])}!]\[)(?=[^[\]\n^]{1,200}\]\{[.#])|\{(?=[a-z:+-]{2,31}\}`)|\{#(?=[-\s])|[{|](?<=(?:\]\(|(?:src|href)=")[{|])(?=[a-z]{5,8}[}|])|%\[(?=https?:)|%%(?<![\w%]%%)|@\/(?<=\]\(@\/)|@site\/static(?<=\]\(@site\/static)|pathname:\/\/(?<=\]\(pathname:\/\/)|\(\((?=[\da-f]{8}-)|<(?:pre|code|script|style)\b|<(?<=^[ \t]{0,8}<)(?=\/?[a-z])|<(?=Badge\s)/gim;
// Only where there is such a word: it begins with a space.
const DRAWN = /[ ](?=(?:align="[a-z]{4,6}"|=(?=x?\d)\d{0,4}%?x?\d{0,4}%?)\))/;
const OPENING_OR_DRAWN = new RegExp(`${OPENING.source}|${DRAWN.source}`, OPENING.flags);

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

function hasSigns(text: string): boolean {
  const lines = `\n${text}`;
  return SIGNS.some((sign) => sign.test(lines)) || isDrawn(text);
}

function isDrawn(text: string): boolean {
  return (text.includes(' align="') || text.includes(" =")) && DRAWN.test(text);
}

function replaceTags(text: string, boxes: Boxes, report: Report): string {
  const spanEnd = findSpanEnds(text);
  const unclosed = new Set<string>();
  return replaceFound(
    text,
    isDrawn(text) ? OPENING_OR_DRAWN : OPENING,
    (match) => skipCode(text, spanEnd, match) ?? inlineTag({ text, at: match.index, boxes, unclosed }),
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

/** Code spans and HTML that is no prose: up to their end nothing is read. */
function skipCode(text: string, spanEnd: SpanEnd, match: RegExpExecArray): Found | undefined {
  const [sign] = match;
  if (/^<(?:Pre|Code|Script|Style)/.test(sign)) return undefined; // components of MDX
  return sign[0] === "`" ? { end: spanEnd(sign, match.index), what: "code" } : skipElement(text, match);
}

/** Elements whose content is code are passed over whole. */
export function skipElement(text: string, { 0: sign, index }: RegExpExecArray): Found | undefined {
  return /^<\w/.test(sign) ? { end: endOfElement(text, sign.slice(1), index), what: "code" } : undefined;
}
