import { type MediaKey, storePictures, withoutMissing } from "../media/index.ts";
import { Problem } from "../problem.ts";
import type { Circumstances } from "../publish.ts";
import { StoreUnavailable } from "../store/index.ts";
import type { AppContext } from "./context.ts";

/** What every request for a file begins with: its key, and the bucket. */

/** Throws a Problem (503) where the worker has none. */
export function bucketOf({ env }: AppContext): R2Bucket {
  if (env.MEDIA) return env.MEDIA;
  throw new Problem(
    503,
    "no-media-store",
    "This worker has no bucket for files: bind one as MEDIA in wrangler.toml ([[r2_buckets]]), and deploy again.",
  );
}

// Workers may ask a thousand times a request; what is beyond is believed.
const MOST_LOOKED_FOR = 500;

/** What publishing needs of the bucket. Nothing without one: then pictures that came inside a text are taken out. */
export function filesOf({ env }: AppContext): Pick<Circumstances, "storePictures" | "checkFiles"> {
  const bucket = env.MEDIA;
  if (!bucket) return {};
  let left = MOST_LOOKED_FOR;
  return {
    storePictures: (pictures) => orUnavailable(() => storePictures(bucket, pictures)),
    checkFiles: (files) => {
      const most = Math.max(0, left);
      left -= Object.keys(files).length;
      return orUnavailable(() => withoutMissing(bucket, files, most));
    },
  };
}

/** As the address says it, whether or not it is one (`isMediaKey`). */
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
