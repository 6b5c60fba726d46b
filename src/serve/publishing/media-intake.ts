import {
  findMissing,
  isMediaKey,
  keyOf,
  type MediaKey,
  MOST_ASKED,
  MOST_FILE_BYTES,
  mediaPath,
  storeFile,
} from "../../media/index.ts";
import { Problem } from "../../problem.ts";
import { type AppContext, siteOf } from "../context.ts";
import { orUnavailable, readKey } from "../media-bucket.ts";
import { bucketOf } from "./bucket.ts";

/** `PUT /media/{hash}/{name}`: stores a file under the SHA-256 of its bytes. Again is no harm. */
export async function putMedia(context: AppContext): Promise<Response> {
  const key = checkKey(readKey(context));
  const bucket = bucketOf(context);
  const [known] = await orUnavailable(async () => [await bucket.head(keyOf(key))]);
  const type = known?.httpMetadata?.contentType ?? (await receive(context, bucket, key));
  const path = mediaPath(key);
  const url = siteOf(context).publication.url + path;
  return context.json({ path, url, type }, known ? 200 : 201, { Location: url });
}

function checkKey(key: MediaKey): MediaKey {
  if (isMediaKey(key)) return key;
  throw new Problem(
    400,
    "not-a-media-address",
    "A file's address is /media/{hash}/{name}: its SHA-256 in lower-case hex, and a name of at most 100 letters, digits, dots, hyphens and underscores that begins with one of the first two.",
  );
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
  return orUnavailable(() => storeFile(bucket, key, req.raw.body as ReadableStream<Uint8Array>, bytes));
}

/** `POST /media`: which of these (a JSON list of `{hash}/{name}`) are not stored? */
export async function postMedia(context: AppContext): Promise<Response> {
  const bucket = bucketOf(context);
  const keys = await readKeys(context);
  return context.json({ missing: await orUnavailable(() => findMissing(bucket, keys)) });
}

async function readKeys({ req }: AppContext): Promise<string[]> {
  const keys = await req.json().catch(() => undefined);
  if (Array.isArray(keys) && keys.length <= MOST_ASKED && keys.every(isKey)) return keys;
  throw new Problem(
    422,
    "not-a-list",
    `Send a JSON list of at most ${MOST_ASKED} strings, each {hash}/{name} of a file.`,
  );
}

/** The bucket fails at a name that it could not have. */
function isKey(given: unknown): boolean {
  const [hash = "", ...name] = typeof given === "string" ? given.split("/") : [];
  return isMediaKey({ hash, name: name.join("/") });
}

/** `DELETE /media/{hash}/{name}`: takes a file back, whoever shows it. Again is no harm. */
export async function deleteMedia(context: AppContext): Promise<Response> {
  const key = checkKey(readKey(context));
  const bucket = bucketOf(context);
  await orUnavailable(() => bucket.delete(keyOf(key)));
  return context.body(null, 204);
}
