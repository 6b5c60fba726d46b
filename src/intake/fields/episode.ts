import type { DraftEpisode, Person, Transcript } from "../../article.ts";
import { isRecord, trim } from "../../record.ts";
import { type Loose, readAddress, readSeconds, readText } from "../loose.ts";

/** What a record says for podcast apps. */

// The names of Apple's and Podcasting 2.0's tags, and what Hugo and Jekyll themes for podcasts call them; without
// hyphens and underscores, in lower case.
export const EPISODE_SYNONYMS = {
  number: ["episode", "episodenumber", "itunesepisode"],
  season: ["season", "seasonnumber", "itunesseason"],
  seasonName: ["seasonname"],
  type: ["episodetype", "itunesepisodetype"],
  explicit: ["explicit", "itunesexplicit"],
  seconds: ["duration", "durationinseconds", "seconds", "podcastduration", "itunesduration"],
  transcripts: ["transcripts", "transcript"],
  chapters: ["chapters"],
} as const;

// Names under which people stand, and the role that is meant by it.
const PEOPLE: [names: string[], role: string | undefined][] = [
  [["people", "persons", "person"], undefined],
  [["hosts", "host"], "host"],
  [["guests", "guest"], "guest"],
];

export const PEOPLE_NAMES = PEOPLE.flatMap(([names]) => names);

// Fields of their own, or together below one of these names.
const RECORDS = ["_podcast", "podcast"];

/** Every name of such a field. */
export const EPISODE_NAMES: readonly string[] = [
  ...Object.values(EPISODE_SYNONYMS).flat(),
  ...PEOPLE_NAMES,
  ...RECORDS,
];

/** Reads them from fields whose names are in lower case. Undefined when there are none. */
export function readEpisode(fields: Map<string, unknown>): DraftEpisode | undefined {
  const below = belowPodcast(fields);
  const given = new Map([...fields, ...Object.entries(below)].map(([name, value]) => [plain(name), value]));
  const all = (names: readonly string[]) =>
    names.map((name) => given.get(name)).filter((value) => value !== undefined && value !== null);
  const text = (field: keyof typeof EPISODE_SYNONYMS) =>
    all(EPISODE_SYNONYMS[field]).map(readWord).find(Boolean);
  const people = PEOPLE.flatMap(([names, role]) => all(names).flatMap((value) => readPeople(value, role)));
  const transcripts = all(EPISODE_SYNONYMS.transcripts).flatMap(readTranscripts);
  const episode: DraftEpisode = trim({
    number: text("number"),
    season: text("season"),
    seasonName: text("seasonName"),
    type: text("type") ?? readText(below.type),
    explicit: text("explicit"),
    seconds: all(EPISODE_SYNONYMS.seconds)
      .map(readSeconds)
      .find((seconds) => seconds !== undefined),
    transcripts: transcripts.length ? transcripts : undefined,
    chapters: all(EPISODE_SYNONYMS.chapters).map(readChapters).find(Boolean),
    people: people.length ? people : undefined,
  });
  return Object.keys(episode).length ? episode : undefined;
}

/** The fields that stand together. */
export function belowPodcast(fields: Map<string, unknown>): Loose {
  return RECORDS.map((name) => fields.get(name)).find(isRecord) ?? {};
}

function plain(name: string): string {
  return name.replace(/[-_]/g, "").toLowerCase();
}

function readWord(value: unknown): string | undefined {
  return typeof value === "boolean" ? String(value) : readText(value);
}

function readPeople(value: unknown, role: string | undefined): Person[] {
  const people = (Array.isArray(value) ? value : [value]).map((one) => readPerson(one, role));
  return people.filter((person) => person !== undefined);
}

function readPerson(value: unknown, role: string | undefined): Person | undefined {
  const record: Loose = isRecord(value) ? value : { name: value };
  const name = readText(record.name);
  if (!name) return undefined;
  return trim({
    name,
    role: readText(record.role) ?? role,
    group: readText(record.group),
    url: readText(record.url ?? record.href),
    image: readText(record.image ?? record.img ?? record.avatar),
  });
}

function readTranscripts(value: unknown): Partial<Transcript>[] {
  const transcripts = (Array.isArray(value) ? value : [value]).map(readTranscript);
  return transcripts.filter((transcript) => transcript !== undefined);
}

function readTranscript(value: unknown): Partial<Transcript> | undefined {
  const url = readAddress(value);
  if (!url) return undefined;
  const record: Loose = isRecord(value) ? value : {};
  const captions = record.captions === true || record.captions === "true" || record.rel === "captions";
  return trim({
    url,
    type: readText(record.type ?? record.mime_type),
    language: readText(record.language ?? record.lang),
    captions: captions || undefined,
  });
}

function readChapters(value: unknown): { url: string; type?: string } | undefined {
  const url = Array.isArray(value) ? undefined : readAddress(value);
  const type = isRecord(value) ? readText(value.type ?? value.mime_type) : undefined;
  return url ? trim({ url, type }) : undefined;
}
