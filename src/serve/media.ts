import {
  findMissing,
  isMediaKey,
  keyOf,
  type MediaKey,
  MOST_FILE_BYTES,
  mediaPath,
  storeFile,
} from "../media/index.ts";
import { Problem } from "../problem.ts";
import { StoreUnavailable } from "../store/index.ts";
import { type AppContext, siteOf } from "./context.ts";
import { OPEN_HEADERS } from "./headers.ts";
import { type ByteRange, readRange } from "./range.ts";
import { isNoneMatch } from "./validators.ts";

// Each is one question to the bucket; Workers may ask a thousand times a request.
const MOST_ASKED = 500;

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
  const known = MEDIA && isMediaKey(key) && (await ask(() => MEDIA.head(keyOf(key))));
  if (!known) throw new Problem(404, "no-such-file", "There is no file at this address.");
  const etag = `"${key.hash}"`;
  const headers = headersOf(known, etag);
  if (isNoneMatch(context.req.raw.headers, etag)) return new Response(null, { status: 304, headers });
  const { size } = known;
  const range = isSameFile(context, etag) ? readRange(context.req.header("Range"), size) : undefined;
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
  const file = await ask(() => bucket.get(keyOf(key), range && { range }));
  if (!file) throw new Problem(404, "no-such-file", "There is no file at this address.");
  return new Response(file.body, { status, headers });
}

function headersOf({ httpMetadata }: R2Object, etag: string): Record<string, string> {
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

/** `If-Range` (RFC 9110, section 13.1.5): a part of another file is of no use. */
function isSameFile({ req }: AppContext, etag: string): boolean {
  const given = req.header("If-Range");
  return given === undefined || given.trim() === etag;
}

/** `PUT /media/{hash}/{name}`: stores a file under the SHA-256 of its bytes. Again is no harm. */
export async function putMedia(context: AppContext): Promise<Response> {
  const key = readKey(context);
  if (!isMediaKey(key))
    throw new Problem(
      400,
      "not-a-media-address",
      "A file's address is /media/{hash}/{name}: its SHA-256 in lower-case hex, and a name of at most 100 letters, digits, dots, hyphens and underscores that begins with one of the first two.",
    );
  const bucket = bucketOf(context);
  const [known] = await ask(async () => [await bucket.head(keyOf(key))]);
  const type = known?.httpMetadata?.contentType ?? (await receive(context, bucket, key));
  const path = mediaPath(key);
  const url = siteOf(context).publication.url + path;
  return context.json({ path, url, type }, known ? 200 : 201, { Location: url });
}

async function receive({ req }: AppContext, bucket: R2Bucket, key: MediaKey): Promise<string> {
  const announced = req.header("Content-Length");
  const bytes = Number(announced);
  if (!announced || !Number.isInteger(bytes) || bytes < 1 || !req.raw.body)
    throw new Problem(
      411,
      "length-required",
      "Say with Content-Length how many bytes the file has: 1 or more.",
    );
  if (bytes > MOST_FILE_BYTES)
    throw new Problem(
      413,
      "file-too-large",
      `${key.name} has ${bytes} bytes; ${MOST_FILE_BYTES} are the most. Publish it elsewhere, and link to it there.`,
    );
  return ask(() => storeFile(bucket, key, req.raw.body as ReadableStream<Uint8Array>, bytes));
}

/** `POST /media`: which of these (a JSON list of `{hash}/{name}`) are not stored? */
export async function postMedia(context: AppContext): Promise<Response> {
  const bucket = bucketOf(context);
  const keys = await readKeys(context);
  return context.json({ missing: await ask(() => findMissing(bucket, keys)) });
}

async function readKeys({ req }: AppContext): Promise<string[]> {
  const keys = await req.json().catch(() => undefined);
  if (Array.isArray(keys) && keys.length <= MOST_ASKED && keys.every((key) => typeof key === "string"))
    return keys;
  throw new Problem(
    422,
    "not-a-list",
    `Send a JSON list of at most ${MOST_ASKED} strings, each {hash}/{name} of a file.`,
  );
}

function bucketOf({ env }: AppContext): R2Bucket {
  if (env.MEDIA) return env.MEDIA;
  throw new Problem(
    503,
    "no-media-store",
    "This worker has no bucket for files: bind one as MEDIA in wrangler.toml ([[r2_buckets]]), and deploy again.",
  );
}

function readKey({ req }: AppContext): MediaKey {
  return { hash: req.param("hash") ?? "", name: (req.param("name") ?? "").normalize("NFC") };
}

/** A bucket that fails is a store that does not answer. */
async function ask<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new StoreUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
