import type { LocalFiles } from "../article.ts";
import { decodeAddress, table } from "../text.ts";
import { findMissing, keyOf } from "./bucket.ts";

/** What a sender says of files that are not in the bucket: its word alone makes none. The first `most` are looked for. */
export async function withoutMissing(bucket: R2Bucket, files: LocalFiles, most: number): Promise<LocalFiles> {
  const named = Object.entries(files);
  const keys = named.flatMap(([, file]) => ("url" in file ? [keyIn(file.url)] : []));
  const missing = new Set(await findMissing(bucket, [...new Set(keys)].slice(0, most)));
  const isMissing = (file: LocalFiles[string]) => "url" in file && missing.has(keyIn(file.url));
  return table(
    Object.fromEntries(
      named.map(([name, file]) => [name, isMissing(file) ? { fault: "it is not stored" } : file]),
    ),
  );
}

/** Of `/media/{hash}/{name}`. */
function keyIn(path: string): string {
  const [, , hash = "", name = ""] = path.split("/");
  return keyOf({ hash, name: decodeAddress(name).normalize("NFC") });
}
