import { Problem } from "../../problem.ts";
import type { AppContext } from "../context.ts";
import { readTags, sentDate, strongest, type Validators } from "./validators.ts";

/** The conditions that clients put on what they ask for (RFC 9110, section 13), and what follows from them. */

/** What is sent with a document; not all of them have a date. */
type Seen = Pick<Validators, "etag" | "marked"> & Partial<Pick<Validators, "moved">>;

// RFC 9110, section 5.6.7: a day's name, a date and a time to the second. What else `Date.parse` takes for a date is none.
const HTTP_DATE = /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? .* ?\d\d:\d\d:\d\d\b/;

/**
 * Is what the client has still right? `If-None-Match` (a list, `*`, weak comparison) decides where it is given, else
 * `If-Modified-Since`, at or after (RFC 9110, section 13.2.2).
 */
export function isStillFresh(headers: Headers, seen: Seen, now: number): boolean {
  const given = headers.get("If-None-Match");
  if (given !== null) return namesTag(given, seen);
  const since = readHttpDate(headers.get("If-Modified-Since") ?? "");
  return since !== undefined && seen.moved !== undefined && sentDate(seen.moved, now) <= since;
}

/** The answer to a client that knows the document with this tag (304); none where it has to be sent. Throws a Problem (412). */
export function answerKnown(
  context: AppContext,
  headers: { ETag: string; [name: string]: string },
): Response | undefined {
  const [asked, seen, now] = [context.req.raw.headers, { etag: headers.ETag }, Date.now()];
  requireMatch(asked, seen, now);
  return isStillFresh(asked, seen, now) ? context.body(null, 304, headers) : undefined;
}

/**
 * A client that goes on with what it has wants no other document: `If-Match`, compared strongly, else
 * `If-Unmodified-Since` (RFC 9110, section 13.2.2, before all other conditions). Throws a Problem (412).
 */
export function requireMatch(headers: Headers, seen: Seen, now: number): void {
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

function namesTag(given: string, { etag, marked }: Seen): boolean {
  return (
    given === etag ||
    marked?.includes(given) ||
    given.trim() === "*" ||
    readTags(given).includes(strongest(etag))
  );
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

/** Milliseconds; undefined for what is no HTTP date, and so has to be ignored. */
function readHttpDate(given: string): number | undefined {
  const time = HTTP_DATE.test(given) ? Date.parse(given) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
