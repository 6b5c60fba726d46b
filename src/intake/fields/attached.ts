import type { Attachment } from "../../article.ts";
import { isRecord, trim } from "../../record.ts";
import { type Loose, readAddress, readNumber, readSeconds, readText } from "../loose.ts";
import { belowPodcast } from "./episode.ts";

/** The files that a record attaches. */

// Lists, and what feeds call them; the same file may be in several of them.
const LISTS = ["attachments", "attachment", "enclosures", "enclosure"];
// The one that is to be heard or seen, which podcasts say by itself: before the others, unless it is among them.
const PLAYED = ["audio", "video"];

export const ATTACHMENT_NAMES = [...LISTS, ...PLAYED];

// What JSON Feed, our own shape and RSS call them; the first that is there counts.
const SIZE = ["size_in_bytes", "bytes", "length"];
const DURATION = ["duration_in_seconds", "seconds", "duration"];

/** Reads them from fields whose names are in lower case. Undefined when there are none. */
export function readAttachments(fields: Map<string, unknown>): Partial<Attachment>[] | undefined {
  const below = belowPodcast(fields);
  const listed = LISTS.flatMap((name) => readList(fields.get(name)));
  const played = PLAYED.flatMap((name) => readList(fields.get(name) ?? below[name]));
  const others = played.filter(({ url }) => !listed.some((one) => one.url === url));
  const attachments = eachOnce([...others, ...listed]);
  return attachments.length ? attachments : undefined;
}

function eachOnce(attachments: Partial<Attachment>[]): Partial<Attachment>[] {
  const byAddress = new Map<string | undefined, Partial<Attachment>>();
  for (const one of attachments) byAddress.set(one.url, { ...one, ...byAddress.get(one.url) });
  return [...byAddress.values()];
}

function readList(value: unknown): Partial<Attachment>[] {
  return (Array.isArray(value) ? value : [value])
    .map(readAttachment)
    .filter((attachment) => attachment !== undefined);
}

/** JSON Feed 1.1 `attachments`, and the `url`, `type`, `length` of an RSS enclosure. */
function readAttachment(value: unknown): Partial<Attachment> | undefined {
  if (typeof value === "string") return { url: value };
  if (!isRecord(value)) return undefined;
  const url = readAddress(value);
  if (!url) return undefined;
  return trim({
    url,
    type: readText(value.mime_type ?? value.type),
    bytes: readNumber(said(value, SIZE)),
    seconds: readSeconds(said(value, DURATION)),
    title: readText(value.title),
  });
}

function said(record: Loose, names: string[]): unknown {
  return names.map((name) => record[name]).find((value) => value !== undefined && value !== null);
}

/** What files are said to be in numbers that are none, and what was expected there. */
export function badNumbersOf(value: unknown): { given: unknown; expected: string }[] {
  return [value]
    .flat()
    .filter(isRecord)
    .flatMap((record) => [
      { given: said(record, SIZE), read: readNumber, expected: "a size in bytes" },
      { given: said(record, DURATION), read: readSeconds, expected: "seconds, or h:mm:ss" },
    ])
    .filter(({ given, read }) => given !== undefined && given !== "" && read(given) === undefined);
}
