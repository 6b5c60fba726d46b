import { Problem } from "../problem.ts";
import {
  type FeedKind,
  type FeedRef,
  type FeedRequest,
  type FeedRows,
  feedKey,
  type Head,
  type KnownFeed,
  readArchiveHead,
  readArchivePage,
  readFeed,
  readHeads,
  readSelection,
} from "../store/index.ts";
import { type FeedDocument, feedPath, type Place } from "../syndicate/index.ts";
import { type AppContext, siteOf, storeOf } from "./context.ts";
import { type Query, queryAfter, readQuery } from "./query.ts";

/** Where a document comes from: its place, its head (cheap), and what it is made of (read in one moment of the store). */
export interface DocumentSource {
  place: Place;
  feed: FeedRef;
  /** Undefined when there is no such document. */
  readHead(): Promise<Head | undefined>;
  read(): Promise<Snapshot | undefined>;
  /** The same, without the document when its head is still the known one. */
  readChanged(known: KnownFeed): Promise<Changed | undefined>;
  /** Has a delta: the feed itself, not the pages of its past, and no query. */
  hasChanges: boolean;
}

export interface Snapshot {
  head: Head;
  document: FeedDocument;
}

export type Changed = Pick<Snapshot, "head"> & Partial<Snapshot>;

type Readable = (context: AppContext) => DocumentSource;

/** The feed at an address: of everything, a tag, an author or a language; with a query, a selection from it. */
export function feedSource(kind: FeedKind): Readable {
  return (context) => {
    const feed = { kind, key: feedKey(context.req.param("key") ?? "") };
    const { entries } = siteOf(context).publication.feed;
    const { url } = context.req;
    const query = url.includes("?") ? readQuery(new URL(url).searchParams, feed, entries) : undefined;
    return query ? selectionSource(context, feed, query) : wholeFeed(context, feed);
  };
}

export function requestFor(context: AppContext, feed: FeedRef): FeedRequest {
  return { feed, renderer: siteOf(context).renderer, now: Date.now() };
}

function wholeFeed(context: AppContext, feed: FeedRef): DocumentSource {
  const { publication } = siteOf(context);
  const DB = storeOf(context);
  const place = { path: feedPath(feed), query: "" };
  const readChanged = async (known?: KnownFeed) => {
    const found = await readFeed(DB, requestFor(context, feed), publication.feed, known);
    const rows = found?.rows;
    return found && { head: found.head, document: rows && documentOf(context, rows, place, lastPage(rows)) };
  };
  return {
    place,
    feed,
    hasChanges: true,
    readHead: async () => (await readHeads(DB, requestFor(context, feed))).feed,
    read: async () => (await readChanged()) as Snapshot | undefined,
    readChanged,
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
    const { publication } = siteOf(context);
    const DB = storeOf(context);
    const page = Number(/^[1-9]\d{0,8}$/.exec(context.req.param("page") ?? "")?.[0]);
    if (!page) throw new Problem(404, "no-such-page", "Pages of the past are numbered from 1, the oldest.");
    const place = { path: `${feedPath(feed)}/archive/${page}`, query: "" };
    const readHead = () => readArchiveHead(DB, requestFor(context, feed), publication.feed, page);
    const read = async () => {
      const rows = await readArchivePage(DB, requestFor(context, feed), publication.feed, page);
      if (!rows) return undefined;
      const document = documentOf(context, rows, place, page - 1);
      const current = { path: feedPath(feed), query: "" };
      return {
        head: rows.head,
        document: { ...document, isArchive: page <= rows.closed, links: { current, ...document.links } },
      };
    };
    // Pages of the past seldom change: their heads are asked alone.
    const readChanged = async (known: KnownFeed) => {
      const head = await readHead();
      return head?.head === known.head ? { head } : read();
    };
    return { place, feed, hasChanges: false, readHead, read, readChanged };
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

/** A query feed changes with anything in the publication. */
function selectionSource(
  context: AppContext,
  feed: FeedRef,
  { selection, text, first, label }: Query,
): DocumentSource {
  const { publication } = siteOf(context);
  const DB = storeOf(context);
  const place = { path: feedPath(feed), query: text };
  const readHead = async () => {
    const known = await readHeads(DB, requestFor(context, feed));
    return known.feed && known.publication;
  };
  const read = async () => {
    const known = await readSelection(DB, requestFor(context, feed), selection, publication.feed);
    if (!known.feed) return undefined;
    const { entries, hasMore } = known;
    const last = hasMore ? entries.at(-1) : undefined;
    const links = {
      ...(selection.after && { first: { path: place.path, query: first } }),
      ...(last && { next: { path: place.path, query: queryAfter(first, last) } }),
    };
    const named = { ...known.feed.feed, label: [known.feed.feed.label, label].filter(Boolean).join(", ") };
    const document = {
      publication,
      feed: named,
      self: place,
      entries,
      tombstones: [],
      isArchive: false,
      links,
    };
    return { head: known.publication, document };
  };
  // Its head is the publication's, and that is known to have moved.
  return { place, feed, hasChanges: false, readHead, read, readChanged: read };
}
