import { isMediaKey, keyOf, type MediaKey } from "../media/index.ts";
import { Problem } from "../problem.ts";
import type { AppContext } from "./context.ts";
import { answerKnown, type ByteRange, OPEN_HEADERS, readRange } from "./http/index.ts";
import { orUnavailable, readKey } from "./media-bucket.ts";

const FOR_EVER = "public, max-age=31536000, immutable";

// An SVG may hold scripts, and would run them where it is opened by itself.
const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "cross-origin",
};
const SANDBOX = { "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'" };

/** `GET /media/{hash}/{name}`: a file, or a range of it. What is at such an address never changes. */
export async function getMedia(context: AppContext): Promise<Response> {
  const key = readKey(context);
  const { MEDIA } = context.env;
  const known = MEDIA && isMediaKey(key) && (await orUnavailable(() => MEDIA.head(keyOf(key))));
  if (!known) throw noSuchFile();
  const etag = `"${key.hash}"`;
  const headers = headersOf(known, etag);
  const unchanged = answerKnown(context, headers);
  if (unchanged) return unchanged;
  const { size } = known;
  const range = takesPart(context, etag) ? readRange(context.req.header("Range"), size) : undefined;
  if (range === "none")
    throw new Problem(
      416,
      "behind-the-end",
      `The file has ${size} bytes: ask for a range within them.`,
      { bytes: size },
      { "Content-Range": `bytes */${size}` },
    );
  return sendFile(context, MEDIA, key, headers, size, range);
}

async function sendFile(
  { req }: AppContext,
  bucket: R2Bucket,
  key: MediaKey,
  headers: Record<string, string>,
  size: number,
  range: ByteRange | undefined,
): Promise<Response> {
  const { offset, length } = range ?? { offset: 0, length: size };
  const status = range ? 206 : 200;
  headers["Content-Length"] = String(length);
  if (range) headers["Content-Range"] = `bytes ${offset}-${offset + length - 1}/${size}`;
  if (req.method === "HEAD") return new Response(null, { status, headers });
  const file = await orUnavailable(() => bucket.get(keyOf(key), range && { range }));
  if (!file) throw noSuchFile();
  return new Response(file.body, { status, headers });
}

function noSuchFile(): Problem {
  return new Problem(404, "no-such-file", "There is no file at this address.");
}

function headersOf({ httpMetadata }: R2Object, etag: string): Record<string, string> & { ETag: string } {
  const type = httpMetadata?.contentType ?? "application/octet-stream";
  return {
    ...OPEN_HEADERS,
    "Access-Control-Expose-Headers": "ETag, Accept-Ranges, Content-Range, Content-Length",
    ...SECURITY_HEADERS,
    ...(type === "image/svg+xml" && SANDBOX),
    "Content-Type": /^text\/|\+xml$/.test(type) ? `${type}; charset=utf-8` : type,
    "Cache-Control": FOR_EVER,
    "Accept-Ranges": "bytes",
    ETag: etag,
  };
}

/** Ranges are for GET (RFC 9110, section 14.2), and by `If-Range` (13.1.5) only of the file that the client has. */
function takesPart({ req }: AppContext, etag: string): boolean {
  if (req.method !== "GET") return false;
  const given = req.header("If-Range");
  return given === undefined || given.trim() === etag;
}
