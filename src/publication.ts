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

/** Whom an entry names that says nobody: the publication's, else the publication itself. */
export function defaultAuthors({ authors, title }: Publication): Author[] {
  return authors.length ? authors : [{ name: title }];
}

interface Setting<Value> {
  wanted: string;
  /** Undefined for what is not as it is wanted; `fault` is told of the parts that are not. */
  read: (value: unknown, fault: TellFault) => Value | undefined;
  /** What is read where nothing is said. */
  otherwise?: unknown;
  /** Nothing need be said. */
  isOptional?: true;
}

type Settings = { [Name in keyof Publication]-?: Setting<Publication[Name]> };

const SETTINGS: Settings = {
  key: { wanted: 'a UUID; `node -p "crypto.randomUUID()"` mints one', read: uuid },
  title: { wanted: "a line of text", read: filled },
  description: { wanted: "a line of text", read: text, otherwise: "" },
  url: {
    wanted: "the worker's address without a path, such as https://feeds.example.org",
    read: addressOfWorker,
  },
  language: { wanted: "a language tag such as en or pt-BR", read: canonicalLanguage, otherwise: "en" },
  timezone: { wanted: "an IANA name such as Europe/Lisbon", read: timezone, otherwise: "UTC" },
  authors: { wanted: 'a list such as [{ name = "Ada" }]', read: authorList, otherwise: [] },
  icon: { wanted: "a web address", read: webAddress, isOptional: true },
  rights: { wanted: "a line of text", read: text, isOptional: true },
  hub: { wanted: "a web address", read: webAddress, isOptional: true },
  podcast: { wanted: "a table such as { explicit = false }", read: readPodcast, isOptional: true },
  ask: { wanted: "true or false", read: yesOrNo, otherwise: true },
  feed: { wanted: "{ entries = 2 to 1000, bytes = 1024 or more }", read: feedSizes, otherwise: {} },
};

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
  const fault: TellFault = (name, wanted, value) => {
    faults.push(`${name} should be ${wanted}; it is ${JSON.stringify(value) ?? "missing"}`);
  };
  const read = Object.entries(SETTINGS).map(([name, setting]) => [
    name,
    readSetting(name, setting, given[name], fault),
  ]);
  if (faults.length) throw new SettingsError(faults);
  return Object.fromEntries(read) as unknown as Publication;
}

function readSetting(
  name: string,
  { wanted, read, otherwise, isOptional }: Setting<unknown>,
  given: unknown,
  fault: TellFault,
): unknown {
  if (isOptional && given === undefined) return undefined;
  const value = read(given ?? otherwise, fault);
  if (value === undefined) fault(name, wanted, given);
  return isOptional ? value || undefined : value;
}

/** A sentence for each setting that Dateline does not know: nobody reads it. */
export function unknownSettings(settings: object = {}): string[] {
  return unknownIn(settings, Object.keys(SETTINGS));
}
