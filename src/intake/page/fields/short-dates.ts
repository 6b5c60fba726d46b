/** Dates in the short forms that pages tell to programs alone. */

// Seconds or milliseconds since 1970, of this century; ISO 8601's basic format.
const UNIX = /^(1\d{9})(?:\d{3})?$/;
const BASIC = /^((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?(\d\d)(\d\d)(?:\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** `1710234000000`, `20240312T0900Z` -> ISO 8601; any other text as it is, without the space around it. */
export function inFull(given: string): string {
  const text = given.trim();
  const seconds = UNIX.exec(text)?.[1];
  if (seconds) return new Date(Number(seconds) * 1000).toISOString();
  const [, year, month, day, hour, minute, zone] = BASIC.exec(text) ?? [];
  if (!year) return text;
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:00${zone ?? ""}` : ""}`;
}
