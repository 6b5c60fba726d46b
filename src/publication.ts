import type { Author } from "./article.ts";
import { nearestName } from "./near-names.ts";
import { type PodcastSettings, readPodcast } from "./podcast-settings.ts";
import {
  addressOfWorker,
  filled,
  isRecord,
  mailAddress,
  text,
  timezone,
  uuid,
  webAddress,
  yesOrNo,
} from "./setting-values.ts";

/** The settings of the site, `[vars.publication]` in wrangler.toml. */
export interface Publication {
  /** A UUID. Every id that Dateline mints is made from it. */
  key: string;
  title: string;
  description: string;
  /** The address of the worker, without a slash at the end. */
  url: string;
  /** BCP 47. */
  language: string;
  /** IANA: dates without a zone are in it. */
  timezone: string;
  authors: Author[];
  icon?: string;
  rights?: string;
  hub?: string;
  podcast?: PodcastSettings;
  /** False: the servers of attached files are not asked for what the publisher does not say of them. */
  ask?: boolean;
  /** A feed document holds at most so many entries, and so many bytes of their bodies. */
  feed: { entries: number; bytes: number };
}

/** A setting is wrong: names each one, and what it should be. */
export class SettingsError extends Error {
  override name = "SettingsError";
  constructor(readonly faults: string[]) {
    super(`wrangler.toml, [vars.publication]:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
  }
}

/** Takes note of a setting that is wrong: its name, what it should be, and what it is. */
export type TellFault = (name: string, wanted: string, value: unknown) => void;

/** Reads and checks the settings. Throws a SettingsError that names every wrong one. */
export function readPublication(settings: unknown): Publication {
  const given = isRecord(settings) ? settings : {};
  const faults: string[] = [];
  const check = <T>(name: string, wanted: string, value: T | undefined): T => {
    if (value === undefined) fault(name, wanted, given[name]);
    return value as T;
  };
  const fault: TellFault = (name, wanted, value) => {
    faults.push(`${name} should be ${wanted}; it is ${JSON.stringify(value) ?? "missing"}`);
  };
  const optional = (name: string, wanted: string, read: (value: unknown) => string | undefined) =>
    (given[name] === undefined ? undefined : check(name, wanted, read(given[name]))) || undefined;
  const publication: Publication = {
    key: check("key", 'a UUID; `node -p "crypto.randomUUID()"` mints one', uuid(given.key)),
    title: check("title", "a line of text", filled(given.title)),
    description: optional("description", "a line of text", text) ?? "",
    url: check(
      "url",
      "the worker's address without ? or #, such as https://feeds.example.org",
      addressOfWorker(given.url),
    ),
    language: check(
      "language",
      "a language tag such as en or pt-BR",
      canonicalLanguage(given.language ?? "en"),
    ),
    timezone: check("timezone", "an IANA name such as Europe/Lisbon", timezone(given.timezone ?? "UTC")),
    authors: check("authors", 'a list such as [{ name = "Ada" }]', authorList(given.authors ?? [], fault)),
    icon: optional("icon", "a web address", webAddress),
    rights: optional("rights", "a line of text", text),
    hub: optional("hub", "a web address", webAddress),
    podcast: readPodcast(given.podcast, fault),
    ask: check("ask", "true or false", yesOrNo(given.ask ?? true)),
    feed: check("feed", "{ entries = 2 to 1000, bytes = 1024 or more }", feedSizes(given.feed ?? {})),
  };
  if (faults.length) throw new SettingsError(faults);
  return publication;
}

const NAMES = [
  "key",
  "title",
  "description",
  "url",
  "language",
  "timezone",
  "authors",
  "icon",
  "rights",
  "hub",
  "podcast",
  "ask",
  "feed",
] as const satisfies (keyof Publication)[];
const FEED_NAMES = ["entries", "bytes"] as const satisfies (keyof Publication["feed"])[];

/** A sentence for each setting that Dateline does not know: nobody reads it. */
export function unknownSettings(settings: unknown = {}): string[] {
  const { feed } = settings as { feed?: unknown };
  return [...unknownNames(settings, NAMES, ""), ...unknownNames(feed, FEED_NAMES, "feed.")];
}

function unknownNames(given: unknown, known: readonly string[], below: string): string[] {
  const unknown = Object.keys(isRecord(given) ? given : {}).filter((name) => !known.includes(name));
  return unknown.map((name) => {
    const meant = nearestName(name, known);
    const cure = meant ? `did you mean ${below}${meant}?` : "take it out, or see Settings in README.md.";
    return `wrangler.toml, [vars.publication]: there is no setting ${below}${name}: ${cure}`;
  });
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

// Beside the name, which each has to have.
const OF_AUTHORS: [keyof Author, wanted: string, read: (value: unknown) => string | undefined][] = [
  ["url", "a web address", webAddress],
  ["email", "a mail address", mailAddress],
  ["avatar", "a web address", webAddress],
];

function authorList(value: unknown, fault: TellFault): Author[] | undefined {
  if (!Array.isArray(value) || !value.every((author) => filled(author?.name))) return undefined;
  for (const [index, author] of (value as Author[]).entries())
    for (const [name, wanted, read] of OF_AUTHORS)
      if (author[name] !== undefined && read(author[name]) === undefined)
        fault(`authors[${index}].${name}`, wanted, author[name]);
  return value;
}

function feedSizes(value: unknown): Publication["feed"] | undefined {
  if (!isRecord(value)) return undefined;
  const { entries = 50, bytes = 524_288 } = value as Partial<Publication["feed"]>;
  const fits =
    Number.isInteger(entries) && entries >= 2 && entries <= 1000 && Number.isInteger(bytes) && bytes >= 1024;
  return fits ? { entries, bytes } : undefined;
}
