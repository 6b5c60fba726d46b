import type { FeedName, FeedRef, FeedRequest, FeedRows, Head, KnownFeed } from "../../../store/index.ts";
import { type FeedDocument, feedPath, type Place } from "../../../syndicate/index.ts";
import { type AppContext, siteOf } from "../../context.ts";

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

/** By the worker's own renderer, now. */
export function requestFor(context: AppContext, feed: FeedRef): FeedRequest {
  return { feed, renderer: siteOf(context).renderer, now: Date.now() };
}

/** Of these entries, with the settings of the publication; no page of the past. */
export function documentOf(
  context: AppContext,
  feed: FeedName,
  { entries, tombstones }: Pick<FeedRows, "entries" | "tombstones">,
  self: Place,
  links: FeedDocument["links"] = {},
): FeedDocument {
  const { publication } = siteOf(context);
  return { publication, feed, self, entries, tombstones, isArchive: false, links };
}

/** Of a page of a feed's past, 1 the oldest. */
export function placeOfPage(feed: FeedRef, page: number): Place {
  return { path: `${feedPath(feed)}/archive/${page}`, query: "" };
}

/** The link to a page of a feed's past; none before the first. */
export function linkToPage(feed: FeedRef, page: number): FeedDocument["links"] {
  return page >= 1 ? { "prev-archive": placeOfPage(feed, page) } : {};
}
