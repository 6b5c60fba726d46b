import type { Report } from "../article.ts";

// A line of this length was not broken by its author: it is a paragraph.
const PARAGRAPH_LINE = 120;
// Mail and word wrap break at 66 to 80 (RFC 3676); the last line of a paragraph ends earlier.
const WRAPPED_LINE = 90;
const SHORT_LAST_LINE = 0.8;
const SENTENCE_END = /[.!?…。！？؟][)"”’»\]]*$/;
// Longer than any paragraph that somebody wrote as one; cut at the sentence behind so many characters.
const WALL = 3000;
const PARAGRAPH = 600;

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

/** Fenced code may have empty lines in it. */
function splitAtEmptyLines(text: string): string[] {
  const blocks: string[][] = [[]];
  let fence = "";
  for (const line of text.split("\n")) {
    const [mark] = /^(?:```|~~~)/.exec(line) ?? [];
    if (mark && !fence) blocks.push([]);
    if (line.trim() || fence) blocks.at(-1)!.push(line);
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
  const long = lines.filter((line) => line.length > PARAGRAPH_LINE).length;
  if (long >= 2 || (long === 1 && lines.length <= 3)) return lines.filter((line) => line.trim());
  const width = Math.max(...lines.slice(0, 5000).map((line) => line.length));
  if (width < 50 || width > WRAPPED_LINE) return [lines.join("\n")];
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (/^(?:\s{2,}|\t)\S/.test(line) && blocks.at(-1)!.length) blocks.push([]);
    blocks.at(-1)!.push(line);
    if (line.length < width * SHORT_LAST_LINE && SENTENCE_END.test(line.trim())) blocks.push([]);
  }
  return blocks.filter((block) => block.length).map((block) => block.join("\n"));
}

/** One line that is a whole article: a paragraph every few sentences. */
function splitWall(line: string): string[] {
  if (line.length < WALL) return [line];
  const paragraphs: string[] = [];
  const end = /[.!?…؟]["”’»)\]]*\s+|[。！？]["”’»)\]」』]*/g;
  let start = 0;
  for (end.lastIndex = PARAGRAPH; end.exec(line); end.lastIndex = start + PARAGRAPH) {
    paragraphs.push(line.slice(start, end.lastIndex).trim());
    start = end.lastIndex;
  }
  return [...paragraphs, line.slice(start).trim()].filter(Boolean);
}
