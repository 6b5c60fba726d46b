import { type FeedKind, type FeedRef, feedKey } from "../../../store/index.ts";
import { type AppContext, siteOf } from "../../context.ts";
import { pageOfPast } from "./archive.ts";
import { readQuery } from "./query.ts";
import { selectionFrom } from "./selection.ts";
import type { DocumentSource } from "./source.ts";
import { wholeFeed } from "./whole-feed.ts";

/** Which document an address means: a feed, a page of its past, or what a query selects from it. */

export {
  type Changed,
  type DocumentSource,
  documentOf,
  requestFor,
  type Snapshot,
} from "./source.ts";

type Readable = (context: AppContext) => DocumentSource;

/** The feed at an address: of everything, a tag, an author or a language; with a query, a selection from it. */
export function feedSource(kind: FeedKind): Readable {
  return (context) => {
    const feed = feedAt(context, kind);
    const { entries } = siteOf(context).publication.feed;
    const { url } = context.req;
    const query = url.includes("?") ? readQuery(new URL(url).searchParams, feed, entries) : undefined;
    return query ? selectionFrom(context, feed, query) : wholeFeed(context, feed);
  };
}

/** A page of a feed's past. Throws a Problem (404) for a number that is none. */
export function archiveSource(kind: FeedKind): Readable {
  return (context) => pageOfPast(context, feedAt(context, kind), context.req.param("page") ?? "");
}

/** The feed of everything has no key: to fold an empty one costs a fortieth of a 304. */
function feedAt({ req }: AppContext, kind: FeedKind): FeedRef {
  return { kind, key: kind === "all" ? "" : feedKey(req.param("key") ?? "") };
}
