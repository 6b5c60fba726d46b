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
  const blocks = elementsOf(body, "p").filter((block) => !hasAncestor(block, "blockquote", "li", "table"));
  const found = blocks.flatMap((element, index) => {
    const date = dateOfLine(lineOf(element, LONGEST) ?? "");
    return date ? [{ element, date, index }] : [];
  });
  return found.length === 1 && found[0]!.index < BLOCKS_SEARCHED ? found[0] : undefined;
}
