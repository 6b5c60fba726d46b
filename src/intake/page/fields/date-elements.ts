import { findDate } from "../../../dates/index.ts";
import { type Element, firstElements, isElement, isTag, splitClass, wordsOf } from "../../../html/index.ts";
import { isInEmbeddedPost } from "../embedded-posts.ts";
import type { Landmarks } from "../landmarks.ts";
import { hasOtherLabel, LONGEST_DATE_TEXT } from "./date-lines.ts";
import { isSpan } from "./other-days.ts";

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
  return near(landmarks, said, landmarks.isAtEnd).map(dateIn); // under the heading of an author's box, too
}

function isDated({ attribs }: Element): boolean {
  return /^\d{4}-\d\d-\d\d/.test(attribs.datetime ?? attribs.title ?? "");
}

function dateIn(element: Element): string {
  const { datetime, content, title } = element.attribs;
  return [datetime, content, findDate(title ?? "") && title].find((text) => text?.trim()) ?? wordsOf(element);
}

/** Near the heading, else at the article's end: those that say so first. */
function near(landmarks: Landmarks, elements: Element[], isAtEnd = landmarks.isOwnEnd): Element[] {
  const at = (test: (line: number) => boolean) =>
    elements.filter((element) => test(landmarks.lineOf(element)));
  return [...at(landmarks.isAtHead), ...at(isAtEnd)];
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
  const seen: Firsts = new Map();
  return [...near(landmarks, said), ...near(landmarks, times)].map((time) => dateIn(firstEntry(time, seen)));
}

const [LEAST_ENTRIES, MOST_BOXES] = [3, 3];

/** Of a parent, for the time of each entry in it, that of the first one: every entry asks for it. */
type Firsts = Map<Element, Map<Element, Element>>;

/** Of a live blog, whose newest entry stands on top: the time of its first one. */
function firstEntry(time: Element, seen: Firsts): Element {
  let box = time.parent;
  for (let level = 0; level < MOST_BOXES && isElement(box); level++, box = box.parent) {
    const firsts = seen.get(box) ?? firstsIn(box);
    seen.set(box, firsts);
    const first = firsts.get(time);
    if (first) return first;
  }
  return time;
}

/** Entries are of one name and class, and each has its time. */
function firstsIn({ children }: Element): Map<Element, Element> {
  const kinds = new Map<string, Element[]>();
  for (const entry of children.filter(isTag)) {
    const kind = `${entry.name} ${entry.attribs.class}`;
    const times = kinds.get(kind) ?? [];
    kinds.set(kind, times);
    times.push(...firstElements(entry, 1, "time"));
  }
  const lists = [...kinds.values()].filter((times) => times.length >= LEAST_ENTRIES && times.every(isDated));
  return new Map(
    lists.flatMap((times) => {
      const [first] = times.toSorted(byTime);
      return times.map((time): [Element, Element] => [time, first!]);
    }),
  );
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
    isInEmbeddedPost(element) ||
    hasOtherLabel(wordsOf(element).slice(0, LONGEST_DATE_TEXT)) ||
    isLabelled(element)
  );
}

/** `Aktualisiert: <time>`: the label stands before it. */
function isLabelled({ prev }: Element): boolean {
  return prev?.type === "text" && hasOtherLabel(prev.data.slice(-LONGEST_DATE_TEXT));
}

function nameOf({ attribs }: Element): string {
  return splitClass(`${attribs.class ?? ""} ${attribs.id ?? ""} ${attribs.itemprop ?? ""}`);
}
