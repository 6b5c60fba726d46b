import type { Author } from "./article.ts";
import { type PodcastSettings, readPodcast } from "./podcast-settings.ts";
import {
  authorList,
  canonicalLanguage,
  feedSizes,
  filled,
  line,
  matching,
  timezone,
  webAddress,
  yesOrNo,
} from "./setting-values.ts";

export { canonicalLanguage } from "./setting-values.ts";
export { unknownSettings } from "./unknown-settings.ts";

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

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads and checks the settings. Throws a SettingsError that names every wrong one. */
export function readPublication(settings: unknown): Publication {
  const given = (settings && typeof settings === "object" ? settings : {}) as Record<string, unknown>;
  const faults: string[] = [];
  const check = <T>(name: string, wanted: string, value: T | undefined): T => {
    if (value === undefined) fault(name, wanted, given[name]);
    return value as T;
  };
  const fault = (name: string, wanted: string, value: unknown) =>
    faults.push(`${name} should be ${wanted}; it is ${JSON.stringify(value) ?? "missing"}`);
  const optional = (name: string) =>
    given[name] === undefined ? "" : check(name, "a web address", webAddress(given[name]));
  const publication: Publication = {
    key: check(
      "key",
      'a UUID; `node -p "crypto.randomUUID()"` mints one',
      matching(given.key, UUID)?.toLowerCase(),
    ),
    title: check("title", "a line of text", filled(given.title)),
    description: check("description", "a line of text", line(given.description)),
    url: check(
      "url",
      "the worker's address, such as https://feeds.example.org",
      webAddress(given.url)?.replace(/\/+$/, ""),
    ),
    language: check(
      "language",
      "a language tag such as en or pt-BR",
      canonicalLanguage(given.language ?? "en"),
    ),
    timezone: check("timezone", "an IANA name such as Europe/Lisbon", timezone(given.timezone ?? "UTC")),
    authors: check("authors", 'a list such as [{ name = "Ada" }]', authorList(given.authors ?? [])),
    icon: optional("icon") || undefined,
    rights: check("rights", "a line of text", line(given.rights)) || undefined,
    hub: optional("hub") || undefined,
    podcast: readPodcast(given.podcast, fault),
    ask: check("ask", "true or false", yesOrNo(given.ask ?? true)),
    feed: check("feed", "{ entries = 2 to 1000, bytes = 1024 or more }", feedSizes(given.feed ?? {})),
  };
  if (faults.length) throw new SettingsError(faults);
  return publication;
}
