import { findDate, locateDate } from "../../../dates/index.ts";
import { ancestorOf, type Element, firstWords, HEADINGS, isElement } from "../../../html/index.ts";
import { isDataTable } from "../data-table.ts";
import { isInEmbeddedPost } from "../embedded-posts.ts";
import type { Landmarks, Line } from "../landmarks.ts";
import { isOfEvent } from "./event-days.ts";

/** Days that are not the day of publishing, and numbers that look like days. */

/**
 * When the thing began, ended or came out that the article is about: in a table of data, in code, or as a span of time; or
 * when a post was written that it quotes.
 */
export function isOfThing({ text, element }: Line): boolean {
  return (
    isOfEvent(element) ||
    isInEmbeddedPost(element) ||
    isSpan(text) ||
    isVersion(text) ||
    (findDate(text) !== undefined && (isInData(element) || isInDatedList(element)))
  );
}

/** Of code, or of a table of data: the innermost of both counts. */
function isInData(element: Element): boolean {
  const around = isElement(element, "pre", "table") ? element : ancestorOf(element, "pre", "table");
  return around !== undefined && (around.name === "pre" || isDataTable(around));
}

// Of publishing and last change a list may speak, with both; of more days it is about other things.
const [MOST_DATED, ITEMS_ASKED, LONGEST_ITEM] = [2, 12, 120];

/** `2.2 (2010-10-30)` among others like it. */
function isInDatedList(element: Element): boolean {
  const item = isElement(element, "li") ? element : ancestorOf(element, "li");
  const items = (item?.parent?.children ?? []).filter((other) => isElement(other, "li")).slice(-ITEMS_ASKED);
  return items.filter((other) => findDate(firstWords(other, LONGEST_ITEM)) !== undefined).length > MOST_DATED;
}

// What stands between the two days of a span.
const UNTIL = /^\s*(?:[–—-]|to\b|until\b|bis\b|au\b|al\b|hasta\b)/i;

/** `October 14, 1999 – January 20, 2000` is how long something lasted. */
export function isSpan(text: string): boolean {
  const rest = text.slice(locateDate(text)?.end ?? text.length);
  return UNTIL.test(rest) && findDate(rest) !== undefined;
}

// A day with two digits of a year looks like the number of a version or of a section.
const SHORT_DAY = /^\d{1,2}\.\s?\d{1,2}\.\s?\d{2}$/;
const UNPADDED = /^\d\.\s?\d\.\s?\d{2}$/;
// What stands before a day, and never before the number of a version.
const BEFORE_DAY =
  /(?:^|[,;|·•(–—:/-]\s*|(?:^|\s)(?:am|vom|v\.|den|der|seit|stand|datum|on|le|il|del|de|d\.|dne|dnia|\p{L}{2}\.?)\s*)$/iu;

/** `Django 2.2.16 release notes`, `1.8.10. Editors`, `HAProxy 2.6.12-1`: no day. */
function isVersion(text: string): boolean {
  const found = locateDate(text);
  if (!found) return false;
  const [day, before, after] = [
    text.slice(found.start, found.end),
    text.slice(0, found.start),
    text.slice(found.end),
  ];
  const short = /^\d{1,2}\.\s?\d{1,2}\.\s?\d{2}(?!\d)/.exec(day)?.[0];
  if (!short || !SHORT_DAY.test(short)) return false;
  const opensTitle = UNPADDED.test(short) && before === "" && /^\.?\s+\p{L}/u.test(after);
  return !BEFORE_DAY.test(before) || /^(?:\.\s*\p{L}|[-+~]\d)/u.test(after) || opensTitle;
}

const LONGEST_READ = 300;
const SHORT_NUMBER = /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{1,2}(?!\d)/;
const NUMBER = /^(\d{1,2}\.\d{1,2})\.(\d{1,2})\.?\s+\p{L}/u;

/** `10.9.11 Closing the gates` is a section where the page speaks of `10.9` or of `10.9.12`, too: no number there is a day. */
export function numbersOfSections({ lines }: Landmarks): (text: string) => boolean {
  const headings = lines.filter(({ element }) => isElement(element, ...HEADINGS)).map(({ text }) => text);
  const [, chapter, section] = NUMBER.exec(headings.find((text) => NUMBER.test(text)) ?? "") ?? [];
  if (chapter === undefined) return () => false;
  const numbers = new RegExp(
    `(?<![\\d.])${chapter.replace(".", "\\.")}(?:\\.(\\d{1,2}))?\\.?\\s+\\p{L}`,
    "gu",
  );
  const others = lines.flatMap(({ text }) => [...text.slice(0, LONGEST_READ).matchAll(numbers)]);
  return others.some(([, other]) => other !== section) ? (text) => SHORT_NUMBER.test(text) : () => false;
}
