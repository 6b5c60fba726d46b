import { Problem } from "../problem.ts";
import type { MediaKey } from "./address.ts";
import { KNOWN_TYPES, mediaTypeOf, SIGNATURE_BYTES } from "./types.ts";

/** R2 and nothing but R2. */

// R2's word for bytes whose SHA-256 is another one (Workers API reference, R2, error codes).
const OTHER_BYTES = /\(10037\)/;

/** A picture that came inside a text (RFC 2397). */
export interface EmbeddedFile {
  key: MediaKey;
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  /** Where it is served once it is stored: `/media/{hash}/{name}`. */
  path: string;
}

/** Under which a file lies in the bucket. */
export function keyOf({ hash, name }: MediaKey): string {
  return `${hash}/${name}`;
}

/** Of so many files it can be asked at once whether they are stored: Workers may ask a bucket a thousand times a request. */
export const MOST_ASKED = 500;

/** Those of the keys that are not stored. */
export async function findMissing(bucket: R2Bucket, keys: string[]): Promise<string[]> {
  const known = await Promise.all(keys.map((key) => bucket.head(key)));
  return keys.filter((_, index) => !known[index]);
}

/**
 * Stores a file as it streams in: never is all of it in memory. Says its type. Throws a Problem: 415 for a type that is
 * not on the list, 422 for bytes that are not those of the hash; then nothing is stored.
 */
export async function storeFile(
  bucket: R2Bucket,
  key: MediaKey,
  body: ReadableStream<Uint8Array>,
  bytes: number,
): Promise<string> {
  const reader = body.getReader();
  const start = await readStart(reader);
  const type = mediaTypeOf(key.name, start);
  if (!type) {
    await reader.cancel();
    throw unknownType(key.name);
  }
  const { readable, writable } = new FixedLengthStream(bytes);
  const options = { sha256: key.hash, httpMetadata: { contentType: type } };
  const results = await Promise.allSettled([
    bucket.put(keyOf(key), readable, options),
    pass(start, reader, writable),
  ]);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw refusalOf(failed.reason as Error, key);
  return type;
}

/** Stores pictures that came inside a text. Again is no harm: the bytes of an address are always the same. */
export async function storePictures(bucket: R2Bucket, pictures: EmbeddedFile[]): Promise<void> {
  const byKey = new Map(pictures.map((picture) => [keyOf(picture.key), picture]));
  const missing = byKey.size ? await findMissing(bucket, [...byKey.keys()]) : [];
  await Promise.all(
    missing.map((key) => {
      const { bytes, type } = byKey.get(key)!;
      return bucket.put(key, bytes, { httpMetadata: { contentType: type } });
    }),
  );
}

async function readStart(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  let start = new Uint8Array();
  while (start.length < SIGNATURE_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    const longer = new Uint8Array(start.length + value.length);
    longer.set(start);
    longer.set(value, start.length);
    start = longer;
  }
  return start;
}

async function pass(
  start: Uint8Array,
  reader: ReadableStreamDefaultReader<Uint8Array>,
  writable: WritableStream<Uint8Array>,
): Promise<void> {
  const writer = writable.getWriter();
  await writer.write(start);
  for (let part = await reader.read(); !part.done; part = await reader.read()) await writer.write(part.value);
  await writer.close();
}

function unknownType(name: string): Problem {
  return new Problem(
    415,
    "unknown-media-type",
    `${name} is not a file of a type that is stored here, whatever its name says. Known are: ${KNOWN_TYPES.join(", ")}.`,
    { known: KNOWN_TYPES },
  );
}

function refusalOf(error: Error, { hash }: MediaKey): Error {
  if (!OTHER_BYTES.test(error.message)) return error;
  return new Problem(
    422,
    "other-bytes",
    `The bytes are not those whose SHA-256 is ${hash}: put the file at the address that its own hash makes.`,
  );
}
