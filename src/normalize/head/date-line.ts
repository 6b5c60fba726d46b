import { findDate, locateDate } from "../../dates/index.ts";
import { CHANGED, DATED, ON, PUBLISHED } from "../../dates/labels.ts";
import { WEEKDAY } from "../../dates/weekdays.ts";
import { type Element, firstElements, hasAncestor, lineOf, neighbour } from "../../html/index.ts";
import { SUBMITTED_ON } from "../../people/bylines.ts";
import { anyOf, type Phrases } from "../../phrases.ts";
import { matchOf } from "../../small-letters.ts";
import type { Work } from "../work.ts";

// What may stand around the date of a line that says when the text was published, and nothing else.
// Chinese papers name whose report it is.
const SOURCE = "(?:来源|來源)\\s?[:：]\\s?\\S{1,20}";
// Drupal names the account.
const SUBMITTED = "submitted by \\p{Ll}\\S{0,30}";
const LABEL = new RegExp(
  `^(?:(?:${SUBMITTED}|${PUBLISHED}|${DATED}|${SOURCE})(?=[\\s:：])\\s*(?:${ON}(?!\\p{L}))?\\s*[:：]?\\s*)?(?:${ON} )?$`,
  "iu",
);
const WEEKDAY_AT_END = new RegExp(`(?:^|[\\s,:|·•–—-])${WEEKDAY}\\.?,?\\s*$`, "iu");
const HOURS: Phrases = {
  de: "uhr",
  en: "h|hrs?|z",
  ru: "г|года",
  pl: "r",
  ko: "(?:오전|오후) \\d{1,2}:\\d\\d",
  zh: "来源\\s?[:：]\\s?\\S{1,20}",
};
const SIGNS = "[\\s.,|·•–—()-]";
const SIGNS_AND_MORE = "[\\s.,;|·•–—()-]";
const READING_TIME =
  "\\d{1,3}[ -]min(?:ute)?s?\\.? (?:read|lesezeit|de lecture|de lectura|di lettura)(?:\\s?[|·•]\\s?\\p{L}[\\p{L} ]{2,20})?";
const BEHIND = new RegExp(
  `^${SIGNS}*${anyOf(HOURS)}?(?:${SIGNS_AND_MORE}{1,5}${READING_TIME})?${SIGNS_AND_MORE}*$`,
  "iu",
);
// A second date, of the last change, may follow.
const UPDATED = new RegExp(`^[\\s.,;|·•–—()-]*${CHANGED}(?!\\p{L})(.{0,80})$`, "iu");

// The Washington Post has that in front.
const updatedFirst = matchOf(
  new RegExp(`^${CHANGED}(?!\\p{L})(.{6,50}?)\\s?[|·•–—-]\\s?(${PUBLISHED}\\s.{6,50})$`, "iu"),
);

const LONGEST = 100;
const BLOCKS_SEARCHED = 4;
const MOST_LOOKED_AT = 200; // a second date, which makes a diary of it, comes before that

interface SaidDate {
  /** ISO 8601. */
  date: string;
  updated?: string;
}

/** A line that is nothing but a date. */
export interface DateLine extends SaidDate {
  element: Element;
  /** The line above, where that one says when it was changed. */
  changed?: Element;
}

/** The date of a line that says nothing else; undefined when it says more. */
export function dateOfLine(line: string, american = false): SaidDate | undefined {
  const [, changed, published] = updatedFirst(line) ?? [];
  const said = changed && published ? dateOfLine(published, american) : undefined;
  if (said) return { ...said, updated: findDate(changed!, american) };
  const found = line.length <= LONGEST ? locateDate(line, { american }) : undefined;
  if (!found || !LABEL.test(line.slice(0, found.start).replace(WEEKDAY_AT_END, " ").trimStart()))
    return undefined;
  const rest = line.slice(found.end);
  if (BEHIND.test(rest) || (found.start > 0 && BY_ACCOUNT.test(rest))) return { date: found.iso };
  const [, change] = UPDATED.exec(rest) ?? [];
  return change === undefined ? undefined : { date: found.iso, updated: findDate(change, american) };
}

// `Posted on March 2, 2024 by anna`, of WordPress: no name to show.
const BY_ACCOUNT = /^ by \p{Ll}\S{0,30}$/u;

// By whom, behind a date; one word may be a train.
const BEHIND_DATE =
  /^[\s,|·•–—-]*((?:by|von|par|por|di|door|av|af|przez)\s(?!(?:Lake|River|Order|Sea|Air|Mail|Post)\s)\p{Lu}\S*\s+\S.*)$/u;

/** `By Jo Blogs, 4 July 2023` as what stands in front of the date, with its separator, and the date as it is written; `4 July 2023 by Jo Blogs` as well. */
export function splitAtDate(line: string): { before: string; date?: string } {
  const found = line.length <= LONGEST + 60 ? locateDate(line) : undefined;
  if (!found) return { before: line };
  const before = line.slice(0, found.start).replace(WEEKDAY_AT_END, " ").trimEnd();
  const isLabel = LABEL.test(before && `${before} `);
  const byline = isLabel ? BEHIND_DATE.exec(line.slice(found.end))?.[1] : undefined;
  if (byline) return { before: byline, date: line.slice(0, found.end) };
  const isOpen = /(?:[,|•·–—-]| on)$/i.test(before) || SUBMITTED_ON.test(before);
  if (isLabel || before.length < 4 || !isOpen) return { before: line };
  const date = line.slice(before.length).trim();
  return dateOfLine(date) ? { before, date } : { before: line };
}

// The Guardian has the day of the last change above it.
const FIRST = /^(?:first|originally) (?:published|posted)\s/i;

/** The only line of the body that is nothing but a date, when it stands above the text: a diary has many. */
export function findDateLine({ body }: Work, american: boolean): DateLine | undefined {
  const found: DateLine[] = [];
  let searched = 0;
  for (const element of firstElements(body, MOST_LOOKED_AT, "p")) {
    if (searched === BLOCKS_SEARCHED && !found.length) return undefined; // nearly all articles: the rest is not read
    if (hasAncestor(element, "blockquote", "li", "table")) continue;
    const line = lineOf(element, LONGEST) ?? "";
    const date = dateOfLine(line, american);
    const [above] = found;
    if (date && above && FIRST.test(line) && neighbour(above.element, "next") === element) {
      found[0] = { element, date: date.date, updated: above.date, changed: above.element };
      continue;
    }
    if (date && above && date.date.slice(0, 10) === above.date.slice(0, 10)) continue; // the same day, below the text
    if (date && (searched === BLOCKS_SEARCHED || found.length)) return undefined;
    if (date) found.push({ element, ...date });
    if (searched < BLOCKS_SEARCHED) searched++;
  }
  return found[0];
}
