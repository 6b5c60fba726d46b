import {
  createElement,
  type Element,
  firstElements,
  type Replacements,
  replaceAll,
  textContent,
} from "../html/index.ts";
import { namesIn } from "./authors.ts";
import { dateOfLine, splitAtDate } from "./date-line.ts";
import type { Step } from "./work.ts";

const MOST_LINES = 4;

/**
 * Plain text only: byline and date right below the title or below each other, without an empty line, become lines of
 * their own.
 */
export const splitHeadLines: Step = ({ draft, body, report }) => {
  const [title, ...others] = draft.format === "text" ? firstElements(body, 3, "p") : [];
  // Between the title and its byline a line may say what it is about.
  const below = others.find((block, index) => index > 0 || linesOf(block).length > 1);
  const [first, second] = [linesOf(title), linesOf(below)];
  const split: Replacements = new Map();
  const apart = (lines: string[]) => lines.map((line) => createElement("p", {}, [line]));
  if (title && first.length > 1 && first.slice(1).every(isAboutText)) split.set(title, apart(first));
  else if (below && first.length === 1 && second.length > 1 && second.every(isAboutText))
    split.set(below, apart(second));
  const sample = split.has(title!) ? first[1] : second[0];
  if (split.size)
    report.guess("text", "lines below the title set apart", "their byline or date", 0.8, sample);
  replaceAll(body, split);
};

/** Of a paragraph of few lines and nothing else. */
function linesOf(paragraph: Element | undefined): string[] {
  const [only, ...others] = paragraph?.children ?? [];
  if (only?.type !== "text" || others.length) return [];
  const lines = only.data.split("\n").map((line) => line.trim());
  return lines.length <= MOST_LINES ? lines : [];
}

// In front of a date.
const NAMES = /^(?:\p{Lu}[\p{L}.'’-]{0,30}\s){1,3}\p{Lu}[\p{L}'’-]{1,30}(?:,|\s[|•·–—-])$/u;

/** A byline or a date, or both: it says something of the text. */
export function isAboutText(line: string): boolean {
  const { before, date } = splitAtDate(line);
  return dateOfLine(line) !== undefined || namesIn(before).length > 0 || (!!date && NAMES.test(before));
}

/** Whom to ask, above the headline of a press release. */
export function isContact(block: Element): boolean {
  const lines = textContent(block).split("\n");
  return lines.length > 1 && lines.every((line) => /^\p{Lu}[\p{L} -]{2,25}:\s/u.test(line.trim()));
}
