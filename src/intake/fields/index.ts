import type { DraftFields } from "../../article.ts";
import { isRecord, trim } from "../../record.ts";
import { type Loose, readAddress, readText } from "../loose.ts";
import { readAttachments } from "./attached.ts";
import { readAuthors } from "./authors.ts";
import { isDraft } from "./drafts.ts";
import { readEpisode } from "./episode.ts";
import { SYNONYMS } from "./names.ts";
import { readTags } from "./tags.ts";

/** Loose records of front matter and JSON -> DraftFields. A field of a wrong shape is left out, never fatal. */

/** The values of a record, by their names in lower case. */
type Given = Map<string, unknown>;

// How each field is read of those, under any of its names. `kind` names the system whose ids these are.
const READERS: { [Field in keyof DraftFields]-?: (given: Given, kind: string) => DraftFields[Field] } = {
  id: (given, kind) => readId(text(given, "id"), kind),
  slug: (given) => text(given, "slug") ?? slugOfSanity(given.get("slug")),
  url: (given) => text(given, "url"),
  title: (given) => boxed(given, "title"),
  summary: (given) => boxed(given, "summary"),
  authors: (given) => firstFilled(all(given, "authors").map(readAuthors)),
  tags: readTags,
  language: (given) => text(given, "language"),
  published: (given) => text(given, "published"),
  updated: (given) => text(given, "updated"),
  image: (given) => all(given, "image").map(readAddress).find(Boolean),
  attachments: readAttachments,
  episode: readEpisode,
  source: (given) => all(given, "source").map(readSource).find(Boolean),
  rights: (given) => text(given, "rights"),
  draft: (given) => isDraft(given) || undefined,
};

/** Reads the fields that a record has under any of their names. `kind` names the system whose ids these are. */
export function readFields(record: Loose, kind: string): DraftFields {
  const given = givenIn(record);
  if (!given.size) return {};
  return trim(Object.fromEntries(Object.entries(READERS).map(([field, read]) => [field, read(given, kind)])));
}

/** Can anything be read of a record? Most likely as this field, which is asked first. */
export function isReadable(record: Loose, field: keyof DraftFields): boolean {
  const given = givenIn(record);
  return [READERS[field], ...Object.values(READERS)].some((read) => read(given, "") !== undefined);
}

function givenIn(record: Loose): Given {
  return new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
}

function all(given: Given, field: keyof typeof SYNONYMS): unknown[] {
  return SYNONYMS[field]
    .map((name) => given.get(name))
    .filter((value) => value !== undefined && value !== null);
}

function text(given: Given, field: keyof typeof SYNONYMS): string | undefined {
  return all(given, field).map(readText).find(Boolean);
}

function boxed(given: Given, field: keyof typeof SYNONYMS): string | undefined {
  return text(given, field) ?? all(given, field).map(readBoxed).find(Boolean);
}

function readId(value: string | undefined, kind: string): DraftFields["id"] {
  return value ? { kind, value } : undefined;
}

/** WordPress has texts in such boxes, and Feedly. */
function readBoxed(value: unknown): string | undefined {
  return isRecord(value) ? (readText(value.rendered) ?? readText(value.content)) : undefined;
}

function slugOfSanity(value: unknown): string | undefined {
  return isRecord(value) ? readText(value.current) : undefined;
}

function readSource(value: unknown): DraftFields["source"] {
  if (isRecord(value))
    return trim({ title: readText(value.title ?? value.name), url: readText(value.url ?? value.link) });
  const text = readText(value);
  if (!text) return undefined;
  return /^https?:/.test(text) ? { url: text } : { title: text };
}

function firstFilled<T>(lists: T[][]): T[] | undefined {
  return lists.find((list) => list.length > 0);
}
