import type { Article } from "../../../article.ts";
import { type FeedName, type FeedRef, readHeads, readSelection } from "../../../store/index.ts";
import { type FeedDocument, feedPath } from "../../../syndicate/index.ts";
import { type AppContext, siteOf, storeOf } from "../../context.ts";
import { labelOf, type Query, queryAfter } from "./query.ts";
import { type DocumentSource, documentOf, requestFor } from "./source.ts";

/** What a query selects from a feed. It changes with anything in the publication. */
export function selectionFrom(context: AppContext, feed: FeedRef, query: Query): DocumentSource {
  const { publication } = siteOf(context);
  const DB = storeOf(context);
  const place = { path: feedPath(feed), query: query.text };
  const readHead = async () => {
    const known = await readHeads(DB, requestFor(context, feed));
    return known.feed && known.publication;
  };
  const read = async () => {
    const request = requestFor(context, feed);
    const found = await readSelection(DB, request, query.selection, publication.feed);
    if (!found.feed) return undefined;
    const { entries, hasMore } = found;
    const name = nameOf(found.feed.feed, labelOf(query, found.names));
    const links = linksOf(place.path, query, hasMore ? entries.at(-1) : undefined);
    const document = documentOf(context, name, { entries, tombstones: [] }, place, links);
    return { head: found.publication, document };
  };
  // Its head is the publication's, and that is known to have moved.
  return { place, feed, hasChanges: false, readHead, read, readChanged: read };
}

function nameOf(feed: FeedName, label: string): FeedName {
  return { ...feed, label: [feed.label, label].filter(Boolean).join(", ") };
}

/** To the first page from a later one, and to the next where something follows the `last` entry (RFC 5005, section 3). */
function linksOf(
  path: string,
  { selection, first }: Query,
  last: Article | undefined,
): FeedDocument["links"] {
  return {
    ...(selection.after && { first: { path, query: first } }),
    ...(last && { next: { path, query: queryAfter(first, last) } }),
  };
}
