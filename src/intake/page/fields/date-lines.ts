import { findDate, locateDate } from "../../../dates/index.ts";
import { CHANGED, DATED, ON, PUBLISHED } from "../../../dates/labels.ts";
import { type AnyNode, type Element, elementsOf, isElement } from "../../../html/index.ts";
import { anyOf, type Phrases } from "../../../phrases.ts";
import type { Landmarks, Line } from "../landmarks.ts";
import { isOfEvent } from "./event-days.ts";
import { POST_NOTE } from "./post-notes.ts";

/** Lines of a page that say when its article was published, in words for people. */

// What newsrooms write before the day of the last change, beside or without that of publishing.
const UPDATE_LABEL = new RegExp(`(?<!\\p{L})${CHANGED}`, "iu");
// Other days, and today's.
const OTHERS: Phrases = {
  de: "zuletzt|abgerufen|gedruckt|registriert|mitglied|gültig|anmeldeschluss|geboren|heute",
  en: "accessed|printed|joined|member since|copyright|©|deadline|born|today",
  fr: "imprimée? le|aujourd",
  es: "impreso el|hoy",
  it: "stampato il|oggi",
};
export const OTHER_LABEL = new RegExp(`(?<!\\p{L})${CHANGED}|${anyOf(OTHERS)}`, "iu");
const PUBLISHED_LABEL = new RegExp(`(?<!\\p{L})(?:${PUBLISHED}|(?:${DATED}|${ON})(?!\\p{L}))`, "iu");

const SAYS_PUBLISHED = new RegExp(`^${PUBLISHED}(?!\\p{L})(?: ${ON}(?!\\p{L}))?\\s*:?\\s*\\S`, "iu");

// `Stand` is the last change where a page says more of its days than one; of a text that says no other it is the day.
const SAYS_UPDATED = new RegExp(
  `^(?:(?:(?:dieser|this|cet) )?(?:article|artikel|beitrag|post|story) (?:wurde |was |a été )?)?(?:${CHANGED}|stand)(?!\\p{L})(?: ${ON}(?!\\p{L}))?\\s*:?\\s*\\S`,
  "iu",
);

export const LONGEST_DATE_TEXT = 60;
const LONGEST_DATELINE = 120;

/** A short line with a date near the heading; at the end only one that says what it is. */
export function visibleDates(landmarks: Landmarks): string[] {
  const short = landmarks.lines
    .map((line, index) => ({ ...line, text: beforeUpdate(line.text), line: index }))
    .filter(({ text }) => text.length <= LONGEST_DATELINE && !OTHER_LABEL.test(text));
  const head = short.filter(({ line, text }) => landmarks.isBelowHeading(line) && !isSentence(text));
  const end = short.filter(
    ({ line, text }) => landmarks.isOwnEnd(line) && (PUBLISHED_LABEL.test(text) || text.length < 40),
  );
  return [...head, ...end].filter((line) => !isOfThing(line)).map(({ text }) => text);
}

/** `Publié le 3 mai 2024 à 7h, mis à jour le 4 mai`: the first half, where it has a day of its own. */
function beforeUpdate(text: string): string {
  const label = UPDATE_LABEL.exec(text.slice(0, LONGEST_DATELINE))?.index ?? 0;
  const before = text.slice(0, label).replace(/[\s,;(|·•–—-]+$/, "");
  return findDate(before) ? before : text;
}

/** `27.1.2022 - Bei der Erinnerung an …` */
export function openingDates({ lines, isBelowHeading }: Landmarks): string[] {
  const openings = lines.map((line, index) =>
    isBelowHeading(index) && !isOfThing(line) ? /^(.{6,40}?)\s*[-–—:|]\s/.exec(line.text)?.[1] : undefined,
  );
  return openings.filter((text) => text !== undefined && (findDate(text)?.length ?? 0) > 0) as string[];
}

/** `Erschienen am: 1.11.2023`, wherever it stands. */
export function labelledDates({ lines }: Landmarks): string[] {
  return lines
    .map(({ text }) => text)
    .filter((text) => (text.length <= LONGEST_DATELINE && SAYS_PUBLISHED.test(text)) || isPostNote(text));
}

function isPostNote(text: string): boolean {
  return POST_NOTE.test(text) && !OTHER_LABEL.test(text.slice(0, LONGEST_DATELINE));
}

/** When the thing began, ended or came out that the article is about: in a table of data, in code, or as a span of time. */
function isOfThing({ text, element }: Line): boolean {
  return (
    isOfEvent(element) ||
    isSpan(text) ||
    isVersion(text) ||
    (findDate(text) !== undefined && isInData(element))
  );
}

const DATA = ["pre", "table"];

/** Of code, or of a table with headings; those without are layout, too. */
function isInData(element: Element): boolean {
  for (let node: AnyNode | null = element; node; node = node.parent)
    if (isElement(node) && DATA.includes(node.name))
      return node.name === "pre" || elementsOf(node, "th").length > 0;
  return false;
}

// What stands between the two days of a span.
const UNTIL = /^\s*(?:[–—-]|to\b|until\b|bis\b|au\b|al\b|hasta\b)/i;

/** `October 14, 1999 – January 20, 2000` is how long something lasted. */
export function isSpan(text: string): boolean {
  const rest = text.slice(locateDate(text)?.end ?? text.length);
  return UNTIL.test(rest) && findDate(rest) !== undefined;
}

/** `Zuletzt aktualisiert am 3. Mai 2024.` */
export function saysWhen(text: string): boolean {
  return SAYS_PUBLISHED.test(text) || SAYS_UPDATED.test(text);
}

/** `Published on 3 May 2024 by Jane Doe Category: News`: what stands behind the day that a line opens with, up to a label. */
export function behindDate(text: string): string {
  const { start, end } = locateDate(text) ?? { start: 0, end: text.length };
  if (start > 0 && !SAYS_PUBLISHED.test(text)) return "";
  const behind = text.slice(end).replace(/^[\s,|·•–—-]+/, "");
  return behind.replace(/\s(?:\p{L}{3,30}:\s|(?:at|in)\s\p{Lu}).*$/u, "");
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

/** A date in a sentence is when something happened. */
function isSentence(text: string): boolean {
  return text.length > LONGEST_DATE_TEXT && /[.!?]["”’»]?$/.test(text);
}

/** `Aktualisiert am 17.01.2021.`, near the heading or at the end. */
export function updateLines({ lines, isAtHead, isAtEnd }: Landmarks): string[] {
  return lines
    .filter(
      ({ text }, line) =>
        text.length <= LONGEST_DATE_TEXT && (isAtHead(line) || isAtEnd(line)) && SAYS_UPDATED.test(text),
    )
    .map(({ text }) => text);
}
