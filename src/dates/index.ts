import { smallLetters } from "../small-letters.ts";
import { timeAtEnd, timeAtStart } from "./clocks.ts";
import { MONTH, monthNumber } from "./months.ts";
import { weekdayBehind } from "./weekdays.ts";

export { MONTH } from "./months.ts";

/** Dates as pages write them for people, in several languages -> ISO 8601. Only whole dates: day, month and year. */

// Of what pages show for people only years since there are pages count: the others are numbers, or history.
const YEAR_OF_PAGES = "((?:19[89]|20\\d)\\d)";
const ANY_YEAR = "(\\d{4})";
const DAY = "(\\d{1,2})";

interface Shape {
  /** Of small letters. */
  pattern: RegExp;
  /** Which groups hold year, month and day. */
  order: (match: RegExpExecArray, monthFirst: boolean) => [year: string, month: string, day: string];
  witness: string;
}

/** Of a year in two digits: nobody dates an article half a century ahead. */
export function centuryOf(short: string): string {
  return Number(short) < 70 ? "20" : "19";
}

const shapesWith = (YEAR: string): Shape[] => [
  {
    pattern: new RegExp(`(?<!\\d)${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, "u"),
    order: ([, year, month, day]) => [year!, month!, day!],
    witness: "2020-01-13T09:30",
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])${DAY}(?:\\.|er|st|nd|rd|th|º|ª)?[\\s-]*(?:de |d[’']|of |ב)?${MONTH}(?:/\\p{L}+)?\\.?[,\\s-]*(?:de |del )?${YEAR}(?!\\d)`,
      "u",
    ),
    order: ([, day, month, year]) => [year!, month!, day!],
    witness: "19. Oktober 2019; 4 de mayo de 2022; 1er mars 2017; the Arabic months by both of their names",
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH}\\.?\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}(?!\\d)`, "u"),
    order: ([, month, day, year]) => [year!, month!, day!],
    witness: "Wednesday, October 16, 2019",
  },
  {
    pattern: new RegExp(`(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(?:${YEAR}|(\\d{2}))(?![\\d.]*\\d)`),
    order: ([, day, month, year, short]) => [year ?? centuryOf(short!) + short, month!, day!],
    witness: "13.01.2020; 13.1.20",
  },
  {
    pattern: new RegExp(`(?<![\\d/])(\\d{1,2})\u200f?[/-](\\d{1,2})\u200f?[/-]${YEAR}(?!\\d)`, "u"),
    order: ([, one, other, year], monthFirst) =>
      (monthFirst && Number(one) <= 12) || Number(other) > 12 ? [year!, one!, other!] : [year!, other!, one!],
    witness: "14/01/2020; 9/18/2020 on American pages",
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})\\s*[|·]\\s*(\\d{1,2})\\s*[|·]\\s*${YEAR}(?!\\d)`, "u"),
    order: ([, day, month, year]) => [year!, month!, day!],
    witness: "26 | 01 | 2022",
  },
  {
    pattern: new RegExp(`(?<!\\d)${YEAR}\\.\\s?${MONTH}\\.?\\s${DAY}(?!\\d)\\.?`, "u"),
    order: ([, year, month, day]) => [year!, month!, day!],
    witness: "2024. augusztus 20., in Hungarian",
  },
  {
    pattern: new RegExp(`${YEAR} ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]`, "u"),
    order: ([, year, month, day]) => [year!, month!, day!],
    witness: "2016年10月14日; 2024년 3월 12일",
  },
];

const SHAPES = shapesWith(YEAR_OF_PAGES);
const SHAPES_OF_ANY_YEAR = shapesWith(ANY_YEAR);

export interface FoundDate {
  /** ISO 8601: a day, with the time and the zone where they are said. */
  iso: string;
  /** Where it stands in the text, with its time. */
  start: number;
  end: number;
}

/** Is 9/8/2020 in September where this language (BCP 47) is at home? English that does not say of where is America's. */
export function isAmerican(language = ""): boolean {
  return /^en(?:[-_]us)?$/i.test(language);
}

/** The first whole date in a text; `american` says that 9/8/2020 is in September. */
export function findDate(text: string, american = false): string | undefined {
  return locateDate(text, { american })?.iso;
}

/** The same, and where it stands. Where somebody is asked for a date, `anyYear` is one. */
export function locateDate(text: string, { american = false, anyYear = false } = {}): FoundDate | undefined {
  const digits = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0)! & 0xf) % 10));
  if (!/\d\d/.test(digits)) return undefined; // nearly all lines: a year has digits
  const line = smallLetters(digits);
  const found = (anyYear ? SHAPES_OF_ANY_YEAR : SHAPES)
    .map((shape) => ({ shape, match: shape.pattern.exec(line) }))
    .filter(({ match }) => match)
    .sort((one, other) => one.match!.index - other.match!.index);
  for (const { shape, match } of found) {
    const day = wholeDay(...shape.order(match!, american));
    if (day) return withTime(line, day, match!.index, match!.index + match![0].length);
  }
  return undefined;
}

/** The time stands behind the day, maybe with the weekday between them, or right in front of it. */
function withTime(line: string, day: string, start: number, dayEnd: number): FoundDate {
  const weekday = weekdayBehind(line.slice(dayEnd, dayEnd + 20));
  const time = dayEnd + weekday.length;
  const after = timeAtStart(line.slice(time, time + 40));
  if (after) return { iso: day + after.iso, start, end: time + after.length };
  const end = weekday.inBrackets ? time : dayEnd;
  const before = timeAtEnd(line.slice(Math.max(0, start - 40), start));
  return before ? { iso: day + before.iso, start: start - before.length, end } : { iso: day, start, end };
}

function wholeDay(year: string, month: string, day: string): string | undefined {
  const number = /\d/.test(month) ? Number(month) : monthNumber(month);
  if (!number || number > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  const date = dayInUtc(Number(year), number, Number(day));
  return date.getUTCMonth() === number - 1 ? date.toISOString().slice(0, 10) : undefined;
}

/** Months count from 1. `Date.UTC` takes the year 24 for 1924. */
export function dayInUtc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
