import { bytesOfText } from "../../byte-text.ts";
import { sha256 } from "../../digest.ts";
import { elementsOf, parseHtml } from "../../html/index.ts";
import { type EmbeddedFile, mediaName, mediaPath, mediaTypeOf, SIGNATURE_BYTES } from "../../media/index.ts";

/** Pictures that a text carries inside itself (RFC 2397), as Google Docs, Word and editors that paste write them. */

/** By the address that stands in the text, as it stands there. */
export type EmbeddedFiles = Map<string, EmbeddedFile>;

// What pictures are, by their bytes; SVG is not among them: inside a text it nearly always holds the place of a picture.
const KINDS = /^image\/(?:png|jpeg|gif|webp|avif)$/;
// Smaller ones hold a place, or are the blurred beginning of one that is loaded later.
const FEWEST_BYTES = 512;
// Each is a request to the bucket, and Workers' free plan lets an answer make fifty.
const MOST_FILES = 30;
// RFC 2397; programs wrap the Base64 as in a mail, and some percent-encode it.
const EMBEDDED = /^\s*data:image\/[a-z+.-]{1,20}(?:;[\w=.-]{1,50})*;base64,/i;

/** The pictures inside an HTML body, no more than 30 of them; what is no picture is left where it is. */
export async function findEmbedded(html: string): Promise<EmbeddedFiles> {
  const files: EmbeddedFiles = new Map();
  if (!/data:image\//i.test(html)) return files; // nearly all: they are not parsed for it
  for (const { attribs } of elementsOf(parseHtml(html), "img")) {
    if (files.size === MOST_FILES) break;
    const [start] = EMBEDDED.exec(attribs.src ?? "") ?? [];
    const file =
      start && !files.has(attribs.src!) ? await fileOf(attribs.src!.slice(start.length)) : undefined;
    if (file) files.set(attribs.src!, file);
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
    return bytesOfText(
      atob(base64.replace(/\s/g, "").replace(/%2b/gi, "+").replace(/%2f/gi, "/").replace(/%3d/gi, "=")),
    );
  } catch (error) {
    if (error instanceof DOMException) return undefined; // cut off within a character
    throw error;
  }
}
