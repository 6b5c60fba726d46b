import { type FeedFormat, FORMATS, linksOf, printFeed } from "../syndicate/index.ts";
import { type AppContext, siteOf } from "./context.ts";
import { answerDelta, wantsDelta } from "./delta.ts";
import { type Asked, headersOf, takesGzip, varyOf } from "./document-headers.ts";
import { hasMovedSince, ifAvailable, inTime } from "./freshness.ts";
import { type DocumentHead, type KnownDocument, memoryOf, remember, store } from "./memory.ts";
import { negotiate } from "./negotiate.ts";
import { FeedPage } from "./pages/feed-page.tsx";
import { sendPage } from "./pages/send-page.ts";
import { readChanged, readDocument, readHead } from "./reading.ts";
import type { DocumentSource, Found } from "./sources.ts";
import { etagOf, isDropped, isStillFresh, markedTags, requireMatch } from "./validators.ts";

// Nobody asks twice for what is longer, and the memory is not for strangers to fill.
const LONGEST_KNOWN_QUERY = 200;

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
    if (context.req.header("Sec-Fetch-Dest") === "document") return showDocument(context, source, format);
    const chosen = format ?? negotiate(context.req.header("Accept"), OFFERS) ?? "rss";
    const asked: Asked = { context, source, format: chosen, isNegotiated: format === undefined };
    const known = await knownDocument(context, source, chosen);
    const seen =
      known ?? (isConditional(context) ? await readValidators(context, source, chosen) : undefined);
    const { headers } = context.req.raw;
    if (seen) requireMatch(headers, seen, Date.now());
    if (seen && isStillFresh(headers, seen, Date.now())) return answerNotModified(asked, seen);
    const delta = seen && wantsDelta(context) && (await answerDelta(context, source, seen, chosen));
    return delta || answerWhole(asked, known ?? (await render(context, source, chosen)));
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

const CONDITIONS = ["If-None-Match", "If-Modified-Since", "If-Match", "If-Unmodified-Since"];

function isConditional({ req }: AppContext): boolean {
  return CONDITIONS.some((name) => req.header(name) !== undefined);
}

function keyOf(context: AppContext, { place }: DocumentSource, format: FeedFormat): string {
  return `${siteOf(context).renderer} ${place.path} ${place.query} ${format}`;
}

/** The document in memory, when it is still right, or brought up to date; as it is when the store does not answer. */
async function knownDocument(
  context: AppContext,
  source: DocumentSource,
  format: FeedFormat,
): Promise<KnownDocument | undefined> {
  const known = memoryOf(source.place).get(keyOf(context, source, format));
  if (!known || !(await hasMovedSince(context, known))) return known;
  const { era } = store;
  const found = await ifAvailable(inTime(readChanged(context, source, known)), "unavailable" as const);
  if (found === "unavailable") return known;
  if (found?.head.epoch !== known.epoch) return undefined; // another store: nothing that is known counts
  const { head, document } = found;
  if (document) return write(context, source, format, era, { head, document }, known);
  remember(head, era, Date.now());
  known.revision = head.revision;
  return known;
}

async function render(
  context: AppContext,
  source: DocumentSource,
  format: FeedFormat,
): Promise<KnownDocument> {
  const { era } = store;
  return write(context, source, format, era, await readDocument(context, source));
}

/** Read under an `era` of the memory (see there), over what is known of the document, if anything. */
function write(
  context: AppContext,
  source: DocumentSource,
  format: FeedFormat,
  era: number,
  { head, document }: Found,
  known?: KnownDocument,
): KnownDocument {
  remember(head, era, Date.now());
  const links = linksOf(document, format).map(
    ({ rel, href, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ""}`,
  );
  const etag = etagOf(head, siteOf(context).renderer, format);
  const rendered: KnownDocument = {
    etag,
    marked: markedTags(etag),
    moved: head.moved,
    head: head.head,
    revision: head.revision,
    epoch: head.epoch,
    type: `${FORMATS[format].type}; charset=utf-8`,
    link: [...links, `<${document.publication.url}/>; rel="alternate"; type="text/html"`].join(", "),
    ...printFeed(format, document, known),
    entries: document.entries,
    answers: new Map(),
  };
  if (source.place.query.length <= LONGEST_KNOWN_QUERY)
    memoryOf(source.place).set(keyOf(context, source, format), rendered);
  return rendered;
}

function answerNotModified(asked: Asked, seen: DocumentHead | KnownDocument): Response {
  const isGzip = "gzip" in seen && seen.gzip !== undefined && takesGzip(asked.context);
  return new Response(null, { status: 304, headers: headersOf(asked, seen, 304, isGzip) });
}

function answerWhole(asked: Asked, known: KnownDocument): Response {
  const { context } = asked;
  const wantsGzip = takesGzip(context);
  const gzip = wantsGzip ? known.gzip : undefined;
  if (wantsGzip && !gzip) context.executionCtx.waitUntil(compress(asked, known));
  const body = context.req.method === "HEAD" ? null : (gzip ?? known.body);
  const headers = headersOf(asked, known, 200, gzip !== undefined);
  return new Response(body, {
    headers: isDropped(context.req.raw.headers, headers) ? withoutDate(headers) : headers,
    encodeBody: gzip ? "manual" : "automatic",
  });
}

function withoutDate(headers: Headers): Headers {
  const rest = new Headers(headers);
  rest.delete("Last-Modified");
  return rest;
}

/** Compressed once for all; the request that finds that it is not goes without. */
async function compress({ context, source, format }: Asked, known: KnownDocument): Promise<void> {
  const documents = memoryOf(source.place);
  const key = keyOf(context, source, format);
  if (known.gzip || known.isCompressing || documents.get(key) !== known) return; // not kept, nobody gets it again
  known.isCompressing = true;
  const stream = new Response(known.body).body!.pipeThrough(new CompressionStream("gzip"));
  documents.addGzip(key, known, new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** For a browser that navigates here: what this is, and what a reader will show. */
async function showDocument(
  context: AppContext,
  source: DocumentSource,
  format: FeedFormat | undefined,
): Promise<Response> {
  const { document } = await readDocument(context, source);
  const headers = { "Cache-Control": "private, no-store", Vary: varyOf(format === undefined) };
  return sendPage(FeedPage({ document, format: format ?? "rss" }), headers, { scriptFor: context.req.url });
}
