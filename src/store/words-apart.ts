// Written without spaces between words, or with endings grown onto them.
const SCRIPTS = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"];
const LETTER = new RegExp(
  `[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join("")}\u30fc]\\p{M}*`,
  "gu",
);
const HAS_LETTER = new RegExp(LETTER.source, "u");

/**
 * The text with each letter of such a script as a word of its own: FTS5 takes a run of letters for one word, and would
 * find 東京タワー by nothing but all of it. A run that is asked for is a phrase of letters.
 */
export function wordsApart(text: string): string {
  return HAS_LETTER.test(text) ? text.replace(LETTER, " $& ") : text;
}
