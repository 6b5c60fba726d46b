import { centuryOf, dayInUtc, locateDate } from "../../dates/index.ts";
import { instantOf, offsetMinutes } from "./zones.ts";

/** Dates as people and programs write them -> milliseconds UTC. */

// ISO 8601 and its relatives in front matter: 2016-6-13 12:00:00, 2026-08-07 11:30, 2020-11-10T12:01:00Z, 20201104.
const NUMERIC =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|(\d{2})(\d{2}))(?:(?:[T ]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?$/i;

// ISO 8601 without separators, as calendars and archives of the web write it: 20240501T100000Z, 20240501100000.
const BASIC = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})(?=\D|$)/i;
// Its hour alone, and its time without colons: 2024-05-01T10Z, 2024-05-01T1030Z.
const SHORT_TIME = /^(\d{4}-?\d{2}-?\d{2}T\d{2})(\d{2})?(?=Z|[+-]|$)/i;
// Before our own years: PHP makes `-0001-11-30` of the day that MySQL has where it has none.
const BEFORE_OURS = /^-\d{4}/;

const EARLIEST = Date.parse("0001-01-01T00:00:00Z");
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59);

/**
 * Reads a date. Without a zone it is in `timezone` (IANA); `american` says that 9/8/2020 is in September. Undefined when there is no whole date in it: a day without
 * a year, or "yesterday", would depend on the clock.
 */
export function parseDate(text: string, timezone: string, american: boolean): number | undefined {
  const numeric = inUsualForm(text.trim());
  if (BEFORE_OURS.test(numeric)) return undefined;
  const instant =
    parseUnix(numeric) ?? parseNumeric(numeric, timezone) ?? parseProse(text, timezone, american);
  return instant !== undefined && instant >= EARLIEST && instant <= LATEST ? wholeSecond(instant) : undefined;
}

/** One way to write it, of those that mean the same; ISO 8601 has a minus that is none of ASCII, too. */
function inUsualForm(text: string): string {
  return text
    .replace(/[\u2010\u2011\u2212]/g, "-")
    .replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日/, "$1-$2-$3")
    .replace(BASIC, "$1-$2-$3T$4:$5:$6")
    .replace(SHORT_TIME, (_, hour: string, minute = "00") => `${hour}:${minute}`);
}

/** Seconds or milliseconds since 1970, as CMSs store them: ten digits or thirteen, since 2001. */
function parseUnix(text: string): number | undefined {
  if (/^[12]\d{9}$/.test(text)) return Number(text) * 1000;
  return /^[12]\d{12}$/.test(text) ? Number(text) : undefined;
}

/** RSS dates have no fractions: an instant with one would differ from format to format. */
export function wholeSecond(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}

function parseNumeric(text: string, timezone: string): number | undefined {
  const match = NUMERIC.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2] ?? match[4] ?? match[6] ?? match[8]);
  const day = Number(match[3] ?? match[5] ?? match[7] ?? match[9]);
  const hour = Number(match[10] ?? 0);
  const minute = Number(match[11] ?? 0);
  const second = Number(match[12] ?? 0);
  const millisecond = Math.floor(Number(`0.${match[13] ?? 0}`) * 1000);
  if (!isCalendarDay(year, month, day) || !isTimeOfDay(hour, minute, second, millisecond)) return undefined;
  const said = match[14] ?? (timezone === "UTC" ? "Z" : undefined);
  const offset = said === undefined ? undefined : offsetMinutes(said);
  if (said !== undefined && offset === undefined) return undefined;
  const local = dayInUtc(year, month, day);
  local.setUTCHours(hour, minute, second, millisecond);
  return instantOf(local.getTime(), offset, timezone);
}

/** `24:00:00` ends a day (ISO 8601), and a second 60 may end a minute (RFC 3339). */
function isTimeOfDay(hour: number, minute: number, second: number, millisecond: number): boolean {
  if (hour === 24) return minute + second + millisecond === 0;
  return hour <= 23 && minute <= 59 && (second <= 59 || (second === 60 && minute === 59));
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = dayInUtc(year, month, day);
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

// As C's `ctime` and `date` write it: the year stands behind the time.
const YEAR_LAST = /(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:([A-Z]{3,4})\s+)?(\d{4})\s*$/;

// RFC 822, which RSS has its dates from, and RFC 850 have two digits for the year: Wed, 01 May 24 10:00 GMT.
const SHORT_YEAR = /^([a-z]{3,9},?\s+)?(\d{1,2})([ -])([a-z]{3})\3(\d{2})(?=\s+\d{1,2}:\d{2})/i;

/** "Tue, 3 Mar 2026 10:00:00 +0100", "November 4, 2020", "4. November 2020, 9.30 Uhr". */
function parseProse(text: string, timezone: string, american: boolean): number | undefined {
  if (text.length > 200) return undefined;
  const usual = text
    .replace(YEAR_LAST, "$3 $1 $2")
    .replace(SHORT_YEAR, (_, __, day, ___, month, year) => `${day} ${month} ${centuryOf(year)}${year}`);
  const found = locateDate(usual, { american, anyYear: true });
  return found && parseNumeric(found.iso, timezone);
}
