import { Problem } from "../problem.ts";
import { canonicalLanguage } from "../publication.ts";
import {
  EVERYTHING,
  type FeedKind,
  type FeedRef,
  type FeedRows,
  feedKey,
  type Head,
  readArchiveHead,
  readArchivePage,
  readFeed,
  readHeads,
  readSelection,
  type Selection,
} from "../store/index.ts";
import { type FeedDocument, feedPath, type Place } from "../syndicate/index.ts";
import { type AppContext, siteOf } from "./context.ts";

/** Where a document comes from: its place, its head (cheap), and what it is made of (read in one moment of the store). */
export interface DocumentSource {
  place: Place;
  feed: FeedRef;
  /** Undefined when there is no such document. */
  readHead(): Promise<Head | undefined>;
  read(): Promise<{ head: Head; document: FeedDocument } | undefined>;
  /** Has a delta: the feed itself, not the pages of its past, and no query. */
  hasChanges: boolean;
}

type Readable = (context: AppContext) => DocumentSource;

/** The feed at an address: of everything, a tag, an author or a language; with a query, a selection from it. */
export function feedSource(kind: FeedKind): Readable {
  return (context) => {
    const feed = { kind, key: feedKey(context.req.param("key") ?? "") };
    const selection = readQuery(context, feed);
    return selection ? selectionSource(context, feed, selection) : wholeFeed(context, feed);
  };
}

function wholeFeed(context: AppContext, feed: FeedRef): DocumentSource {
  const { publication, renderer } = siteOf(context);
  const { DB } = context.env;
  const place = { path: feedPath(feed), query: "" };
  return {
    place,
    feed,
    hasChanges: true,
    readHead: async () => (await readHeads(DB, feed, renderer, Date.now())).feed,
    read: async () => {
      const rows = await readFeed(DB, feed, publication.feed, renderer, Date.now());
      return rows && { head: rows.head, document: documentOf(context, rows, place, lastPage(rows)) };
    },
  };
}

/** What does not fit into the document is in the page still open, at the address that it will have. */
function lastPage({ closed, isCut }: FeedRows): number {
  return isCut ? closed + 1 : closed;
}

/** A page of a feed's past. Throws a Problem (404) for a number that is none. */
export function archiveSource(kind: FeedKind): Readable {
  return (context) => {
    const feed = { kind, key: feedKey(context.req.param("key") ?? "") };
    const { publication, renderer } = siteOf(context);
    const { DB } = context.env;
    const page = Number(context.req.param("page"));
    if (!Number.isInteger(page) || page < 1)
      throw new Problem(404, "no-such-page", "Pages of the past are numbered from 1, the oldest.");
    const place = { path: `${feedPath(feed)}/archive/${page}`, query: "" };
    return {
      place,
      feed,
      hasChanges: false,
      readHead: () => readArchiveHead(DB, feed, page, publication.feed, renderer, Date.now()),
      read: async () => {
        const rows = await readArchivePage(DB, feed, page, publication.feed, renderer, Date.now());
        if (!rows) return undefined;
        const document = documentOf(context, rows, place, page - 1);
        const current = { path: feedPath(feed), query: "" };
        return {
          head: rows.head,
          document: { ...document, isArchive: true, links: { current, ...document.links } },
        };
      },
    };
  };
}

export function documentOf(context: AppContext, rows: FeedRows, self: Place, older: number): FeedDocument {
  const { publication } = siteOf(context);
  const { feed } = rows.head;
  const links =
    older >= 1 ? { "prev-archive": { path: `${feedPath(feed)}/archive/${older}`, query: "" } } : {};
  return {
    publication,
    feed,
    self,
    entries: rows.entries,
    tombstones: rows.tombstones,
    isArchive: false,
    links,
  };
}

interface Query {
  selection: Selection;
  query: string;
  label: string;
}

// RFC 5005 needs a way on, and D1 an end: a page of a query feed holds at most so many.
const MOST_ENTRIES = 200;

/** The selection that a query makes; undefined when it makes none. Throws a Problem (400) for a bad value. */
function readQuery(context: AppContext, feed: FeedRef): Query | undefined {
  const given = new URL(context.req.url).searchParams;
  const all = (name: string) =>
    given
      .getAll(name)
      .map((value) => value.trim())
      .filter(Boolean);
  const tags = all("tag").map((tag): FeedRef => ({ kind: "tag", key: feedKey(tag) }));
  const authors = all("author").map((author): FeedRef => ({ kind: "author", key: feedKey(author) }));
  const languages = all("lang").map(languageRef);
  const words = all("q").join(" ").split(/\s+/).filter(Boolean);
  const limit = all("limit").map(readLimit)[0];
  const after = all("after").map(readCursor)[0];
  const refs = [...tags, ...authors, ...languages];
  if (!refs.length && !words.length && limit === undefined && !after) return undefined;
  const kept: [string, string][] = [
    ...refs.map(({ kind, key }): [string, string] => [kind === "language" ? "lang" : kind, key]),
    ...(words.length ? [["q", words.join(" ")] as [string, string]] : []),
    ...(limit ? [["limit", String(limit)] as [string, string]] : []),
  ];
  const label = [...refs.map(({ key }) => key), ...(words.length ? [`“${words.join(" ")}”`] : [])].join(", ");
  // Every article is in the feed of everything: any other one leads better.
  const feeds = [...(feed.kind === "all" && refs.length ? [] : [feed]), ...refs];
  const entries = limit ?? siteOf(context).publication.feed.entries;
  return {
    selection: { feeds, words, limit: Math.min(entries, MOST_ENTRIES), after },
    query: queryString([...kept, ...(after ? [["after", cursorOf(after)] as [string, string]] : [])]),
    label,
  };
}

function queryString(parameters: [string, string][]): string {
  const text = new URLSearchParams(parameters).toString();
  return text && `?${text}`;
}

function languageRef(tag: string): FeedRef {
  const canonical = canonicalLanguage(tag);
  if (!canonical) throw badValue("lang", "a language tag such as en or pt-BR");
  return { kind: "language", key: canonical.toLowerCase() };
}

function readLimit(value: string): number {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ENTRIES)
    throw badValue("limit", `a number from 1 to ${MOST_ENTRIES}`);
  return limit;
}

function readCursor(value: string): { published: number; id: string } {
  const [, published, id] = /^(-?\d+)~(.+)$/s.exec(value) ?? [];
  if (!published || !id) throw badValue("after", "what the link to the next page says");
  return { published: Number(published), id };
}

function cursorOf({ published, id }: { published: number; id: string }): string {
  return `${published}~${id}`;
}

function badValue(name: string, wanted: string): Problem {
  return new Problem(400, "bad-query", `${name} takes ${wanted}.`);
}

/** A query feed changes with anything in the publication. */
function selectionSource(
  context: AppContext,
  feed: FeedRef,
  { selection, query, label }: Query,
): DocumentSource {
  const { publication, renderer } = siteOf(context);
  const { DB } = context.env;
  const place = { path: feedPath(feed), query };
  const readHead = async () => {
    const heads = await readHeads(DB, feed, renderer, Date.now());
    return heads.feed && heads.publication;
  };
  return {
    place,
    feed,
    hasChanges: false,
    readHead,
    read: async () => {
      const head = await readHead();
      if (!head) return undefined;
      const { entries, hasMore } = await readSelection(DB, selection, publication.feed);
      const last = entries.at(-1);
      const next =
        hasMore && last ? { path: place.path, query: nextQuery(query, cursorOf(last)) } : undefined;
      const named = label ? { ...EVERYTHING, ...feed, label } : { ...EVERYTHING, ...feed };
      return {
        head,
        document: {
          publication,
          feed: named,
          self: place,
          entries,
          tombstones: [],
          isArchive: false,
          links: next ? { next } : {},
        },
      };
    },
  };
}

function nextQuery(query: string, cursor: string): string {
  const parameters = new URLSearchParams(query);
  parameters.set("after", cursor);
  return `?${parameters}`;
}
