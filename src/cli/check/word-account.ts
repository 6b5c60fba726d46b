import type { ReportItem } from "../../report.ts";
import { diffWords, without } from "../../word-diff.ts";

/** Where the words of a source went. `in` + `added` = `out` + `reported` + the missing ones: the sum closes by itself. */
export interface WordAccount {
  /** Words that a plain rendering of the submission shows. */
  in: number;
  /** Words of the clean body. */
  out: number;
  /** Words that a line of the report names as taken out. */
  reported: number;
  /** Words that the source did not have: labels of links below players, formulas. */
  added: number;
  /** Words that are gone and that nothing names: there should be none. */
  missing: string[];
  /** Is none missing? */
  closes: boolean;
}

/** Accounts for each word of `source` (of `renderPlainly`), in order, in the clean text or on the report. */
export function accountForWords(source: string, clean: string, report: ReportItem[]): WordAccount {
  const [given, kept] = [wordsIn(source), wordsIn(clean)];
  const named = report.flatMap(({ text }) => (text === undefined ? [] : wordsIn(text)));
  const { gone, added } = diffWords(given, kept);
  const parts = new Set([...added, ...named]);
  const missing = without(gone, named).filter((word) => !isMadeOf(wordBehindNumber(word, parts), parts));
  return {
    in: given.length,
    out: kept.length,
    reported: gone.length - missing.length,
    added: added.length,
    missing,
    closes: missing.length === 0,
  };
}

/** The number of a line stands right before its first word. */
function wordBehindNumber(word: string, parts: Set<string>): string {
  return /^\d\p{L}/u.test(word) && parts.has(word[0]!) ? word.slice(1) : word;
}

// Of single letters every word could be made.
const [SHORTEST_JOINED, LONGEST_JOINED] = [2, 200];

/** Two boxes in a line stand right beside each other: what a plain rendering shows as one word is two. */
function isMadeOf(word: string, parts: Set<string>): boolean {
  if (word.length > LONGEST_JOINED) return false;
  const ends = new Set([0]); // where a run of parts from the beginning ends
  for (let end = 1; end <= word.length; end++)
    if ([...ends].some((start) => end - start >= SHORTEST_JOINED && parts.has(word.slice(start, end))))
      ends.add(end);
  return ends.has(word.length);
}

/** Letters and digits: marks and white space around a word may change. */
function wordsIn(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
