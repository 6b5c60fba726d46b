import { Problem } from "../problem.ts";
import { type Head, StoreUnavailable } from "../store/index.ts";
import { addressOf, type FeedFormat, FORMATS, linksOf, writeFeed } from "../syndicate/index.ts";
import { type AppContext, siteOf } from "./context.ts";
import { answerDelta } from "./delta.ts";
import { inTime, latestRevision, releaseWhatIsDue } from "./freshness.ts";
import { type DocumentHead, documents, type KnownDocument, remember, store } from "./memory.ts";
import { negotiate } from "./negotiate.ts";
import { FeedPage } from "./pages/feed-page.tsx";
import { sendPage } from "./pages/send-page.ts";
import type { DocumentSource } from "./sources.ts";
import { etagOf, httpDate, isStillFresh } from "./validators.ts";

export const CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400";

// Nobody asks twice for what is longer, and the memory is not for strangers to fill.
const LONGEST_KNOWN_QUERY = 200;

// What the CORS middleware would say; feeds say it themselves, since the middleware builds every answer anew.
export const OPEN_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, Content-Location",
};

// RSS first: it is what a client gets that asks for nothing.
const OFFERS: [FeedFormat, string[]][] = [
  ["rss", ["application/rss+xml", "application/xml", "text/xml"]],
  ["atom", ["application/atom+xml"]],
  ["json", ["application/feed+json", "application/json"]],
];

/**
 * A document at one of its addresses; without a format, at `/feed`, by `Accept`. A known one is served from memory;
 * otherwise the head is asked first where it may be enough (304, 226), and the document is rendered where not.
 */
export function serveDocument(sourceOf: (context: AppContext) => DocumentSource, format?: FeedFormat) {
  return async (context: AppContext): Promise<Response> => {
    const source = sourceOf(context);
    if (context.req.header("Sec-Fetch-Dest") === "document") return showDocument(context, source);
    const chosen = format ?? negotiate(context.req.header("Accept"), OFFERS) ?? "rss";
    const known = await knownDocument(context, source, chosen);
    const seen =
      known ?? (isConditional(context) ? await readValidators(context, source, chosen) : undefined);
    if (seen && !isStillFresh(context.req.raw.headers, seen, Date.now())) {
      const delta = await answerDelta(context, source, seen, chosen);
      if (delta) return delta;
    } else if (seen) return send(context, source, chosen, seen, format === undefined);
    return send(
      context,
      source,
      chosen,
      known ?? (await render(context, source, chosen)),
      format === undefined,
    );
  };
}

/** What a conditional request can be answered from without rendering. */
async function readValidators(
  context: AppContext,
  source: DocumentSource,
  format: FeedFormat,
): Promise<DocumentHead> {
  const head = await readHead(context, source);
  return {
    etag: etagOf(head, siteOf(context).renderer, format),
    moved: head.moved,
    head: head.head,
    epoch: head.epoch,
  };
}

function isConditional({ req }: AppContext): boolean {
  return req.header("If-None-Match") !== undefined || req.header("If-Modified-Since") !== undefined;
}

function keyOf(context: AppContext, { place }: DocumentSource, format: FeedFormat): string {
  return `${siteOf(context).renderer} ${place.path} ${place.query} ${format}`;
}

/** The document in memory, when it is still right; also when the store does not answer. */
async function knownDocument(
  context: AppContext,
  source: DocumentSource,
  format: FeedFormat,
): Promise<KnownDocument | undefined> {
  const known = documents.get(keyOf(context, source, format));
  if (!known) return undefined;
  const latest = await latestRevision(context);
  if (!latest || (latest.revision === known.revision && latest.epoch === known.epoch)) return known;
  const head = await headOrNothing(source);
  if (head === "unavailable") return known;
  if (!head || etagOf(head, siteOf(context).renderer, format) !== known.etag) return undefined;
  known.revision = head.revision;
  return known;
}

async function headOrNothing(source: DocumentSource): Promise<Head | undefined | "unavailable"> {
  try {
    return await inTime(source.readHead());
  } catch (error) {
    if (error instanceof StoreUnavailable) return "unavailable";
    throw error;
  }
}

/** The head, after everything that is due was released. Throws a Problem (404) when there is no such document. */
async function readHead(context: AppContext, source: DocumentSource): Promise<Head> {
  const head = await source.readHead();
  if (head && (await releaseWhatIsDue(context, head.due))) return readHead(context, source);
  if (head) return head;
  throw noSuchDocument(source);
}

function noSuchDocument({ feed, place }: DocumentSource): Problem {
  if (place.path.includes("/archive/"))
    return new Problem(404, "no-such-page", "This feed has no such page of the past yet.");
  return new Problem(
    404,
    "no-such-feed",
    `There is no feed of the ${feed.kind} "${feed.key}", and never was.`,
  );
}

async function read(context: AppContext, source: DocumentSource) {
  const found = await source.read();
  if (found && (await releaseWhatIsDue(context, found.head.due))) return (await source.read())!;
  if (found) return found;
  throw noSuchDocument(source);
}

async function render(
  context: AppContext,
  source: DocumentSource,
  format: FeedFormat,
): Promise<KnownDocument> {
  const { era } = store;
  const { head, document } = await read(context, source);
  remember(head, era, Date.now());
  const links = linksOf(document, format).map(
    ({ rel, href, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ""}`,
  );
  const rendered: KnownDocument = {
    etag: etagOf(head, siteOf(context).renderer, format),
    moved: head.moved,
    head: head.head,
    revision: head.revision,
    epoch: head.epoch,
    type: `${FORMATS[format].type}; charset=utf-8`,
    link: [...links, `<${document.publication.url}/>; rel="alternate"; type="text/html"`].join(", "),
    body: new TextEncoder().encode(writeFeed(format, document)),
  };
  if (source.place.query.length <= LONGEST_KNOWN_QUERY)
    documents.set(keyOf(context, source, format), rendered);
  return rendered;
}

/** 200 with the body, or 304 with the headers that the 200 would have (RFC 9110, section 15.4.5). */
function send(
  context: AppContext,
  source: DocumentSource,
  format: FeedFormat,
  known: DocumentHead & Partial<KnownDocument>,
  negotiated: boolean,
): Response {
  const now = Date.now();
  const gzip = takesGzip(context) ? known.gzip : undefined;
  const headers: Record<string, string> = {
    ...OPEN_HEADERS,
    "Cache-Control": CACHE_CONTROL,
    ETag: gzip ? known.etag.replace(/"$/, '-gzip"') : known.etag,
    "Last-Modified": httpDate(known.moved, now),
    Vary: negotiated ? "Accept, Accept-Encoding, Sec-Fetch-Dest" : "Accept-Encoding, Sec-Fetch-Dest",
  };
  if (negotiated) headers["Content-Location"] = addressOf(siteOf(context).publication, source.place, format);
  if (isStillFresh(context.req.raw.headers, known, now)) return new Response(null, { status: 304, headers });
  headers["Content-Type"] = known.type!;
  headers.Link = known.link!;
  if (gzip) headers["Content-Encoding"] = "gzip";
  else if (takesGzip(context)) compressLater(context, keyOf(context, source, format), known as KnownDocument);
  const body = context.req.method === "HEAD" ? null : (gzip ?? known.body!);
  return new Response(body, { headers, encodeBody: gzip ? "manual" : "automatic" });
}

const GZIP = /(?:^|[\s,])gzip\b(?!\s*;\s*q=0(?:\.0*)?(?:$|[\s,]))/i;

/** Cloudflare's edge asks for gzip whatever the client takes, and tells aside what that is. */
function takesGzip({ req }: AppContext): boolean {
  const { clientAcceptEncoding } = (req.raw.cf ?? {}) as { clientAcceptEncoding?: string };
  return GZIP.test(clientAcceptEncoding ?? req.header("Accept-Encoding") ?? "");
}

/** Compressed once for all; the request that finds that it is not goes without. */
function compressLater(context: AppContext, key: string, known: KnownDocument): void {
  context.executionCtx.waitUntil(compress(key, known));
}

async function compress(key: string, known: KnownDocument): Promise<void> {
  if (known.gzip || known.isCompressing) return;
  known.isCompressing = true;
  const stream = new Response(known.body).body!.pipeThrough(new CompressionStream("gzip"));
  documents.addGzip(key, known, new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** For a browser that navigates here: what this is, and what a reader will show. */
async function showDocument(context: AppContext, source: DocumentSource): Promise<Response> {
  const { document } = await read(context, source);
  return sendPage(FeedPage(document), {
    "Cache-Control": "private, no-store",
    Vary: "Accept-Encoding, Sec-Fetch-Dest",
  });
}
