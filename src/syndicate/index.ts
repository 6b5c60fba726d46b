import { writeAtom } from "./atom.ts";
import type { FeedDocument, FeedFormat } from "./document.ts";
import { writeJsonFeed } from "./json-feed.ts";
import { type Printed, print, type Writer } from "./printed.ts";
import { writeRss } from "./rss.ts";

/** Syndication: articles -> RSS, Atom, JSON Feed. Pure functions: the same articles give the same bytes anywhere. */
export {
  addressOf,
  authorsOf,
  type FeedDocument,
  type FeedFormat,
  FORMAT_NAMES,
  FORMATS,
  feedAddress,
  feedPath,
  feedTitle,
  type Place,
  rfc3339,
} from "./document.ts";

export { linksOf } from "./links.ts";
export { writeOpml } from "./opml.ts";
export type { Printed } from "./printed.ts";
export { MOST_ADDRESSES, writeSitemap, writeSitemapIndex } from "./sitemap.ts";

/** Counts up when what is written of the same articles changes: every document is a new one then. */
export const RENDERER_VERSION = 8;

const WRITERS: Record<FeedFormat, Writer> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
};

/** A whole document as text. */
export function writeFeed(format: FeedFormat, document: FeedDocument): string {
  const { before, entries, between, after } = WRITERS[format](document, document.entries);
  return before + entries.join(between) + after;
}

/** The same in bytes; entries that an `earlier` state of the same document has are taken out of it. */
export function printFeed(format: FeedFormat, document: FeedDocument, earlier?: Printed): Printed {
  return print(WRITERS[format], document, earlier);
}
