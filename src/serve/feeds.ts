import { Problem } from "../problem.ts";
import { type FeedHead, type FeedKind, feedKey, readEntries, readHead, releaseDue } from "../store/index.ts";
import { type FeedFormat, FORMATS, feedAddress, writeFeed } from "../syndicate/index.ts";
import { type AppContext, siteOf } from "./context.ts";
import { negotiate } from "./negotiate.ts";
import { FeedPage } from "./pages/feed-page.tsx";
import { htmlPage } from "./pages/layout.tsx";
import { httpDate, isStillFresh, validatorsOf } from "./validators.ts";

const CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400";

// RSS first: it is what a client gets that asks for nothing.
const OFFERS: [FeedFormat, string[]][] = [
  ["rss", ["application/rss+xml", "application/xml", "text/xml"]],
  ["atom", ["application/atom+xml"]],
  ["json", ["application/feed+json", "application/json"]],
];

/** A feed at one of its addresses; without a format, at `/feed`, by `Accept`. */
export function serveFeed(kind: FeedKind, format?: FeedFormat) {
  return async (context: AppContext): Promise<Response> => {
    const chosen = format ?? negotiate(context.req.header("Accept"), OFFERS) ?? "rss";
    const head = await currentHead(context, kind, feedKey(context.req.param("key") ?? ""));
    if (context.req.header("Sec-Fetch-Dest") === "document") return showFeed(context, head);
    return sendFeed(context, head, chosen, format === undefined);
  };
}

type UsedHead = FeedHead & { feed: NonNullable<FeedHead["feed"]> };

/** The head after everything that is due has been released. Throws a Problem (404) for a feed that never was. */
export async function currentHead(context: AppContext, kind: FeedKind, key: string): Promise<UsedHead> {
  const now = Date.now();
  const read = () => readHead(context.env.DB, { kind, key }, siteOf(context).renderer, now);
  let head = await read();
  if (head.due !== null && head.due <= now && (await releaseDue(context.env.DB, now)) > 0)
    head = await read();
  const { feed } = head;
  if (!feed || (kind !== "all" && feed.head === 0))
    throw new Problem(404, "no-such-feed", `There is no feed of the ${kind} "${key}", and never was.`);
  return { ...head, feed };
}

async function sendFeed(
  context: AppContext,
  head: UsedHead,
  format: FeedFormat,
  negotiated: boolean,
): Promise<Response> {
  const { publication, renderer } = siteOf(context);
  const validators = validatorsOf(head, renderer, format, Date.now());
  const headers = new Headers({
    "Cache-Control": CACHE_CONTROL,
    ETag: validators.etag,
    "Last-Modified": httpDate(validators.modified),
    Vary: negotiated ? "Accept, Accept-Encoding, Sec-Fetch-Dest" : "Accept-Encoding, Sec-Fetch-Dest",
  });
  if (negotiated) headers.set("Content-Location", feedAddress(publication, head.feed, format));
  if (isStillFresh(context.req.raw.headers, validators)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", `${FORMATS[format].type}; charset=utf-8`);
  headers.set("Link", linkHeader(context, head, format));
  if (context.req.method === "HEAD") return new Response(null, { headers });
  const entries = await readEntries(context.env.DB, head.feed, publication.feed);
  return new Response(writeFeed(format, { publication, feed: head.feed, entries }), { headers });
}

/** Discovery without a parser: this feed, and the same one in the other formats (RFC 8288). */
function linkHeader(context: AppContext, { feed }: UsedHead, format: FeedFormat): string {
  const { publication } = siteOf(context);
  const links = (Object.keys(FORMATS) as FeedFormat[])
    .sort((one, other) => Number(other === format) - Number(one === format))
    .map(
      (name) =>
        `<${feedAddress(publication, feed, name)}>; rel="${name === format ? "self" : "alternate"}"; type="${FORMATS[name].type}"`,
    );
  const hub = publication.hub ? [`<${publication.hub}>; rel="hub"`] : [];
  return [...links, ...hub, `<${publication.url}/>; rel="alternate"; type="text/html"`].join(", ");
}

/** For a browser that navigates here: what this is, and what a reader will show. */
async function showFeed(context: AppContext, { feed }: UsedHead): Promise<Response> {
  const { publication } = siteOf(context);
  const entries = await readEntries(context.env.DB, feed, publication.feed);
  const page = htmlPage(FeedPage({ publication, feed, entries }));
  return context.html(page, 200, {
    "Cache-Control": "private, no-store",
    Vary: "Accept-Encoding, Sec-Fetch-Dest",
  });
}
