import { findDate } from "../../../dates/index.ts";
import { PUBLISHED } from "../../../dates/labels.ts";
import { type Element, isElement, neighbour, wordsOf } from "../../../html/index.ts";
import { isAgency } from "../../../people/agencies.ts";
import { BY } from "../../../people/bylines.ts";
import { matcherOf } from "../../../small-letters.ts";
import { bare } from "../../../text.ts";
import { linkShare } from "../prose.ts";
import { readNames } from "./author-names.ts";
import { saysWhen } from "./date-lines.ts";

/** Lines that say who and when, and nothing else: bylines and datelines. */

const LONGEST_BYLINE = 120;
const LONGEST_DATE_LINE = 100;
// Beside a date: a month's name, a label before it and a word or two after it.
const MOST_LETTERS = 30;
const MOST_LABELLED = 60; // of two days: when it was published, and when updated
const LEAST_WORDS = 5; // of a sentence
const LINKED = 0.5; // of its words: the line leads to something of that date

// The label of a byline whose name went with its link.
const LEFT_LABEL = new RegExp(`^${BY}\\s+(?=${PUBLISHED}(?!\\p{L}))`, "iu");

// Behind the first name may stand for whom and where.
const opensWithBy = matcherOf(new RegExp(`^${BY}\\s`, "iu"));

/** The names that were read, or nothing but a date. */
export function isAboutLine(line: string, authors: string[]): boolean {
  const text = opensWithBy(line) ? line.replace(LEFT_LABEL, "") : line;
  if (isSentence(text)) return false;
  if (
    text.length <= LONGEST_DATE_LINE &&
    findDate(text) &&
    lettersBeside(text, authors) <= (saysWhen(text) ? MOST_LABELLED : MOST_LETTERS)
  )
    return true;
  const names = text.length <= LONGEST_BYLINE && authors.length ? readNames(text).map(bare) : [];
  return (
    names.some((name) => authors.includes(name)) &&
    (opensWithBy(text) || names.every((name) => authors.includes(name) || isAgency(name)))
  );
}

// What follows the name of whoever is told of, by language.
const TELLS =
  /^(?:is|was|are|writes|covers|reports|has|ist|schreibt|arbeitet|lebt|berichtet|est|écrit|es|escribe|è|scrive|é|jest|schrijft|är)$/i;
const LONGEST_NAME = 5; // in words

/** `Jane Doe is a writer based in Hull.` */
export function tellsOfAuthor(text: string, authors: string[]): boolean {
  const words = text.split(" ", LONGEST_NAME + 1);
  return words.some(
    (word, index) => index > 1 && TELLS.test(word) && authors.includes(bare(words.slice(0, index).join(" "))),
  );
}

/** `7 June 2024: Eva Holm` above or below another such line: a list of dates is the article's. */
export function isOneOfDates(line: Element): boolean {
  return (
    isDated(line) &&
    [neighbour(line, "prev"), neighbour(line, "next")].some(
      (one) => isElement(one, line.name) && isDated(one),
    )
  );
}

function isDated(line: Element): boolean {
  const words = wordsOf(line);
  const isShort = words.length <= LONGEST_BYLINE && linkShare(line) < LINKED;
  return isShort && findDate(words) !== undefined && !saysWhen(words) && !isSentence(words);
}

/** `The pier was opened on 3 May 1998.` is the article's; a label or an abbreviation may end with a full stop, too. */
function isSentence(text: string): boolean {
  const isWhole = /[^.][.!?]["”’»]?$/u.test(text) && !/\b(?:[ap]\.m|jr|sr|inc|ltd)\.$/i.test(text);
  return isWhole && text.split(" ").length >= LEAST_WORDS && !saysWhen(text);
}

/** How many letters a text has beside the names, which are given as `bare` writes them. */
export function lettersBeside(text: string, authors: string[]): number {
  return authors.reduce((rest, name) => rest.replace(name, ""), bare(text)).replace(/\d+/g, "").length;
}
