import { table } from "../../../text.ts";

/** A text as a comparison sees it, piece by piece: words, tags, white space, every other character by itself. */
export interface Tokens {
  /** Together they are the text. */
  texts: string[];
  /** Of each: equal keys are the same thing, however it is written. */
  keys: string[];
  /** The places of the words. */
  words: number[];
}

// What is written in one way in a submission and in another in a clean body.
const SPELLINGS = table<string>({
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
  '\\"': '"',
  "\\n": " ",
  "\\t": " ",
});

const SPACE = "\\s+";
// A letter of a script that puts no spaces between words, or a word.
const WORD = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}]|[\\p{L}\\p{M}\\p{N}]+";
// The lengths bound what a `<` that opens nothing can cost.
const MARKUP = "<!--[^<>]{0,500}-->|</?[a-z][^<>]{0,2000}>|&(?:#\\d{1,7}|[a-z]{2,8});";

const pattern = (...parts: string[]) => new RegExp(`(${SPACE})|(${WORD})|${parts.join("|")}|[^]`, "giu");
const PATTERN = pattern(MARKUP);
const JSON_PATTERN = pattern('\\\\["nt]', MARKUP);

/** `isJson`: what JSON escapes counts as what it stands for. */
export function tokensOf(text: string, isJson = false): Tokens {
  const tokens: Tokens = { texts: [], keys: [], words: [] };
  for (const [found, space, word] of text.matchAll(isJson ? JSON_PATTERN : PATTERN)) {
    if (word) tokens.words.push(tokens.texts.length);
    tokens.texts.push(found);
    const key = space ? " " : (SPELLINGS[found] ?? found);
    tokens.keys.push(isJson && key.length > 2 ? key.replaceAll('\\"', '"') : key);
  }
  return tokens;
}
