import { type EmbeddedFile, type MediaKey, storePictures } from "../media/index.ts";
import { Problem } from "../problem.ts";
import { StoreUnavailable } from "../store/index.ts";
import type { AppContext } from "./context.ts";

/** What every request for a file begins with: its key, and the bucket. */

export function bucketOf({ env }: AppContext): R2Bucket {
  if (env.MEDIA) return env.MEDIA;
  throw new Problem(
    503,
    "no-media-store",
    "This worker has no bucket for files: bind one as MEDIA in wrangler.toml ([[r2_buckets]]), and deploy again.",
  );
}

/** Where pictures that came inside a text go. Undefined without a bucket: then they are taken out. */
export function pictureStoreOf({
  env,
}: AppContext): ((pictures: EmbeddedFile[]) => Promise<void>) | undefined {
  const bucket = env.MEDIA;
  return bucket && ((pictures) => orUnavailable(() => storePictures(bucket, pictures)));
}

export function readKey({ req }: AppContext): MediaKey {
  return { hash: req.param("hash") ?? "", name: (req.param("name") ?? "").normalize("NFC") };
}

/** A bucket that fails is a store that does not answer. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new StoreUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
