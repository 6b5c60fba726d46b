import type { FeedFormat } from "../../syndicate/index.ts";
import type { AppContext } from "../context.ts";
import { isDropped, isStillFresh, negotiate, requireMatch } from "../http/index.ts";
import { FeedPage } from "../pages/feed-page.tsx";
import { sendPage } from "../pages/send-page.ts";
import { answerDelta, wantsDelta } from "./delta.ts";
import { type DocumentRequest, headersOf, takesGzip, varyOf } from "./document-headers.ts";
import { compress, knownDocument, renderDocument, validatorsOf } from "./known-documents.ts";
import type { DocumentHead, KnownDocument } from "./memory.ts";
import { readDocument, readHead } from "./reading.ts";
import type { DocumentSource } from "./sources/index.ts";

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
    const { headers } = context.req.raw;
    if (headers.get("Sec-Fetch-Dest") === "document") return showDocument(context, source, format);
    const chosen = format ?? negotiate(headers.get("Accept") ?? "", OFFERS) ?? "rss";
    const request: DocumentRequest = { context, source, format: chosen, isNegotiated: format === undefined };
    const known = await knownDocument(request);
    const seen = known ?? (isConditional(context) ? await readValidators(request) : undefined);
    if (seen) requireMatch(headers, seen, Date.now());
    if (seen && isStillFresh(headers, seen, Date.now())) return answerNotModified(request, seen);
    const delta = seen && wantsDelta(context) && (await answerDelta(request, seen));
    return delta || answerWhole(request, known ?? (await renderDocument(request)));
  };
}

/** What a conditional request can be answered from without rendering. */
async function readValidators(request: DocumentRequest): Promise<DocumentHead> {
  return validatorsOf(request, await readHead(request.context, request.source));
}

const CONDITIONS = ["If-None-Match", "If-Modified-Since", "If-Match", "If-Unmodified-Since"];

function isConditional({ req }: AppContext): boolean {
  return CONDITIONS.some((name) => req.header(name) !== undefined);
}

function answerNotModified(request: DocumentRequest, seen: DocumentHead | KnownDocument): Response {
  const isGzip = "gzip" in seen && seen.gzip !== undefined && takesGzip(request.context);
  return new Response(null, { status: 304, headers: headersOf(request, seen, 304, isGzip) });
}

function answerWhole(request: DocumentRequest, known: KnownDocument): Response {
  const { context } = request;
  const wantsGzip = takesGzip(context);
  const gzip = wantsGzip ? known.gzip : undefined;
  if (wantsGzip && !gzip) context.executionCtx.waitUntil(compress(request, known));
  const body = context.req.method === "HEAD" ? null : (gzip ?? known.body);
  const headers = headersOf(request, known, 200, gzip !== undefined);
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
