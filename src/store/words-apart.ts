// Written without spaces between words, or with endings grown onto them.
const SCRIPTS = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"];
const LETTER = new RegExp(
  `[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join("")}\u30fc]\\p{M}*`,
  "gu",
);
const HAS_LETTER = new RegExp(LETTER.source, "u");

// Where a word may be broken at the end of a line, and nothing else: FTS5 would break it there, too.
const SOFT_HYPHEN = /\u00AD/g;

/**
 * The text in the words by which it is to be found. Each letter of such a script is a word of its own: FTS5 takes a run of
 * letters for one word, and would find 東京タワー by nothing but all of it. A run that is asked for is a phrase of letters.
 */
export function wordsApart(text: string): string {
  const whole = text.replace(SOFT_HYPHEN, "");
  return HAS_LETTER.test(whole) ? whole.replace(LETTER, " $& ") : whole;
}
