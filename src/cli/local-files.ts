import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { imageSizeFromFile } from "image-size/fromFile";
import type { LocalFile } from "../article.ts";
import {
  type MediaKey,
  MOST_FILE_BYTES,
  mediaName,
  mediaPath,
  mediaTypeOf,
  SIGNATURE_BYTES,
} from "../media/index.ts";
import { isArticle } from "./content.ts";

/** The files that articles name: found below the content folder, measured and hashed. */

export interface FoundFile {
  path: string;
  key: MediaKey;
  file: LocalFile;
}

/** What an address leads to. `looked` is where the file is or would be, for who watches the folder. */
export type Search = { looked: string } & (FoundFile | { file: { fault: string } });

const MISSING = { fault: "there is no such file in the content folder" };
const OUTSIDE = { fault: "it leads out of the content folder" };
const OTHER_TYPE = { fault: "it is not a file of a type that is stored" };
const TOO_LARGE = {
  fault: `it has more than ${MOST_FILE_BYTES / 1_000_000} MB: publish it elsewhere, and link to it`,
};

/**
 * The file that a relative address of an article means: beside the article, or for an address that begins with a slash,
 * below the folder. As it is written; else percent-decoded; else in other letters of case or another Unicode form, where
 * that is one file only. Undefined when it is an article itself.
 */
export async function findLocalFile(
  root: string,
  article: string,
  address: string,
): Promise<Search | undefined> {
  const from = /^[/\\]/.test(address) ? root : dirname(article);
  for (const name of new Set([address, percentDecoded(address)])) {
    const wanted = resolve(from, `.${sep}${name.replaceAll("\\", "/")}`);
    if (isOutside(root, wanted)) return { looked: wanted, file: OUTSIDE };
    const path = name.includes("\0") ? undefined : await existing(root, wanted);
    if (!path) continue;
    if (isOutside(await realpath(root), await realpath(path))) return { looked: wanted, file: OUTSIDE };
    return isArticle(relative(root, path)) ? undefined : { looked: path, ...(await measure(path)) };
  }
  return { looked: resolve(from, `.${sep}${percentDecoded(address)}`), file: MISSING };
}

function percentDecoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}

function isOutside(root: string, path: string): boolean {
  const below = relative(root, path);
  return below === "" || below === ".." || below.startsWith(`..${sep}`) || resolve(below) === below;
}

/** Walks down name by name: file systems differ in what they take for the same name. Hidden files are not there. */
async function existing(root: string, wanted: string): Promise<string | undefined> {
  let path = root;
  for (const name of relative(root, wanted).split(sep)) {
    const there = name.startsWith(".") ? undefined : sameName(await namesIn(path), name);
    if (there === undefined) return undefined;
    path = join(path, there);
  }
  return (await stat(path)).isFile() ? path : undefined;
}

function sameName(names: string[], wanted: string): string | undefined {
  if (names.includes(wanted)) return wanted;
  const folded = (name: string) => name.normalize("NFC").toLowerCase();
  const same = names.filter((name) => folded(name) === folded(wanted));
  return same.length === 1 ? same[0] : undefined;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}

// The same picture is named by many articles; it is read again only when it was saved again.
const measured = new Map<string, { stamp: string; found: FoundFile | { file: { fault: string } } }>();

async function measure(path: string): Promise<FoundFile | { file: { fault: string } }> {
  const { size, mtimeMs } = await stat(path);
  const stamp = `${size} ${mtimeMs}`;
  const known = measured.get(path);
  if (known?.stamp === stamp) return known.found;
  const found = await readFile(path, size).catch(unreadable);
  measured.set(path, { stamp, found });
  return found;
}

function unreadable(error: NodeJS.ErrnoException): { file: { fault: string } } {
  if (error.code === undefined) throw error;
  return { file: { fault: `it cannot be read (${error.code})` } };
}

async function readFile(path: string, bytes: number): Promise<FoundFile | { file: { fault: string } }> {
  if (bytes > MOST_FILE_BYTES) return { file: TOO_LARGE };
  const type = mediaTypeOf(path, await startOf(path));
  if (!type) return { file: OTHER_TYPE };
  const key = { hash: await sha256Of(path), name: mediaName(path.split(sep).at(-1)!) };
  const size = type.startsWith("image/") ? await sizeOf(path) : {};
  return { path, key, file: { url: mediaPath(key), type, bytes, ...size } };
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

// Exif: the picture lies on its side, and browsers set it upright.
const ON_ITS_SIDE = [5, 6, 7, 8];

/** In pixels, as browsers show it; nothing for a picture that does not say, or is broken. */
async function sizeOf(path: string): Promise<{ width?: number; height?: number }> {
  const size = await imageSizeFromFile(path).catch(() => undefined);
  if (!size?.width || !size.height) return {};
  const [width, height] = [Math.round(size.width), Math.round(size.height)];
  return ON_ITS_SIDE.includes(size.orientation ?? 1) ? { width: height, height: width } : { width, height };
}
