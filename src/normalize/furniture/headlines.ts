import { type Element, elementsOf, isElement, neighbour, wordsOf } from "../../html/index.ts";
import type { FurnitureRule } from "./rule.ts";

/** What stands below a line that announces other articles, or topics. */

/** The list below such a line, of nothing but headlines. */
export function announcedList(block: Element, rule: FurnitureRule | undefined): Element | undefined {
  const list = rule?.inText && rule.announces === "headlines" ? neighbour(block, "next") : null;
  if (!isElement(list, "ul")) return undefined;
  return elementsOf(list, "li").every((item) => isHeadline(wordsOf(item))) ? list : undefined;
}

/** From which line on a block names other articles, or topics; -1 where it does not. */
export function announcedFrom(rules: (FurnitureRule | undefined)[], lines: string[]): number {
  const from = rules.findIndex((rule) => rule?.announces && rule.announces !== "links");
  const below = from < 0 ? [] : lines.slice(from + 1);
  const areNames = below.every(rules[from]?.announces === "topics" ? isTopic : isHeadline);
  return below.length && areNames ? from : -1;
}

const LONGEST_HEADLINE = 120;
const LONGEST_TOPIC = 40;
const SENTENCE_END = /[.;:,]["”’»)]*$/;

/** A word or a few, and no sentence. */
export function isTopic(line: string): boolean {
  return line.length <= LONGEST_TOPIC && !SENTENCE_END.test(line.trim());
}

// A telephone, an address, a price list: whom to ask for more.
const CONTACT = /@|www\.|https?:|(?:\d[ ./-]?){6}/;

/** No sentence, and no single word, which may be a thing of its own. */
export function isHeadline(line: string): boolean {
  if (CONTACT.test(line)) return false;
  const isName = /\S\s+\S+\s+\S|\p{Lo}{5}/u.test(line);
  return isName && line.length <= LONGEST_HEADLINE && !SENTENCE_END.test(line.trim());
}
