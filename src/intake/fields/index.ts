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

/** Reads the fields that a record has under any of their names. `kind` names the system whose ids these are. */
export function readFields(record: Loose, kind: string): DraftFields {
  const given = new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
  if (!given.size) return {};
  const all = (field: keyof typeof SYNONYMS) =>
    SYNONYMS[field].map((name) => given.get(name)).filter((value) => value !== undefined && value !== null);
  const text = (field: keyof typeof SYNONYMS) => all(field).map(readText).find(Boolean);
  const boxed = (field: keyof typeof SYNONYMS) => text(field) ?? all(field).map(readBoxed).find(Boolean);
  const id = text("id");
  return trim({
    id: id ? { kind, value: id } : undefined,
    slug: text("slug") ?? slugOfSanity(given.get("slug")),
    url: text("url"),
    title: boxed("title"),
    summary: boxed("summary"),
    authors: firstFilled(all("authors").map(readAuthors)),
    tags: readTags(given),
    language: text("language"),
    published: text("published"),
    updated: text("updated"),
    image: all("image").map(readAddress).find(Boolean),
    attachments: readAttachments(given),
    episode: readEpisode(given),
    source: all("source").map(readSource).find(Boolean),
    rights: text("rights"),
    draft: isDraft(given) || undefined,
  });
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
