import { type FeedRef, type FeedRows, type KnownFeed, readFeed, readHeads } from "../../../store/index.ts";
import { feedPath } from "../../../syndicate/index.ts";
import { type AppContext, siteOf, storeOf } from "../../context.ts";
import {
  type Changed,
  type DocumentSource,
  documentOf,
  linkToPage,
  requestFor,
  type Snapshot,
} from "./source.ts";

/** The feed itself: of everything, a tag, an author or a language. */
export function wholeFeed(context: AppContext, feed: FeedRef): DocumentSource {
  const { publication } = siteOf(context);
  const DB = storeOf(context);
  const place = { path: feedPath(feed), query: "" };
  const readChanged = async (known?: KnownFeed): Promise<Changed | undefined> => {
    const found = await readFeed(DB, requestFor(context, feed), publication.feed, known);
    if (!found?.rows) return found && { head: found.head };
    const { head, rows } = found;
    const older = linkToPage(head.feed, lastPage(rows));
    return { head, document: documentOf(context, head.feed, rows, place, older) };
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
