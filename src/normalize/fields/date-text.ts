import { TZDateMini } from "@date-fns/tz/date/mini";
import { locateDate } from "../../dates/index.ts";

/** Dates as people and programs write them -> milliseconds UTC. */

// ISO 8601 and its relatives in front matter: 2016-6-13 12:00:00, 2026-08-07 11:30, 2020-11-10T12:01:00Z, 20201104.
const NUMERIC =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|(\d{2})(\d{2}))(?:(?:[T ]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?$/i;

const EARLIEST = Date.parse("0001-01-01T00:00:00Z");
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59);

/**
 * Reads a date. Without a zone it is in `timezone` (IANA); `american` says that 9/8/2020 is in September. Undefined when there is no whole date in it: a day without
 * a year, or "yesterday", would depend on the clock.
 */
export function parseDate(text: string, timezone: string, american: boolean): number | undefined {
  const numeric = text.trim().replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日/, "$1-$2-$3");
  const instant =
    parseUnix(numeric) ?? parseNumeric(numeric, timezone) ?? parseProse(text, timezone, american);
  return instant !== undefined && instant >= EARLIEST && instant <= LATEST ? wholeSecond(instant) : undefined;
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
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  const said = match[14] ?? (timezone === "UTC" ? "Z" : undefined);
  const offset = said === undefined ? undefined : offsetMinutes(said);
  if (said !== undefined && offset === undefined) return undefined;
  return instantOf([year, month, day, hour, minute, second, millisecond], offset, timezone);
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

// Where clocks are furthest from UTC: the Line Islands.
const FURTHEST_HOURS = 14;

/** Minutes east of UTC, of `Z`, `+05:45`, `-0800` or `+02`; undefined where no place on earth has such a clock. */
function offsetMinutes(zone: string): number | undefined {
  const [, sign, hours, minutes] =
    /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone.length === 3 ? `${zone}:00` : zone) ?? [];
  if (Number(hours ?? 0) > FURTHEST_HOURS || Number(minutes ?? 0) > 59) return undefined;
  return sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) : 0;
}

type Parts = [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
];

function instantOf([year, month, day, ...time]: Parts, offset: number | undefined, timezone: string): number {
  if (offset === undefined) {
    const early = year < 100; // it would be taken for one of 1900
    const local = new TZDateMini(early ? 2000 : year, month - 1, day, ...time, timezone);
    return early ? local.setFullYear(year, month - 1, day) : local.getTime();
  }
  const date = new Date(Date.UTC(2000, month - 1, day, ...time));
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() - offset * 60_000;
}

// As C's `ctime` and `date` write it: the year stands behind the time.
const YEAR_LAST = /(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:([A-Z]{3,4})\s+)?(\d{4})\s*$/;

/** "Tue, 3 Mar 2026 10:00:00 +0100", "November 4, 2020", "4. November 2020, 9.30 Uhr". */
function parseProse(text: string, timezone: string, american: boolean): number | undefined {
  if (text.length > 200) return undefined;
  const found = locateDate(text.replace(YEAR_LAST, "$3 $1 $2"), { american, anyYear: true });
  return found && parseNumeric(found.iso, timezone);
}
