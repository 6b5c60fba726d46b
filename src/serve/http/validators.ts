import type { Head } from "../../store/index.ts";

/** Validators (RFC 9110, section 8.8): what a document's head becomes in headers, and how tags are read. */

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

/** Milliseconds: what `httpDate` writes. */
export function sentDate(seconds: number, now: number): number {
  return Math.min(seconds, Math.floor(now / 1000)) * 1000;
}

/** The entity tags of a list, without `W/` and without what a compressing proxy appended inside the quotes. */
export function readTags(list: string): string[] {
  return [...list.matchAll(/(?:W\/)?("[^"]*")/g)].map(([, tag]) => strongest(tag!));
}

// What compressing proxies put before the closing quotation mark, each one for itself. More of them than four is nobody's way,
// and of a header full of them each would be tried from every place.
const CODED = /(?:(?:-|;|--)(?:gzip|br|zstd|deflate|df)){1,4}"$/;

/** Without `W/`, and without what proxies append. */
export function strongest(tag: string): string {
  return tag.replace(/^W\//, "").replace(CODED, '"');
}
