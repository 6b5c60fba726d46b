import type { Report } from "../../report.ts";
import { FENCE } from "./code.ts";
import { marginOf } from "./indent.ts";
import { splitAtOpenings } from "./openings.ts";
import { splitWall } from "./walls.ts";

// A line of this length was not broken by its author: it is a paragraph.
const PARAGRAPH_LINE = 120;
// Mail and word wrap break at 66 to 80 (RFC 3676); the last line of a paragraph ends earlier.
const WRAPPED_LINE = 90;
const SHORT_LAST_LINE = 0.8;
const SENTENCE_END = /[.!?…。！？؟][)"”’»\]]*$/;
// Where so many of the lines that are no headings end a sentence, each is a paragraph: of wrapped ones few do.
const LONG_LINE = 40;
const SENTENCE_SHARE = 0.6;
const FEWEST_LINES = 5;
const DRAWN_LINE = /^\s*_{10,}\s*$/;

/** The blocks of a text: what stands between empty lines; where there are none, what their lines tell. */
export function splitBlocks(text: string, report: Report): string[] {
  const blocks = splitAtEmptyLines(text);
  const [only] = blocks;
  if (blocks.length !== 1) return blocks;
  const lines = only!.split("\n");
  const found = lines.length > 1 ? splitAtLines(lines) : splitWall(only!);
  if (found.length > 1)
    report.guess(
      "text",
      `${found.length} paragraphs found in text without empty lines`,
      lines.length > 1 ? "its lines" : "its sentences",
      0.5,
    );
  return found;
}

/** Fenced code may have empty lines in it; a line that is drawn across the page has them around it in any case. */
export function splitAtEmptyLines(text: string): string[] {
  const blocks: string[][] = [[]];
  let fence = "";
  for (const line of text.split("\n")) {
    const [, mark] = FENCE.exec(line.trimEnd()) ?? [];
    if (mark && !fence) blocks.push([]);
    if (!fence && DRAWN_LINE.test(line)) blocks.push([line], []);
    else if (line.trim() || fence) blocks.at(-1)!.push(line);
    else blocks.push([]);
    if (mark && (!fence || fence === mark)) {
      if (fence) blocks.push([]);
      fence = fence ? "" : mark;
    }
  }
  return blocks.filter((lines) => lines.some((line) => line.trim())).map((lines) => lines.join("\n"));
}

/** Long lines are paragraphs each; of wrapped lines a short one that ends a sentence ends a paragraph. */
function splitAtLines(lines: string[]): string[] {
  if (areParagraphs(lines)) return lines.filter((line) => line.trim());
  const width = Math.max(...lines.slice(0, 5000).map((line) => line.length));
  if (width > WRAPPED_LINE && !areWrapped(lines, width)) return lines.filter((line) => line.trim());
  if (width < 50) return [lines.join("\n")];
  const blocks: string[][] = [[]];
  const isIndented = indentedIn(lines);
  for (const line of lines) {
    if (isIndented(line) && blocks.at(-1)!.length) blocks.push([]);
    blocks.at(-1)!.push(line);
    if (line.length < width * SHORT_LAST_LINE && SENTENCE_END.test(line.trim())) blocks.push([]);
  }
  return blocks.filter((block) => block.length).map((block) => block.join("\n"));
}

/** A program breaks a line where its next word has no room any more. */
function areWrapped(lines: string[], width: number): boolean {
  const hasRoom = (line: string, at: number) =>
    at + 1 < lines.length && line.length + 1 + lines[at + 1]!.trim().split(" ", 1)[0]!.length <= width;
  return lines.filter(hasRoom).length * 2 < lines.length;
}

function areParagraphs(lines: string[]): boolean {
  const long = lines.filter((line) => line.length > PARAGRAPH_LINE).length;
  if (long >= 2 || (long === 1 && lines.length <= 3)) return true;
  if (areIndentedAsInPrint(lines)) return true;
  const sentences = lines.filter((line) => line.length >= LONG_LINE);
  const ended = sentences.filter((line) => SENTENCE_END.test(line.trim()));
  return (
    lines.length >= FEWEST_LINES && ended.length >= 2 && ended.length >= sentences.length * SENTENCE_SHARE
  );
}

const LONGEST_NAME = 20;

/** China and Japan indent paragraphs by the space of a character; what stands above the first one are title and source. */
function areIndentedAsInPrint(lines: string[]): boolean {
  const below = lines.slice(lines.findIndex((line) => line.startsWith("\u3000")));
  const isIndented = (line: string) => line.startsWith("\u3000");
  return (
    below.filter(isIndented).length >= 2 &&
    below.every((line) => isIndented(line) || line.length <= LONGEST_NAME)
  );
}

/** A block of lines that nobody has wrapped, and of which each is a paragraph; else the block. */
export function splitParagraphs(block: string): string[] {
  const lines = block.split("\n").filter((line) => line.trim());
  const long = lines.filter((line) => line.length > PARAGRAPH_LINE).length;
  if (long >= 2 || (long === 1 && lines.length === 2)) return lines;
  return splitAtOpenings(lines) ?? splitAtIndents(lines);
}

/**
 * As in print: the first line of a paragraph is further in, and the line before it ends one. Of verses as many are
 * further in where none ends.
 */
function splitAtIndents(lines: string[]): string[] {
  const isIndented = indentedIn(lines);
  const indented = lines.map((line, index) => index > 0 && isIndented(line));
  const opens = indented.map((isIn, index) => isIn && SENTENCE_END.test(lines[index - 1]!.trim()));
  const count = (places: boolean[]) => places.filter(Boolean).length;
  if (count(opens) * 2 <= count(indented)) return [lines.join("\n")];
  const starts = [0, ...opens.flatMap((isOpen, index) => (isOpen ? [index] : []))];
  return starts.map((start, index) => lines.slice(start, starts[index + 1]).join("\n"));
}

/** Is a line further in than others of these? All of them may be: a text has a margin, too. */
function indentedIn(lines: string[]): (line: string) => boolean {
  const margin = marginOf(lines);
  return (line) => /^(?:\s{2,}|[\t\u3000])\S/.test(line.slice(margin));
}
