import { sha256 } from "../digest.ts";
import { type MediaKey, mediaName, mediaPath } from "./address.ts";
import { mediaTypeOf, SIGNATURE_BYTES } from "./types.ts";

/** Pictures that a text carries inside itself (RFC 2397), as Google Docs, Word and editors that paste write them. */
export interface EmbeddedFile {
  key: MediaKey;
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  /** Where it is served once it is stored: `/media/{hash}/{name}`. */
  path: string;
}

/** By the address that stands in the text. */
export type EmbeddedFiles = Map<string, EmbeddedFile>;

// What pictures are, by their bytes; SVG is not among them: inside a text it nearly always holds the place of a picture.
const KINDS = /^image\/(?:png|jpeg|gif|webp|avif)$/;
// Smaller ones hold a place, or are the blurred beginning of one that is loaded later.
const FEWEST_BYTES = 512;
// Each is a request to the bucket, and Workers' free plan lets an answer make fifty.
const MOST_FILES = 30;
const EMBEDDED = /["']\s*(data:image\/[a-z+.-]{1,20};base64,([a-z0-9+/]+={0,2}))\s*["']/gi;

/** The pictures inside the addresses of an HTML body, no more than 30 of them; what is no picture is left where it is. */
export async function findEmbedded(html: string): Promise<EmbeddedFiles> {
  const files: EmbeddedFiles = new Map();
  if (!html.includes("data:image/")) return files;
  for (const [, address = "", base64 = ""] of html.matchAll(EMBEDDED)) {
    if (files.size === MOST_FILES) break;
    const file = files.has(address) ? undefined : await fileOf(base64);
    if (file) files.set(address, file);
  }
  return files;
}

async function fileOf(base64: string): Promise<EmbeddedFile | undefined> {
  const bytes = bytesOf(base64);
  const type = bytes && bytes.length >= FEWEST_BYTES && mediaTypeOf("", bytes.subarray(0, SIGNATURE_BYTES));
  if (!type || !KINDS.test(type)) return undefined;
  const key = { hash: await sha256(bytes), name: mediaName(`picture.${type.slice("image/".length)}`) };
  return { key, bytes, type, path: mediaPath(key) };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) return undefined; // cut off within a character
    throw error;
  }
}
