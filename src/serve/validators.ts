import type { Head } from "../store/index.ts";

/** Validators (RFC 9110, section 8.8) from a document's head, and the conditions that clients put on them. */

export interface Validators {
  etag: string;
  /** Unix seconds. After many changes in a second it runs ahead of the clock; what is sent never does. */
  moved: number;
}

export function etagOf(
  { epoch, head }: Pick<Head, "epoch" | "head">,
  renderer: string,
  variant: string,
): string {
  return `"${epoch}.${head}.${renderer}.${variant}"`;
}

/** The time as headers write it, at most `now` (milliseconds). */
export function httpDate(seconds: number, now: number): string {
  return new Date(Math.min(seconds, Math.floor(now / 1000)) * 1000).toUTCString();
}

/**
 * Is what the client has still right? `If-None-Match` (a list, `*`, weak comparison) decides where it is given, else
 * `If-Modified-Since`, at or after (RFC 9110, section 13.2.2).
 */
export function isStillFresh(headers: Headers, { etag, moved }: Validators, now: number): boolean {
  const given = headers.get("If-None-Match");
  if (given !== null) return namesTag(given, etag);
  const since = readHttpDate(headers.get("If-Modified-Since") ?? "");
  return since !== undefined && Math.min(moved, Math.floor(now / 1000)) * 1000 <= since;
}

// RFC 9110, section 5.6.7: a day's name, a date and a time to the second. What else `Date.parse` takes for a date is none.
const HTTP_DATE = /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? .* ?\d\d:\d\d:\d\d\b/;

/** Milliseconds; undefined for what is no HTTP date, and so has to be ignored. */
function readHttpDate(given: string): number | undefined {
  const time = HTTP_DATE.test(given) ? Date.parse(given) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/**
 * Would the client drop a whole answer with this `Last-Modified`? curl and what is built on it (sfeed, newsboat) do when
 * it is no newer than the `If-Modified-Since` that they sent, yet keep the answer's tag: the change is lost to them for
 * good. Their date can be that of a clock ahead of ours, or of the second in which the change came.
 */
export function isDropped(asked: Headers, answered: Headers): boolean {
  const since = asked.get("If-Modified-Since");
  return since !== null && Date.parse(since) >= Date.parse(answered.get("Last-Modified")!);
}

/** Does the client name this tag, or any, in `If-None-Match`? */
export function isNoneMatch(headers: Headers, etag: string): boolean {
  const given = headers.get("If-None-Match");
  return given !== null && namesTag(given, etag);
}

function namesTag(given: string, etag: string): boolean {
  return (
    given === etag ||
    isVariantOf(given, etag) ||
    given.trim() === "*" ||
    readTags(given).includes(strongest(etag))
  );
}

/** One tag, as a compressing proxy hands it back: nearly all that is not our own to the letter. */
function isVariantOf(given: string, etag: string): boolean {
  const start = given.startsWith("W/") ? 2 : 0;
  const stem = etag.length - 1;
  return given.startsWith(etag.slice(0, stem), start) && VARIANT.test(given.slice(start + stem));
}

/** The entity tags of a list, without `W/` and without what a compressing proxy appended inside the quotes. */
export function readTags(list: string): string[] {
  return [...list.matchAll(/(?:W\/)?("[^"]*")/g)].map(([, tag]) => strongest(tag!));
}

// What compressing proxies put before the closing quotation mark.
const CODINGS = "(?:(?:-|;|--)(?:gzip|br|zstd|deflate|df))";
const VARIANT = new RegExp(`^${CODINGS}?"$`);
const CODED = new RegExp(`${CODINGS}"$`);

function strongest(tag: string): string {
  return tag.replace(/^W\//, "").replace(CODED, '"');
}
