import type { MediaKey } from "../media/index.ts";
import { Problem } from "../problem.ts";
import { StoreUnavailable } from "../store/index.ts";
import type { AppContext } from "./context.ts";

/** What every request for a file begins with: its key, and a bucket that may fail. */

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
