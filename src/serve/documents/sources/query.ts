import { Problem } from "../../../problem.ts";
import { canonicalLanguage } from "../../../publication.ts";
import { type FeedName, type FeedRef, feedKey, type Selection } from "../../../store/index.ts";
import { oneLine } from "../../../text.ts";

/** `?tag=` `?author=` `?lang=` `?q=` `?limit=`: a selection from a feed. */
export interface Query {
  selection: Selection;
  /** As it stands in addresses: known parameters in a fixed order, with the keys of feeds; begins with `?`. */
  text: string;
  /** The same without where a page begins: of the first page. */
  first: string;
  /** The feeds that it names. */
  refs: FeedRef[];
}

// RFC 5005 needs a way on, and D1 an end: a page of a query feed holds at most so many.
const MOST_ENTRIES = 200;

// D1 binds 100 values to a statement, two of them for each feed; nobody means more.
const MOST_REFS = 10;

// It stands in `Link` up to five times, and clients take 16 KB of headers (Node); the longest tag, 200 emoji, fits.
const MOST_TEXT = 2_500;

// A language range of RFC 4647, section 2.1: it matches every tag.
const ANY_LANGUAGE = "*";

/** The selection that a query makes; undefined when it makes none. Throws a Problem (400) for a bad value. */
export function readQuery(given: URLSearchParams, feed: FeedRef, entries: number): Query | undefined {
  const all = (name: string) => valuesOf(given, name);
  const refs = readRefs(all);
  const words = all("q").join(" ").split(/\s+/).filter(Boolean);
  const limit = all("limit").map(readLimit)[0];
  const after = all("after").map(readCursor)[0];
  if (refs.length > MOST_REFS) throw badValue("a query", `at most ${MOST_REFS} tags, authors and languages`);
  if (!refs.length && !words.length && limit === undefined && !after) return undefined;
  // Every article is in the feed of everything: any other one leads better.
  const feeds = feed.kind === "all" && refs.length ? refs : [feed, ...refs];
  const first = writeQuery(refs, words, limit);
  if (first.length > MOST_TEXT)
    throw badValue("a query", `at most ${MOST_TEXT} characters, as an address has them`);
  const selection = { feeds, words, limit: Math.min(limit ?? entries, MOST_ENTRIES), after };
  return { selection, text: after ? queryAfter(first, after) : first, first, refs };
}

function valuesOf(given: URLSearchParams, name: string): string[] {
  return given
    .getAll(name)
    .map((value) => oneLine(value))
    .filter(Boolean);
}

/** The feeds that are named, each once. */
function readRefs(all: (name: string) => string[]): FeedRef[] {
  const refs = [
    ...all("tag").map((tag): FeedRef => ({ kind: "tag", key: feedKey(tag) })),
    ...all("author").map((author): FeedRef => ({ kind: "author", key: feedKey(author) })),
    ...all("lang")
      .filter((range) => range !== ANY_LANGUAGE)
      .map(readLanguage),
  ];
  return [...new Map(refs.map((ref) => [`${ref.kind} ${ref.key}`, ref])).values()];
}

/** For the title: its feeds, as they are called where anything was ever in them, and its words. */
export function labelOf({ refs, selection: { words } }: Query, names: FeedName[]): string {
  const labels = refs.map(
    ({ kind, key }) => names.find((name) => name.kind === kind && name.key === key)?.label ?? key,
  );
  return [...labels, ...(words.length ? [`“${words.join(" ")}”`] : [])].join(", ");
}

/** The same query for the page that follows an entry. */
export function queryAfter(text: string, last: { published: number; id: string }): string {
  const parameters = new URLSearchParams(text);
  parameters.set("after", writeCursor(last));
  return `?${parameters}`;
}

function writeQuery(refs: FeedRef[], words: string[], limit: number | undefined): string {
  const parameters = [
    ...refs.map(({ kind, key }) => [kind === "language" ? "lang" : kind, key]),
    ["q", words.join(" ")],
    ["limit", String(limit ?? "")],
  ];
  const text = new URLSearchParams(parameters.filter(([, value]) => value !== "")).toString();
  return text && `?${text}`;
}

function readLanguage(tag: string): FeedRef {
  const canonical = canonicalLanguage(tag);
  if (!canonical) throw badValue("lang", "a language tag such as en or pt-BR");
  return { kind: "language", key: canonical.toLowerCase() };
}

function readLimit(value: string): number {
  const limit = /^\d+$/.test(value) ? Number(value) : 0;
  if (limit >= 1 && limit <= MOST_ENTRIES) return limit;
  throw badValue("limit", `a number from 1 to ${MOST_ENTRIES}`);
}

function readCursor(value: string): { published: number; id: string } {
  const [, published, id] = /^(-?\d{1,15})~(.+)$/s.exec(value) ?? [];
  if (published && id) return { published: Number(published), id };
  throw badValue("after", "what the link to the next page says");
}

function writeCursor({ published, id }: { published: number; id: string }): string {
  return `${published}~${id}`;
}

function badValue(name: string, wanted: string): Problem {
  return new Problem(400, "bad-query", `${name} takes ${wanted}.`);
}
