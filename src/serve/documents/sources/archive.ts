import { Problem } from "../../../problem.ts";
import { type FeedRef, type KnownFeed, readArchiveHead, readArchivePage } from "../../../store/index.ts";
import { feedPath } from "../../../syndicate/index.ts";
import { type AppContext, siteOf, storeOf } from "../../context.ts";
import { type DocumentSource, documentOf, linkToPage, placeOfPage, requestFor } from "./source.ts";

/** A page of a feed's past (RFC 5005, section 4). Throws a Problem (404) for a number that is none. */
export function pageOfPast(context: AppContext, feed: FeedRef, number: string): DocumentSource {
  const { publication } = siteOf(context);
  const DB = storeOf(context);
  const page = pageNumber(number);
  const place = placeOfPage(feed, page);
  const readHead = () => readArchiveHead(DB, requestFor(context, feed), publication.feed, page);
  const read = async () => {
    const rows = await readArchivePage(DB, requestFor(context, feed), publication.feed, page);
    if (!rows) return undefined;
    const { head } = rows;
    const links = { current: { path: feedPath(feed), query: "" }, ...linkToPage(head.feed, page - 1) };
    const document = documentOf(context, head.feed, rows, place, links);
    return { head, document: { ...document, isArchive: page <= rows.closed } };
  };
  // Pages of the past seldom change: their heads are asked alone.
  const readChanged = async (known: KnownFeed) => {
    const head = await readHead();
    return head?.head === known.head ? { head } : read();
  };
  return { place, feed, hasChanges: false, readHead, read, readChanged };
}

function pageNumber(given: string): number {
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new Problem(404, "no-such-page", "Pages of the past are numbered from 1, the oldest.");
}
