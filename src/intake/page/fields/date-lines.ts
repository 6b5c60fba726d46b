import { findDate, locateDate } from "../../../dates/index.ts";
import { CHANGED, DATED, ON, PUBLISHED } from "../../../dates/labels.ts";
import { anyOf, type Phrases } from "../../../phrases.ts";
import { matcherOf, smallLetters } from "../../../small-letters.ts";
import { isInEmbeddedPost } from "../embedded-posts.ts";
import type { Landmarks } from "../landmarks.ts";
import { isOfThing } from "./other-days.ts";
import { POST_NOTE } from "./post-notes.ts";

/** Lines of a page that say when its article was published, in words for people. */

// What newsrooms write before the day of the last change, beside or without that of publishing.
const UPDATE_LABEL = new RegExp(`(?<!\\p{L})${CHANGED}`, "u");
// Other days, and today's.
const OTHERS: Phrases = {
  de: "zuletzt|abgerufen|gedruckt|registriert|mitglied|gültig|anmeldeschluss|geboren|heute",
  en: "accessed|printed|joined|member since|copyright|©|deadline|born|today",
  fr: "imprimée? le|aujourd",
  es: "impreso el|hoy",
  it: "stampato il|oggi",
};
export const hasOtherLabel = matcherOf(new RegExp(`(?<!\\p{L})${CHANGED}|${anyOf(OTHERS)}`, "iu"));
const isLabelled = matcherOf(new RegExp(`(?<!\\p{L})(?:${PUBLISHED}|(?:${DATED}|${ON})(?!\\p{L}))`, "iu"));

const saysPublished = matcherOf(
  new RegExp(`^${PUBLISHED}(?!\\p{L})(?: ${ON}(?!\\p{L}))?\\s*:?\\s*\\S`, "iu"),
);

// `Stand` is the last change where a page says more of its days than one; of a text that says no other it is the day.
const saysUpdated = matcherOf(
  new RegExp(
    `^(?:(?:(?:dieser|this|cet) )?(?:article|artikel|beitrag|post|story) (?:wurde |was |a été )?)?(?:${CHANGED}|stand)(?!\\p{L})(?: ${ON}(?!\\p{L}))?\\s*:?\\s*\\S`,
    "iu",
  ),
);

const isNoteOfPost = matcherOf(POST_NOTE);

export const LONGEST_DATE_TEXT = 60;
const LONGEST_DATELINE = 120;

/** A short line with a date near the heading; at the end only one that says what it is. */
export function visibleDates(landmarks: Landmarks, isNumber: (text: string) => boolean): string[] {
  const short = landmarks.lines
    .map((line, index) => ({ ...line, text: beforeUpdate(line.text), line: index }))
    .filter(({ text }) => text.length <= LONGEST_DATELINE && !hasOtherLabel(text));
  const head = short.filter(({ line, text }) => landmarks.isBelowHeading(line) && !isSentence(text));
  const end = short.filter(
    ({ line, text }) => landmarks.isOwnEnd(line) && (isLabelled(text) || text.length < 40),
  );
  return [...head, ...end].filter((line) => !isOfThing(line) && !isNumber(line.text)).map(({ text }) => text);
}

/** `Publié le 3 mai 2024 à 7h, mis à jour le 4 mai`: the first half, where it has a day of its own. */
function beforeUpdate(text: string): string {
  const label = UPDATE_LABEL.exec(smallLetters(text.slice(0, LONGEST_DATELINE)))?.index ?? 0;
  const before = text.slice(0, label).replace(/[\s,;(|·•–—-]+$/, "");
  return findDate(before) ? before : text;
}

/** `27.1.2022 - Bei der Erinnerung an …` */
export function openingDates(landmarks: Landmarks, isNumber: (text: string) => boolean): string[] {
  const openings = landmarks.lines.map((line, index) =>
    landmarks.isBelowHeading(index) && !isOfThing(line)
      ? /^(.{6,40}?)\s*[-–—:|]\s/.exec(line.text)?.[1]
      : undefined,
  );
  return openings.filter(
    (text): text is string => text !== undefined && findDate(text) !== undefined && !isNumber(text),
  );
}

/** `Erschienen am: 1.11.2023`, wherever it stands. */
export function labelledDates({ lines }: Landmarks): string[] {
  const says = (text: string) => (text.length <= LONGEST_DATELINE && saysPublished(text)) || isPostNote(text);
  return lines
    .filter(({ text, element }) => says(text) && !isInEmbeddedPost(element))
    .map(({ text }) => text);
}

function isPostNote(text: string): boolean {
  return isNoteOfPost(text) && !hasOtherLabel(text.slice(0, LONGEST_DATELINE));
}

/** `Zuletzt aktualisiert am 3. Mai 2024.` */
export function saysWhen(text: string): boolean {
  return saysPublished(text) || saysUpdated(text);
}

/** `Published on 3 May 2024 by Jane Doe Category: News`: what stands behind the day that a line opens with, up to a label. */
export function behindDate(text: string): string {
  const { start, end } = locateDate(text) ?? { start: 0, end: text.length };
  if (start > 0 && !saysPublished(text)) return "";
  const behind = text.slice(end).replace(/^[\s,|·•–—-]+/, "");
  return behind.replace(/\s(?:\p{L}{3,30}:\s|(?:at|in)\s\p{Lu}).*$/u, "");
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
        text.length <= LONGEST_DATE_TEXT && (isAtHead(line) || isAtEnd(line)) && saysUpdated(text),
    )
    .map(({ text }) => text);
}
