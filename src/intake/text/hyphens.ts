import type { Report } from "../../report.ts";

/** Words that a print has parted at the ends of its lines. */

const SOFT = "\u00AD";
const HYPHENS = ["-", "\u2010", SOFT];
const LONGEST_WORD = 60;
const LAST_WORD = /(\p{L}+(?:-\p{L}+)*)[-\u2010\u00AD]$/u;
const FIRST_WORD = /^(\p{Ll}[\p{L}-]*)\S*[^\S\n]*/u;
const NO_PROSE = /^(?: {4}|\t|\s*>)/;
// A line of which nothing is left; no text has this character any more.
const GONE = "\u0000";

/** Joins them where the text has the same word elsewhere, whole or with its hyphen: else nobody knows which it was. */
export function joinHyphenated(text: string, report: Report): string {
  const lines = text.split("\n");
  if (!lines.some(endsInHyphen)) return text;
  const known = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
  for (let at = 0; at + 1 < lines.length; at++) {
    const joined = endsInHyphen(lines[at]!) ? join(lines[at]!, lines[at + 1]!, known, report) : undefined;
    if (joined) [lines[at], lines[at + 1]] = joined;
  }
  // Of a line that was one half of a word nothing is left, which is no end of a paragraph.
  return lines.filter((line) => line !== GONE).join("\n");
}

function endsInHyphen(line: string): boolean {
  return HYPHENS.includes(line.trimEnd().at(-1) ?? "") && !NO_PROSE.test(line);
}

/** Both lines, the second half of the word moved up; undefined where it stays. */
function join(line: string, next: string, known: Set<string>, report: Report): [string, string] | undefined {
  const upper = line.trimEnd();
  const first = LAST_WORD.exec(upper.slice(-LONGEST_WORD))?.[1];
  const lower = next.trimStart();
  const [moved, second] = FIRST_WORD.exec(lower) ?? [];
  if (!first || !moved || !second) return undefined;
  const isSaid = (word: string) => known.has(word.toLowerCase());
  const isWhole = upper.endsWith(SOFT) || isSaid(first + second);
  if (!isWhole && !isSaid(`${first}-${second}`)) return undefined;
  if (isWhole) report.removal("text", "word parted at the end of a line joined", `${first}-${second}`);
  else report.change("text", "word with a hyphen at the end of a line joined", `${first}-${second}`);
  return [`${isWhole ? upper.slice(0, -1) : upper}${moved.trimEnd()}`, lower.slice(moved.length) || GONE];
}
