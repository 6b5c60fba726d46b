import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { decodeAddress } from "../../text.ts";
import { isArticle } from "./index.ts";
import { type FoundFile, measure, type Unusable, unreadable } from "./measure.ts";
import { CLOCK_STEP } from "./sight.ts";

/** The files that articles name, found below the content folder. */

/** What an address leads to. `looked` is where the file is or would be, for who watches the folder. */
export type Search = { looked: string } & (FoundFile | Unusable);

const MISSING = { fault: "there is no such file in the content folder" };
// Served by Dateline itself: a link to them lacks no file.
const SERVED = /\/(?:rss\.xml|atom\.xml|feed\.json|feed|opml\.xml|sitemap\.xml|robots\.txt)$/;
const OUTSIDE = { fault: "it leads out of the content folder" };

/**
 * The file that a relative address of an article means: beside the article, or for an address that begins with a slash,
 * below the folder. As it is written; else percent-decoded; else in other letters of case or another Unicode form, where
 * that is one file only. Undefined when it is an article itself, or an address of Dateline's own. What cannot be read on
 * the way is a fault of the file, and stops nothing.
 */
export async function findLocalFile(
  root: string,
  article: string,
  address: string,
): Promise<Search | undefined> {
  const from = /^[/\\]/.test(address) ? root : dirname(article);
  const likely = placeOf(from, decodeAddress(address));
  try {
    const found = await searchFor(root, from, address);
    if (found) return found === "an article" ? undefined : found;
    return SERVED.test(address) ? undefined : { looked: likely, file: MISSING };
  } catch (error) {
    return { looked: likely, ...unreadable(error as NodeJS.ErrnoException) };
  }
}

async function searchFor(
  root: string,
  from: string,
  address: string,
): Promise<Search | "an article" | undefined> {
  for (const name of new Set([address, decodeAddress(address)])) {
    const wanted = placeOf(from, name);
    if (isOutside(root, wanted)) return { looked: wanted, file: OUTSIDE };
    const path = name.includes("\0") ? undefined : await existing(root, wanted);
    if (!path) continue;
    if (isOutside(await realpath(root), await realpath(path))) return { looked: wanted, file: OUTSIDE };
    return isArticle(relative(root, path)) ? "an article" : { looked: path, ...(await measure(path)) };
  }
  return undefined;
}

/** Where an address leads, from a folder; Windows' slashes lean the other way. */
function placeOf(from: string, address: string): string {
  return resolve(from, `.${sep}${address.replaceAll("\\", "/")}`);
}

function isOutside(root: string, path: string): boolean {
  const below = relative(root, path);
  return below === "" || below === ".." || below.startsWith(`..${sep}`) || resolve(below) === below;
}

/** Walks down name by name: file systems differ in what they take for the same name. Hidden files are not there. */
async function existing(root: string, wanted: string): Promise<string | undefined> {
  let path = root;
  for (const name of relative(root, wanted).split(sep)) {
    const there = name.startsWith(".") ? undefined : await sameName(path, name);
    if (there === undefined) return undefined;
    path = join(path, there);
  }
  return (await isFile(path)) ? path : undefined;
}

/** A link to nowhere is none. */
async function isFile(path: string): Promise<boolean> {
  return (await ifThere(stat(path)))?.isFile() ?? false;
}

/** What a folder holds. Many articles name files in one folder; it is read again only when something in it has changed. */
interface Listing {
  /** Milliseconds. */
  changed: number;
  read: number;
  names: Set<string>;
  /** By the name without letters of case and Unicode form. */
  alike: Map<string, string[]>;
}

const listings = new Map<string, Listing>();

async function sameName(folder: string, wanted: string): Promise<string | undefined> {
  const { names, alike } = await list(folder);
  if (names.has(wanted)) return wanted;
  const same = alike.get(folded(wanted)) ?? [];
  return same.length === 1 ? same[0] : undefined;
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

async function list(folder: string): Promise<Listing> {
  const changed = (await ifThere(stat(folder)))?.mtimeMs ?? 0;
  const known = listings.get(folder);
  // What was read sooner after a change may lack another one of the same time.
  if (known?.changed === changed && known.read - changed > CLOCK_STEP) return known;
  const read = Date.now();
  const names = (await ifThere(readdir(folder))) ?? [];
  const alike = new Map<string, string[]>();
  for (const name of names) alike.set(folded(name), [...(alike.get(folded(name)) ?? []), name]);
  const listing = { changed, read, names: new Set(names), alike };
  listings.set(folder, listing);
  return listing;
}

async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes((error as NodeJS.ErrnoException).code ?? ""))
      return undefined;
    throw error;
  }
}
