import { decodeAddress } from "../text.ts";

/** `/media/{hash}/{name}`: the hash is what it is, the name what a person may call it. */

export interface MediaKey {
  /** SHA-256 of the bytes, in hex. */
  hash: string;
  name: string;
}

const HASH = /^[0-9a-f]{64}$/;
const LONGEST_NAME = 100;
const NAME = new RegExp(`^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,${LONGEST_NAME - 1}}$`, "u");
const PATH = /^\/media\/([0-9a-f]{64})\/([^/?#]+)$/;

/** A SHA-256 in hex, and a name that an address can end in as it stands. */
export function isMediaKey({ hash, name }: MediaKey): boolean {
  return HASH.test(hash) && NAME.test(name) && name === name.normalize("NFC");
}

/** Where a stored file is served. */
export function mediaPath({ hash, name }: MediaKey): string {
  return `/media/${hash}/${encodeURIComponent(name)}`;
}

/** The key that a path names; undefined for what is none, or is not written as an address is. */
export function readMediaPath(path: string): MediaKey | undefined {
  const [, hash = "", name = ""] = PATH.exec(path) ?? [];
  const key = { hash, name: decodeAddress(name).normalize("NFC") };
  return isMediaKey(key) && new URL(path, "http://localhost").pathname === path ? key : undefined;
}

/** A file's name as an address can carry it and a person can read it: `Plan (2).PNG` is `Plan-2.PNG`. */
export function mediaName(file: string): string {
  const [, stem = file, ending = ""] = /^(.+?)(\.[\p{L}\p{N}]{1,10})?$/u.exec(file.normalize("NFC")) ?? [];
  const plain = stem.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-").replace(/^[^\p{L}\p{N}]+|-+$/gu, "");
  return ([...plain].slice(0, LONGEST_NAME - 11).join("") || "file") + ending;
}
