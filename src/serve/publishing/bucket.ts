import { storePictures, withoutMissing } from "../../media/index.ts";
import { Problem } from "../../problem.ts";
import type { Circumstances } from "../../publish.ts";
import type { AppContext } from "../context.ts";
import { orUnavailable } from "../media-bucket.ts";

/** The bucket, as publishers need it. */

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
