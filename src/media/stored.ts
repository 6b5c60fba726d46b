import type { LocalFile, LocalFiles } from "../article.ts";
import { table } from "../text.ts";
import { readMediaPath } from "./address.ts";
import { findMissing, keyOf } from "./bucket.ts";

/** What a sender says of files that are not in the bucket: its word alone makes none. The first `most` are looked for. */
export async function withoutMissing(bucket: R2Bucket, files: LocalFiles, most: number): Promise<LocalFiles> {
  const named = Object.entries(files);
  const keys = named.flatMap(([, file]) => keyIn(file) ?? []);
  const missing = new Set(await findMissing(bucket, [...new Set(keys)].slice(0, most)));
  const isMissing = (file: LocalFile) => "url" in file && missing.has(keyIn(file) ?? "");
  return table(
    Object.fromEntries(
      named.map(([name, file]) => [name, isMissing(file) ? { fault: "it is not stored" } : file]),
    ),
  );
}

function keyIn(file: LocalFile): string | undefined {
  const key = "url" in file ? readMediaPath(file.url) : undefined;
  return key && keyOf(key);
}
