import { Problem } from "../problem.ts";
import type { Head } from "../store/index.ts";
import type { AppContext } from "./context.ts";

/** Validators (RFC 9110, section 8.8) from a document's head, and the conditions that clients put on them. */

export interface Validators {
  etag: string;
  /** The tag as most proxies mark it, where it is worth the room: comparing costs a tenth of reading a list. */
  marked?: string[];
  /** Unix seconds. After many changes in a second it runs ahead of the clock; what is sent never does. */
  moved: number;
}

/** `"{epoch}.{head}.{renderer}.{variant}"`; the variant is a format, or what a page looks like. */
export function etagOf(
  { epoch, head }: Pick<Head, "epoch" | "head">,
  renderer: string,
  variant: string,
): string {
  return `"${epoch}.${head}.${renderer}.${variant}"`;
}

/** The tag of the same document with a body that is compressed. */
export function codedTag(etag: string): string {
  return etag.replace(/"$/, '-gzip"');
}

/** A tag as most proxies hand it back, and we send it ourselves when we compress. */
export function markedTags(etag: string): string[] {
  return [codedTag(etag), `W/${etag}`, `W/${codedTag(etag)}`];
}

/** The time as headers write it, at most `now` (milliseconds). */
export function httpDate(seconds: number, now: number): string {
  return new Date(sentDate(seconds, now)).toUTCString();
}

function sentDate(seconds: number, now: number): number {
  return Math.min(seconds, Math.floor(now / 1000)) * 1000;
}

/**
 * Is what the client has still right? `If-None-Match` (a list, `*`, weak comparison) decides where it is given, else
 * `If-Modified-Since`, at or after (RFC 9110, section 13.2.2).
 */
export function isStillFresh(headers: Headers, seen: Validators, now: number): boolean {
  const given = headers.get("If-None-Match");
  if (given !== null) return namesTag(given, seen);
  const since = readHttpDate(headers.get("If-Modified-Since") ?? "");
  return since !== undefined && sentDate(seen.moved, now) <= since;
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
function isNoneMatch(headers: Headers, etag: string): boolean {
  const given = headers.get("If-None-Match");
  return given !== null && namesTag(given, { etag });
}

/** The answer to a client that knows the document with this tag (304); none where it has to be sent. Throws a Problem (412). */
export function answerKnown(
  context: AppContext,
  headers: { ETag: string; [name: string]: string },
): Response | undefined {
  const asked = context.req.raw.headers;
  requireMatch(asked, { etag: headers.ETag }, Date.now());
  return isNoneMatch(asked, headers.ETag) ? context.body(null, 304, headers) : undefined;
}

/**
 * A client that goes on with what it has wants no other document: `If-Match`, compared strongly, else
 * `If-Unmodified-Since` (RFC 9110, section 13.2.2, before all other conditions). Throws a Problem (412).
 */
export function requireMatch(headers: Headers, seen: { etag: string; moved?: number }, now: number): void {
  const given = headers.get("If-Match");
  const since = given === null ? readHttpDate(headers.get("If-Unmodified-Since") ?? "") : undefined;
  const isOther = given !== null && !namesStrongTag(given, seen.etag);
  const hasMoved = since !== undefined && seen.moved !== undefined && sentDate(seen.moved, now) > since;
  if (!isOther && !hasMoved) return;
  const detail = "The document is another one now: ask again without If-Match and If-Unmodified-Since.";
  throw new Problem(412, "other-document", detail);
}

function namesStrongTag(given: string, etag: string): boolean {
  const strong = given.replace(/W\/"[^"]*"/g, "");
  return given.trim() === "*" || readTags(strong).includes(strongest(etag));
}

function namesTag(given: string, { etag, marked }: Pick<Validators, "etag" | "marked">): boolean {
  return (
    given === etag ||
    marked?.includes(given) ||
    given.trim() === "*" ||
    readTags(given).includes(strongest(etag))
  );
}

/** The entity tags of a list, without `W/` and without what a compressing proxy appended inside the quotes. */
export function readTags(list: string): string[] {
  return [...list.matchAll(/(?:W\/)?("[^"]*")/g)].map(([, tag]) => strongest(tag!));
}

// What compressing proxies put before the closing quotation mark, each one for itself.
const CODED = /(?:(?:-|;|--)(?:gzip|br|zstd|deflate|df))+"$/;

function strongest(tag: string): string {
  return tag.replace(/^W\//, "").replace(CODED, '"');
}
