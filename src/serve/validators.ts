import type { FeedHead } from "../store/index.ts";

/** Validators (RFC 9110, section 8.8) from a feed's head, and the conditions that clients put on them. */

export interface Validators {
  etag: string;
  /** Unix seconds. */
  modified: number;
}

/** `moved` may run ahead of the clock after many changes in a second; what is sent never does. */
export function validatorsOf(head: FeedHead, renderer: string, variant: string, now: number): Validators {
  return {
    etag: `"${head.epoch}.${head.feed?.head ?? head.revision}.${renderer}.${variant}"`,
    modified: Math.min(head.moved, Math.floor(now / 1000)),
  };
}

export function httpDate(seconds: number): string {
  return new Date(seconds * 1000).toUTCString();
}

/**
 * Is what the client has still right? `If-None-Match` (a list, `*`, weak comparison) decides where it is given, else
 * `If-Modified-Since`, at or after (RFC 9110, section 13.2.2).
 */
export function isStillFresh(headers: Headers, { etag, modified }: Validators): boolean {
  const noneMatch = headers.get("If-None-Match");
  if (noneMatch !== null) return noneMatch.trim() === "*" || readTags(noneMatch).includes(strongest(etag));
  const since = Date.parse(headers.get("If-Modified-Since") ?? "");
  return !Number.isNaN(since) && modified * 1000 <= since;
}

/** The entity tags of a list, without `W/` and without what a compressing proxy appended inside the quotes. */
export function readTags(list: string): string[] {
  return [...list.matchAll(/(?:W\/)?("[^"]*")/g)].map(([, tag]) => strongest(tag!));
}

function strongest(tag: string): string {
  return tag.replace(/^W\//, "").replace(/(?:-|;|--)(?:gzip|br|zstd|deflate|df)"$/, '"');
}
