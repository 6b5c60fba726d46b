import type { DraftFields } from "../../article.ts";
import { isRecord } from "../../record.ts";
import type { Report } from "../../report.ts";
import { type Loose, readText } from "../loose.ts";
import { ATTACHMENT_NAMES, badNumbersOf } from "./attached.ts";
import { EPISODE_SYNONYMS, PEOPLE_NAMES } from "./episode.ts";
import { isReadable, readFields } from "./index.ts";
import { SYNONYMS } from "./names.ts";

/** Fields that Dateline knows, with a value of which it can make nothing. */

const TEXT = "a text";
const DATE = "a date as text, or seconds since 1970";
const ADDRESS = "an address, or an object with url";

// What is read under each name, in the words of the report.
const EXPECTED = new Map<string, Known>([
  ...named("id", SYNONYMS.id, "a text or a number"),
  ...(["slug", "url", "title", "summary", "language", "rights"] as const).flatMap((field) =>
    named(field, SYNONYMS[field], TEXT),
  ),
  ...named(undefined, ["content_html", "content_text", "external_url"], TEXT),
  ...named("published", SYNONYMS.published, DATE),
  ...named("updated", SYNONYMS.updated, DATE),
  ...named("authors", SYNONYMS.authors, "a name, an object with name, or a list of these"),
  ...named("tags", SYNONYMS.tags, "a list of texts"),
  ...named("image", SYNONYMS.image, ADDRESS),
  ...named("source", SYNONYMS.source, "an address, or an object with title and url"),
  ...named("attachments", ATTACHMENT_NAMES, `${ADDRESS}, or a list of these`),
  ...named("episode", Object.values(EPISODE_SYNONYMS).flat(), "a text or a number"),
  ...named("episode", EPISODE_SYNONYMS.seconds, "seconds, or h:mm:ss"),
  ...named("episode", [...EPISODE_SYNONYMS.transcripts, ...EPISODE_SYNONYMS.chapters], ADDRESS),
  ...named("episode", PEOPLE_NAMES, "a name, an object with name, or a list of these"),
]);

interface Known {
  /** None of what is no field of an article, but leads to one. */
  field?: keyof DraftFields;
  expected: string;
}

function named(
  field: keyof DraftFields | undefined,
  names: readonly string[],
  expected: string,
): [string, Known][] {
  return names.map((name) => [name, { field, expected }]);
}

// Who writes more of them writes no front matter.
const MOST_FIELDS = 200;
const MOST_PARTS = 50;

/** Reports each known field that cannot be read, unless another name of it says the same. */
export function reportUnusableFields(record: Loose, report: Report): void {
  const read = readFields(record, "");
  for (const [name, value] of Object.entries(record).slice(0, MOST_FIELDS)) {
    const known = EXPECTED.get(name.toLowerCase());
    if (!known) continue;
    for (const part of partsOf(known, name, value)) {
      if (!saysSomething(part) || (part === value && isReadElsewhere(known, read))) continue;
      if (saysWhatIsMeant(known, name, part)) continue;
      report.change("fields", `${name} not understood: expected ${known.expected}`, JSON.stringify(part));
    }
    if (known.field !== "attachments") continue;
    for (const { given, expected } of badNumbersOf(value).slice(0, MOST_PARTS))
      report.change(
        "fields",
        `number in ${name} not understood: expected ${expected}`,
        JSON.stringify(given),
      );
  }
}

/** Of a list that can be read, each of its parts, as a list of its own, may be one that cannot. */
function partsOf(known: Known, name: string, value: unknown): unknown[] {
  const isRead = Array.isArray(value) && saysWhatIsMeant(known, name, value);
  return isRead ? value.slice(0, MOST_PARTS).map((part: unknown) => [part]) : [value];
}

function saysWhatIsMeant({ field }: Known, name: string, value: unknown): boolean {
  if (!field) return readText(value) !== undefined;
  return isReadable({ [name]: value }, field) || (name === "published" && value === true);
}

/** `image: false` says that there is none. */
function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(saysSomething);
  if (isRecord(value)) return Object.keys(value).length > 0;
  return typeof value === "string" ? value.trim() !== "" : typeof value === "number" || value === true;
}

/** Attachments and what podcasts say add up. */
function isReadElsewhere({ field }: Known, read: DraftFields): boolean {
  return field !== undefined && field !== "attachments" && field !== "episode" && read[field] !== undefined;
}
