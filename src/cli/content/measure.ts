import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { sep } from "node:path";
import { imageSizeFromFile } from "image-size/fromFile";
import type { LocalFile } from "../../article.ts";
import {
  type MediaKey,
  MOST_FILE_BYTES,
  mediaName,
  mediaPath,
  mediaTypeOf,
  SIGNATURE_BYTES,
} from "../../media/index.ts";

/** What is known of a file from its own bytes. */

const EXTENTS: Record<string, (path: string) => Promise<Extent>> = {
  image: sizeOf,
  audio: lengthOf,
  video: lengthOf,
};

export interface FoundFile {
  path: string;
  key: MediaKey;
  file: LocalFile;
}

export interface Unusable {
  file: { fault: string };
}

const OTHER_TYPE = { fault: "it is not a file of a type that is stored" };
const TOO_LARGE = {
  fault: `it has more than ${MOST_FILE_BYTES / 1_000_000} MB: publish it elsewhere, and link to it`,
};

// The same picture is named by many articles; it is read again only when it was saved again.
const measured = new Map<string, { stamp: string; found: FoundFile | Unusable }>();

/** Type, size, hash and address of a file; of a picture its width and height, of sound and film how long it plays. */
export async function measure(path: string): Promise<FoundFile | Unusable> {
  const { size, mtimeMs } = await stat(path);
  const stamp = `${size} ${mtimeMs}`;
  const known = measured.get(path);
  if (known?.stamp === stamp) return known.found;
  const found = await readFile(path, size).catch(unreadable);
  measured.set(path, { stamp, found });
  return found;
}

/** What the file system refuses is a fault of the file; any other error is thrown. */
export function unreadable(error: NodeJS.ErrnoException): Unusable {
  if (error.code === undefined) throw error;
  return { file: { fault: `it cannot be read (${error.code})` } };
}

async function readFile(path: string, bytes: number): Promise<FoundFile | Unusable> {
  if (bytes > MOST_FILE_BYTES) return { file: TOO_LARGE };
  const type = mediaTypeOf(path, await startOf(path));
  if (!type) return { file: OTHER_TYPE };
  const key = { hash: await sha256Of(path), name: mediaName(path.split(sep).at(-1)!) };
  const [kind = ""] = type.split("/");
  return { path, key, file: { url: mediaPath(key), type, bytes, ...(await EXTENTS[kind]?.(path)) } };
}

async function startOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(SIGNATURE_BYTES));
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}

type Extent = Partial<Record<"width" | "height" | "seconds", number>>;

/** In seconds, to the tenth; nothing for a file that does not say, or is broken. */
async function lengthOf(path: string): Promise<Extent> {
  const { parseFile } = await import("music-metadata"); // slow to load, and seldom needed
  const metadata = await parseFile(path, { duration: true, skipCovers: true }).catch(() => undefined);
  const seconds = metadata?.format.duration;
  return seconds ? { seconds: Math.round(seconds * 10) / 10 } : {};
}

// Exif: the picture lies on its side, and browsers set it upright.
const ON_ITS_SIDE = [5, 6, 7, 8];

/** In pixels, as browsers show it; nothing for a picture that does not say, or is broken. */
async function sizeOf(path: string): Promise<Extent> {
  const size = await imageSizeFromFile(path).catch(() => undefined);
  if (!size?.width || !size.height) return {};
  const [width, height] = [Math.round(size.width), Math.round(size.height)];
  return ON_ITS_SIDE.includes(size.orientation ?? 1) ? { width: height, height: width } : { width, height };
}
