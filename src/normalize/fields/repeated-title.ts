import {
  type Element,
  firstElements,
  firstWords,
  HEADINGS,
  removeElement,
  wordsOf,
} from "../../html/index.ts";
import { bare } from "../../text.ts";
import { isPlaceAndDay, standsAboveTitle } from "../head/about-text.ts";
import { wordsInLine } from "../plain-text.ts";
import type { Work } from "../work.ts";

const OPENING = 200; // characters of the body
const BLOCKS_SEARCHED = 4;
const MOST_REPEATS = 5; // a page has it in its header, above its text, and in a template or two

/** A reader shows the title above the body: the same words as its first line would stand there twice. */
export function removeRepeatedTitle(work: Work): void {
  if (work.draft.format === "text") removeRepeats(work, ["p", ...HEADINGS]);
  removeRepeats(work, HEADINGS);
}

/** Of elements with these names, while the body opens with one. */
export function removeRepeats({ body, article, report }: Work, names: string[]): void {
  const title = bare(article.title);
  const isTitle = (block: Element) => title !== "" && bare(wordsOf(block)) === title;
  for (let times = 0; times < MOST_REPEATS; times++) {
    const mayStandAbove = (block: Element) => standsAboveTitle(block) || isPlaceAndDay(wordsOf(block));
    const first = firstElements(body, BLOCKS_SEARCHED, ...names).find(
      (block) => isTitle(block) || !mayStandAbove(block),
    );
    if (!first || !isTitle(first) || !opensBody(body, first)) return;
    removeElement(first);
    report.removal("title", "title repeated in the body taken out", wordsInLine(first));
  }
}

function opensBody(body: Work["body"], element: Element): boolean {
  if (element.name === "h1") return true;
  const words = wordsOf(element);
  const at = firstWords(body, OPENING + words.length).indexOf(words);
  return at >= 0 && at < OPENING;
}
