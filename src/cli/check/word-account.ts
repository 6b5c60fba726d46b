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
  const missing = without(gone, named);
  return {
    in: given.length,
    out: kept.length,
    reported: gone.length - missing.length,
    added: added.length,
    missing,
    closes: missing.length === 0,
  };
}

/** Letters and digits: marks and white space around a word may change. */
function wordsIn(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
