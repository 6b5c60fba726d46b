import type { Author } from "./article.ts";
import { isRecord } from "./record.ts";
import { type PodcastSettings, readPodcast } from "./settings/podcast.ts";
import { unknownIn } from "./settings/unknown.ts";
import {
  addressOfWorker,
  authorList,
  canonicalLanguage,
  type FeedSizes,
  feedSizes,
  filled,
  type TellFault,
  text,
  timezone,
  uuid,
  webAddress,
  yesOrNo,
} from "./settings/values.ts";

export { canonicalLanguage } from "./settings/values.ts";

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
  feed: FeedSizes;
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

/** A setting is wrong: names each one, and what it should be. */
export class SettingsError extends Error {
  override name = "SettingsError";
  constructor(readonly faults: string[]) {
    super(`wrangler.toml, [vars.publication]:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
  }
}

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
      "the worker's address without a path, such as https://feeds.example.org",
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

/** A sentence for each setting that Dateline does not know: nobody reads it. */
export function unknownSettings(settings: object = {}): string[] {
  return unknownIn(settings, NAMES);
}
