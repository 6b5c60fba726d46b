import { v5 as uuid } from "uuid";
import type { Article, Author } from "../article.ts";
import { canonicalLanguage, defaultAuthors, type Publication } from "../publication.ts";
import type { FeedName, Tombstone } from "../store/index.ts";

/** What the three writers write: the same values in each format, so that they cannot disagree. */

export type FeedFormat = "rss" | "atom" | "json";

export const FORMATS: Record<FeedFormat, { file: string; type: string; name: string }> = {
  rss: { file: "rss.xml", type: "application/rss+xml", name: "RSS" },
  atom: { file: "atom.xml", type: "application/atom+xml", name: "Atom" },
  json: { file: "feed.json", type: "application/feed+json", name: "JSON Feed" },
};

export const FORMAT_NAMES = Object.keys(FORMATS) as FeedFormat[];

/** Where a document stands in each of its formats: below this path, with this query. */
export interface Place {
  /** Empty, `/tags/c%2B%2B`, or `/archive/3`. */
  path: string;
  /** With its question mark, or empty. */
  query: string;
}

export interface FeedDocument {
  publication: Publication;
  feed: FeedName;
  self: Place;
  /** Newest first. */
  entries: Article[];
  tombstones: Tombstone[];
  /** A closed page of the past (RFC 5005, section 4): it changes only with its own entries, and no more arrive. */
  isArchive: boolean;
  links: { current?: Place; "prev-archive"?: Place; first?: Place; next?: Place };
}

const FOLDERS: Record<FeedName["kind"], string> = {
  all: "",
  tag: "/tags",
  author: "/authors",
  language: "/languages",
};

/** The path under which a feed's four addresses stand: empty, or `/tags/c%2B%2B`. */
export function feedPath({ kind, key }: Pick<FeedName, "kind" | "key">): string {
  return kind === "all" ? "" : `${FOLDERS[kind]}/${encodeURIComponent(key)}`;
}

/** Of a document in a format. */
export function addressOf(publication: Publication, { path, query }: Place, format: FeedFormat): string {
  return `${publication.url}${path}/${FORMATS[format].file}${query}`;
}

/** Of the feed itself in a format: `https://feeds.example.org/tags/c%2B%2B/atom.xml`. */
export function feedAddress(
  publication: Publication,
  feed: Pick<FeedName, "kind" | "key">,
  format: FeedFormat,
): string {
  return addressOf(publication, { path: feedPath(feed), query: "" }, format);
}

/** Where the feed is that a document is of, or is a page of. What a query selects is a feed of its own. */
export function placeOfFeed({ feed, self, links }: FeedDocument): Place {
  return { path: feedPath(feed), query: (links.first ?? self).query };
}

/**
 * A UUID (version 5) of the publication's key and the feed's path: the same in all formats, in all of its pages, and
 * after a rebuild.
 */
export function feedId(document: FeedDocument): string {
  const { path, query } = placeOfFeed(document);
  return `urn:uuid:${uuid(`${path}/${query}`, document.publication.key)}`;
}

/** The publication's, and behind it what the feed is a part of: `Publication: label`. */
export function feedTitle(publication: Publication, { kind, label }: FeedName): string {
  return kind === "all" && !label ? publication.title : `${publication.title}: ${label}`;
}

/** BCP 47. */
export function feedLanguage(publication: Publication, { kind, key }: FeedName): string {
  return (kind === "language" && canonicalLanguage(key)) || publication.language;
}

/** The newest entry's, from the articles and never from the clock; the epoch for an empty feed. Milliseconds. */
export function feedUpdated(entries: Article[]): number {
  return entries.length ? Math.max(...entries.map(({ updated }) => updated)) : 0;
}

/** Atom wants an author of every entry: its own, else the publication's, else the publication itself. */
export function authorsOf(article: Article, publication: Publication): Author[] {
  return article.authors.length ? article.authors : defaultAuthors(publication);
}

/** RFC 3339 in UTC; without a fraction when there is none. */
export function rfc3339(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(".000Z", "Z");
}
