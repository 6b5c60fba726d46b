import type { Author } from "../article.ts";
import { isRecord } from "../record.ts";

/** What settings may be: each value as it is wanted, or undefined where it is something else. */

/** Trimmed; it may be empty. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value.trim() : undefined;
}

/** A text that says something. */
export function filled(value: unknown): string | undefined {
  return text(value) || undefined;
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === "string" && pattern.test(value) ? value : undefined;
}

/** In lower case: ids are made from it. */
export function uuid(value: unknown): string | undefined {
  return matching(value, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)?.toLowerCase();
}

/** A text that says so is none: TOML has both. */
export function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** As headers and feeds can carry it: with letters of other scripts, and what brackets it there, escaped. */
export function webAddress(value: unknown): string | undefined {
  const address = matching(value, /^https?:\/\/\S+$/);
  return address && URL.canParse(address) ? new URL(address).href : undefined;
}

/** No more than its form: whether it is read, nobody can say here. */
export function mailAddress(value: unknown): string | undefined {
  return matching(value, /^[^\s@<>]+@[^\s@<>]+$/);
}

/** Without a slash at the end. Paths are put behind it, and it stands in every feed: host and port are all there may be. */
export function addressOfWorker(value: unknown): string | undefined {
  const address = webAddress(matching(value, /^https?:\/\/[^/?#@]+\/*$/));
  return address && new URL(address).origin;
}

// Well-formed tags may begin with up to eight letters (`english`); every registered one has two or three (RFC 5646, 2.2.1).
const LANGUAGE = /^[a-z]{2,3}(?:-|$)/;

/** The tag as BCP 47 writes it (`pt-BR`), undefined when it is none. */
export function canonicalLanguage(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  try {
    const canonical = Intl.getCanonicalLocales(value.trim().replaceAll("_", "-"))[0];
    return canonical && LANGUAGE.test(canonical) ? canonical : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** One that the runtime knows. */
export function timezone(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }) && value;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Takes note of a setting that is wrong: its name, what it should be, and what it is. */
export type TellFault = (name: string, wanted: string, value: unknown) => void;

// Beside the name, which each has to have.
const OF_AUTHORS: [keyof Author, wanted: string, read: (value: unknown) => string | undefined][] = [
  ["url", "a web address", webAddress],
  ["email", "a mail address", mailAddress],
  ["avatar", "a web address", webAddress],
];

/** Each has a name; a fault in what else one has is told with its place in the list. */
export function authorList(value: unknown, fault: TellFault): Author[] | undefined {
  if (!Array.isArray(value) || !value.every((author) => filled(author?.name))) return undefined;
  for (const [index, author] of (value as Author[]).entries())
    for (const [name, wanted, read] of OF_AUTHORS)
      if (author[name] !== undefined && read(author[name]) === undefined)
        fault(`authors[${index}].${name}`, wanted, author[name]);
  return value;
}

/** A feed document holds at most so many entries, and so many bytes of their bodies. */
export interface FeedSizes {
  entries: number;
  bytes: number;
}

/** What is not said has its default. */
export function feedSizes(value: unknown): FeedSizes | undefined {
  if (!isRecord(value)) return undefined;
  const { entries = 50, bytes = 524_288 } = value as Partial<FeedSizes>;
  const fits =
    Number.isInteger(entries) && entries >= 2 && entries <= 1000 && Number.isInteger(bytes) && bytes >= 1024;
  return fits ? { entries, bytes } : undefined;
}
