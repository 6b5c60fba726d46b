import { type Element, elementsOf, hasAncestor, lineOf } from "../dom.ts";
import type { Work } from "./work.ts";

// A whole date, as prose, as ISO 8601, or as Chinese and Japanese write it.
const DATE = [
  "\\d{1,2}(?:st|nd|rd|th|\\.)? \\p{L}{3,12}\\.?,? \\d{4}",
  "\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}",
  "\\d{4}-\\d{2}-\\d{2}",
  "\\d{4}年\\d{1,2}月\\d{1,2}日",
].join("|");
const LABEL = "(?:(?:posted|published)(?: on)?:? )?";
const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?";
const WHOLE = new RegExp(`^${LABEL}${WEEKDAY}(${DATE})$`, "iu");
const AT_END = new RegExp(`^(.{3,100}?(?:[,|•·–—-]| on)) (${WEEKDAY}(?:${DATE}))$`, "iu");

const LONGEST = 60;
const BLOCKS_SEARCHED = 4;

/** The date of a line that says nothing else; undefined when it says more. */
export function dateOfLine(line: string): string | undefined {
  return WHOLE.exec(line)?.[1];
}

/** `By Jo Blogs, 4 July 2023` as what stands in front of the date, with its separator, and the date. */
export function splitAtDate(line: string): { before: string; date?: string } {
  const [, before = line, date] = AT_END.exec(line) ?? [];
  return { before, date };
}

/** The only line of the body that is nothing but a date, when it stands above the text: a diary has many. */
export function findDateLine({ body }: Work): { element: Element; date: string } | undefined {
  const found: { element: Element; date: string }[] = [];
  let searched = 0;
  for (const element of elementsOf(body, "p")) {
    if (searched === BLOCKS_SEARCHED && !found.length) return undefined; // nearly all articles: the rest is not read
    if (hasAncestor(element, "blockquote", "li", "table")) continue;
    const date = dateOfLine(lineOf(element, LONGEST) ?? "");
    if (date && (searched === BLOCKS_SEARCHED || found.length)) return undefined;
    if (date) found.push({ element, date });
    if (searched < BLOCKS_SEARCHED) searched++;
  }
  return found[0];
}
