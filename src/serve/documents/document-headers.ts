import { addressOf, type FeedFormat } from "../../syndicate/index.ts";
import { type AppContext, siteOf } from "../context.ts";
import { CACHE_CONTROL, codedTag, httpDate, OPEN_HEADERS, readPreferences } from "../http/index.ts";
import type { DocumentHead, KnownDocument } from "./memory.ts";
import type { DocumentSource } from "./sources/index.ts";

/** Which document in which format, and whether `Accept` chose that. */
export interface DocumentRequest {
  context: AppContext;
  source: DocumentSource;
  format: FeedFormat;
  isNegotiated: boolean;
}

/**
 * The headers of a 304, and of a 200 when there is a document (RFC 9110, section 15.4.5). A known document keeps them:
 * to write them for each request costs as much as all the rest of a 304.
 */
export function headersOf(
  request: DocumentRequest,
  seen: DocumentHead | KnownDocument,
  status: 200 | 304,
  isGzip: boolean,
): Headers {
  if (!("answers" in seen)) return writeHeaders(request, seen, status, false);
  const variant = `${status} ${isGzip} ${request.isNegotiated}`;
  const second = Math.min(seen.moved, Math.floor(Date.now() / 1000)); // Last-Modified is never ahead of the clock
  const known = seen.answers.get(variant);
  if (known?.second === second) return known.headers;
  const headers = writeHeaders(request, seen, status, isGzip);
  seen.answers.set(variant, { second, headers });
  return headers;
}

function writeHeaders(
  { context, source, format, isNegotiated }: DocumentRequest,
  seen: DocumentHead | KnownDocument,
  status: 200 | 304,
  isGzip: boolean,
): Headers {
  const headers = new Headers({
    ...OPEN_HEADERS,
    "Cache-Control": CACHE_CONTROL,
    ETag: isGzip ? codedTag(seen.etag) : seen.etag,
    "Last-Modified": httpDate(seen.moved, Date.now()),
    Vary: varyOf(isNegotiated),
  });
  if (isNegotiated)
    headers.set("Content-Location", addressOf(siteOf(context).publication, source.place, format));
  if (status === 304 || !("type" in seen)) return headers;
  headers.set("Content-Type", seen.type);
  headers.set("Link", seen.link);
  if (isGzip) headers.set("Content-Encoding", "gzip");
  return headers;
}

/** What the answer at a feed address depends on. */
export function varyOf(isNegotiated: boolean): string {
  return `${isNegotiated ? "Accept, " : ""}Accept-Encoding, Sec-Fetch-Dest`;
}

/** Cloudflare's edge asks for gzip whatever the client takes, and tells aside what that is. */
export function takesGzip({ req }: AppContext): boolean {
  const asked = req.raw.headers.get("Accept-Encoding");
  if (asked === null) return false; // the edge never asks for nothing: what it tells aside need not be read
  const { clientAcceptEncoding } = (req.raw.cf ?? {}) as { clientAcceptEncoding?: string };
  return namesGzip(clientAcceptEncoding ?? asked);
}

// Clients write few different ones, and to read one costs a tenth of a 304.
const gzipByHeader = new Map<string, boolean>();
const [MOST_KEPT, LONGEST_KEPT] = [100, 200];

function namesGzip(header: string): boolean {
  const known = gzipByHeader.get(header);
  if (known !== undefined) return known;
  const isNamed = readPreferences(header).some(({ name, quality }) => name === "gzip" && quality > 0);
  if (header.length > LONGEST_KEPT) return isNamed; // the memory is not for strangers to fill
  if (gzipByHeader.size >= MOST_KEPT) gzipByHeader.clear();
  gzipByHeader.set(header, isNamed);
  return isNamed;
}
