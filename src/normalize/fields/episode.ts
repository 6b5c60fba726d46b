import type { DraftEpisode, Episode, EpisodeType, Person, Transcript } from "../../article.ts";
import { expectedType, isMediaType, playableOf } from "../../media/index.ts";
import { canonicalLanguage } from "../../publication.ts";
import { trim } from "../../record.ts";
import { nameLine, oneLine, table } from "../../text.ts";
import { findLocal } from "../links/local-files.ts";
import { resolve } from "../links/resolve.ts";
import type { Step, Work } from "../work.ts";
import { soundNumber } from "./attachments.ts";

const TYPES: EpisodeType[] = ["full", "trailer", "bonus"];
// Apple's words of today, and those of before 2019.
const EXPLICIT = table({
  true: true,
  yes: true,
  explicit: true,
  false: false,
  no: false,
  clean: false,
});
// Transcripts may be of more types than files are stored of (Podcasting 2.0, transcript).
const TEXT_TYPES = table({ html: "text/html", htm: "text/html", txt: "text/plain" });
const MOST_OF_EACH = 100;
const LONGEST_NAME = 128; // Podcasting 2.0: longer ones may be cut by apps
const NUMBER = /^\d{1,9}(?:\.\d{1,9})?$/; // as feeds print it: `1e+21` is none to an app

/** What podcast apps want to know of an article with something to hear or to see. */
export const describeEpisode: Step = (work) => {
  const said = work.draft.fields.episode;
  if (!said) return;
  const played = playableOf(work.article.attachments);
  if (!played) {
    work.report.change("episode", "episode's fields ignored: nothing to hear or to see is attached");
    return;
  }
  const seconds = soundNumber(work, "duration", said.seconds, played.url);
  if (seconds !== undefined) played.seconds ??= Math.round(seconds);
  const episode = trim(readEpisode(work, said));
  if (Object.keys(episode).length) work.article.episode = episode;
};

function readEpisode(work: Work, said: DraftEpisode): Episode {
  const transcripts = said.transcripts
    ?.slice(0, MOST_OF_EACH)
    .map((transcript) => transcriptOf(work, transcript));
  const people = said.people?.slice(0, MOST_OF_EACH).map((person) => personOf(work, person));
  return {
    number: read(work, "episode", said.number, (text) =>
      NUMBER.test(text) && Number(text) > 0 ? Number(text) : undefined,
    ),
    season: read(work, "season", said.season, (text) =>
      /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined,
    ),
    seasonName: nameOf(said.seasonName) || undefined,
    type: read(work, "episode type", said.type, (text) => TYPES.find((type) => type === text.toLowerCase())),
    explicit: read(work, "explicit", said.explicit, (text) => EXPLICIT[text.toLowerCase()]),
    transcripts: filled(transcripts?.filter((transcript) => transcript !== undefined)),
    chapters: said.chapters && chaptersOf(work, said.chapters),
    people: filled(people?.filter((person) => person !== undefined)),
  };
}

function read<T>(
  { report }: Work,
  field: string,
  text: string | undefined,
  reader: (text: string) => T | undefined,
): T | undefined {
  if (text === undefined) return undefined;
  const value = reader(text);
  if (value === undefined) report.change("episode", `${field} ignored: it is none`, text);
  return value;
}

function filled<T>(list: T[] | undefined): T[] | undefined {
  return list?.length ? list : undefined;
}

function transcriptOf(
  work: Work,
  { url = "", type, language, captions }: Partial<Transcript>,
): Transcript | undefined {
  const file = fileAt(work, url, type);
  const tag = canonicalLanguage(language);
  if (file?.type)
    return {
      url: file.url,
      type: file.type,
      ...(tag && { language: tag }),
      ...(captions && { captions }),
    };
  work.report.change("episode", "transcript ignored: its address or its type is none", url);
  return undefined;
}

function chaptersOf(work: Work, { url, type }: { url: string; type?: string }): Episode["chapters"] {
  const file = fileAt(work, url, type);
  if (!file) {
    work.report.change("episode", "chapters ignored: their address is none", url);
    return undefined;
  }
  const isPlainJson = file.type === undefined || file.type === "application/json";
  return { url: file.url, type: isPlainJson ? "application/json+chapters" : file.type! };
}

/** A file at its address, of the type that was said, else of the one that its name lets expect. */
function fileAt(work: Work, address: string, type?: string): { url: string; type?: string } | undefined {
  const local = findLocal(work, address);
  const url = local?.url ?? resolve(address, work.base);
  if (!url) return undefined;
  const said = type && isMediaType(type) ? type.toLowerCase() : undefined;
  const path = new URL(url).pathname;
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return { url, type: said ?? local?.type ?? TEXT_TYPES[ending] ?? expectedType(path) };
}

function personOf(work: Work, { name: said, role, group, url, image }: Person): Person | undefined {
  const name = nameOf(said);
  if (!name) {
    work.report.change("episode", "person ignored: there is no name", said);
    return undefined;
  }
  const address = (given: string | undefined) =>
    given && (findLocal(work, given)?.url ?? resolve(given, work.base));
  return trim({
    name,
    role: oneLine(role ?? "") || undefined,
    group: oneLine(group ?? "") || undefined,
    url: address(url),
    image: address(image),
  });
}

/** Empty where nothing is left that a feed may carry. */
function nameOf(said = ""): string {
  return nameLine(said).slice(0, LONGEST_NAME).toWellFormed();
}
