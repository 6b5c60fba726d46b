import type { ParentNode } from "../../html/index.ts";
import { foldSpace } from "../../text.ts";
import { endsSentence, SHORTEST_PARAGRAPH, textsOf } from "./paragraphs.ts";

/** Summaries that are the text of the article, and that a system cut off. */

// As systems mark it, with WordPress's link to the rest of the text behind it.
const CUT =
  /\s?(?:\.\.\.|…|[[(](?:\.\.\.|…)[\])])(?:\s*(?:continue reading|read more|weiterlesen|lire la suite|leer más|continua a leggere)(?:\s.{0,200})?)?$/iu;
const LONGEST_OPENING = 60;
const LAST_WORDS = 40;

/** Of words of the article that a system cut off, the paragraph that they stand in, from there. */
export function beforeTheCut(body: ParentNode, summary: string): string | undefined {
  const isMarked = CUT.test(summary);
  if (!isMarked && (endsSentence(summary) || summary.length < SHORTEST_PARAGRAPH)) return undefined;
  const paragraphs = [...textsOf(body, "p")].map(foldSpace);
  if (!isMarked && !paragraphs.some((text) => goesOnBehind(text, summary.slice(-LAST_WORDS))))
    return undefined;
  const opening = foldSpace(summary.replace(CUT, "")).slice(0, LONGEST_OPENING);
  const text = paragraphs.find((paragraph) => paragraph.includes(opening));
  return text?.slice(text.indexOf(opening));
}

function goesOnBehind(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && at + words.length < text.length;
}
