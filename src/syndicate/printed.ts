import type { Article } from "../article.ts";
import { versionOf } from "../store/index.ts";
import type { FeedDocument } from "./document.ts";

/** A document as its writer gives it: what stands around the entries, and those that were to be printed. */
export interface Pieces {
  before: string;
  entries: string[];
  /** What separates entries. */
  between: string;
  after: string;
}

/** Writes a document's frame and, of its entries, these. */
export type Writer = (document: FeedDocument, wanted: Article[]) => Pieces;

/** A document's bytes, and where in them each entry stands, by what it is printed from. */
export interface Printed {
  body: Uint8Array;
  places: Map<string, { start: number; end: number }>;
}

/**
 * A document's bytes. An entry that stands in an earlier state of the same document (of the same feed, format and
 * settings) is copied out of its bytes: only the new ones are printed.
 */
export function print(write: Writer, document: FeedDocument, earlier?: Printed): Printed {
  const isNew = (article: Article) => !earlier?.places.has(nameOf(article));
  const wanted = document.entries.filter(isNew);
  const { before, entries, between, after } = write(document, wanted);
  const encoder = new TextEncoder();
  const fresh = new Map(wanted.map((article, index) => [nameOf(article), encoder.encode(entries[index])]));
  const printed = document.entries.map((article) => {
    const name = nameOf(article);
    return { name, bytes: fresh.get(name) ?? copyOf(earlier!, name) };
  });
  return join(encoder.encode(before), printed, encoder.encode(between), encoder.encode(after));
}

/** A page of the past that holds too much leaves bodies out, and has them once others on it went. */
function nameOf(article: Article): string {
  return `${versionOf(article)}${article.html ? "" : " without its body"}`;
}

function copyOf({ body, places }: Printed, name: string): Uint8Array {
  const { start, end } = places.get(name)!;
  return body.subarray(start, end);
}

function join(
  before: Uint8Array,
  entries: { name: string; bytes: Uint8Array }[],
  between: Uint8Array,
  after: Uint8Array,
): Printed {
  const inside = entries.reduce((sum, { bytes }) => sum + bytes.length + between.length, 0);
  const body = new Uint8Array(before.length + inside + after.length); // one separator more than there are
  const places: Printed["places"] = new Map();
  let end = 0;
  const append = (bytes: Uint8Array) => {
    body.set(bytes, end);
    end += bytes.length;
  };
  append(before);
  for (const [index, { name, bytes }] of entries.entries()) {
    if (index > 0) append(between);
    places.set(name, { start: end, end: end + bytes.length });
    append(bytes);
  }
  append(after);
  return { body: body.subarray(0, end), places };
}
