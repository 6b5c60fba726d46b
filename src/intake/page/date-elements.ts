import { findDate } from "../../dates/index.ts";
import { type Element, elementsOf, isElement, splitClass, wordsOf } from "../../html/index.ts";
import { isSpan, LONGEST_DATE_TEXT, OTHER_LABEL } from "./date-lines.ts";
import type { Landmarks } from "./landmarks.ts";

/** Elements of a page that say in their markup that they hold a date: what they say. */

// What an element that holds the article's date is called, and what one is called that holds another's.
const DATE_CLASS =
  /(?:^|[ -])(?:date|datum|dates|datetime|published|pubdate|publish|publication|posted|dateline|timestamp|fecha|entry-date|erscheinungsdatum|veroeffentlicht|created|time|day)(?=[ -]|$)/;
const OTHER_DATE =
  /(?:^|[ -])(?:updated?|modified|aktualisiert|event|termin|comment|related|teaser|birth|copyright|calendar)(?=[ -]|$)/;

/** What elements with this `itemprop` (its name in lower case) say. */
export function microdata({ elements }: Landmarks, name: string): string[] {
  return elements
    .filter(({ attribs }) => attribs.itemprop?.toLowerCase().split(/\s+/).includes(name))
    .map(dateIn);
}

/** hAtom's `published` and h-entry's `dt-published`, where a program can read them: WordPress themes, Blogger. */
export function microformats(landmarks: Landmarks): string[] {
  const said = landmarks.elements.filter(
    (element) => /(?:^|\s)(?:dt-)?published(?:\s|$)/.test(element.attribs.class ?? "") && isDated(element),
  );
  return near(landmarks, said).map(dateIn);
}

function isDated({ attribs }: Element): boolean {
  return /^\d{4}-\d\d-\d\d/.test(attribs.datetime ?? attribs.title ?? "");
}

function dateIn(element: Element): string {
  const { datetime, content, title } = element.attribs;
  return [datetime, content, findDate(title ?? "") && title].find((text) => text?.trim()) ?? wordsOf(element);
}

/** Near the heading, else at the article's end: those that say so first. */
function near(landmarks: Landmarks, elements: Element[]): Element[] {
  const at = (test: (line: number) => boolean) =>
    elements.filter((element) => test(landmarks.lineOf(element)));
  return [...at(landmarks.isAtHead), ...at(landmarks.isOwnEnd)];
}

/**
 * `<time>` near the heading or at the end, and `<abbr>` where it stands for one (the design pattern of hAtom, without its
 * classes); those that are called published before the others.
 */
export function timeElements(landmarks: Landmarks): string[] {
  const times = landmarks.elements.filter((element) => isTime(element) && !isOther(element));
  const said = times.filter(
    ({ attribs }) => "pubdate" in attribs || /publish|entry-date/.test(attribs.class ?? ""),
  );
  return [...near(landmarks, said), ...near(landmarks, times)].map((time) => dateIn(firstEntry(time)));
}

const [LEAST_ENTRIES, MOST_BOXES] = [3, 3];

/** Of a live blog, whose newest entry stands on top: the time of its first one. */
function firstEntry(time: Element): Element {
  let box = time;
  for (let level = 0; level < MOST_BOXES && isElement(box.parent); level++, box = box.parent) {
    const entries = box.parent.children.filter(
      (one) => isElement(one, box.name) && one.attribs.class === box.attribs.class,
    );
    const times = entries.flatMap((entry) => elementsOf(entry as Element, "time")[0] ?? []);
    const isList = times.length >= LEAST_ENTRIES && times.every(isDated) && times.includes(time);
    if (isList) return times.toSorted(byTime)[0]!;
  }
  return time;
}

function byTime(one: Element, other: Element): number {
  return Date.parse(one.attribs.datetime ?? "") - Date.parse(other.attribs.datetime ?? "");
}

function isTime(element: Element): boolean {
  return isElement(element, "time") || (isElement(element, "abbr") && isDated(element));
}

/** Elements whose class, id or `itemprop` says that they hold the article's date, where they hold little else. */
export function dateElements(landmarks: Landmarks): string[] {
  const called = landmarks.elements.filter(
    (element) => DATE_CLASS.test(nameOf(element)) && !isOther(element),
  );
  return near(landmarks, called)
    .map(dateIn)
    .filter((text) => (text.length <= LONGEST_DATE_TEXT && !isSpan(text)) || /^\d{4}-/.test(text));
}

function isOther(element: Element): boolean {
  const own = OTHER_DATE.test(nameOf(element));
  const published = DATE_CLASS.test(nameOf(element)) && /publish/.test(nameOf(element));
  return (
    (own && !published) ||
    OTHER_LABEL.test(wordsOf(element).slice(0, LONGEST_DATE_TEXT)) ||
    isLabelled(element)
  );
}

/** `Aktualisiert: <time>`: the label stands before it. */
function isLabelled({ prev }: Element): boolean {
  return prev?.type === "text" && OTHER_LABEL.test(prev.data.slice(-LONGEST_DATE_TEXT));
}

function nameOf({ attribs }: Element): string {
  return splitClass(`${attribs.class ?? ""} ${attribs.id ?? ""} ${attribs.itemprop ?? ""}`);
}
