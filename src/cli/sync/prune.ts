import { someOf } from "../print.ts";
import type { WorkerClient } from "../worker/client.ts";
import type { SyncResult } from "./index.ts";

/** Retracting what is published and has no file. */

export const PRUNE_FLAGS = {
  prune: { type: "boolean", default: false },
  "prune-most": { type: "boolean", default: false },
} as const;

export interface PruneFlags {
  prune?: boolean;
  "prune-most"?: boolean;
}

export const PRUNE_MOST = "Put the files back, or run it again with --prune-most if they are meant to go";

/** More go than stay: a disk that is away, say, or another branch. Where it is one article, somebody deleted it. */
export function isMost(going: number, all: number): boolean {
  return going > 1 && going > all - going;
}

/** At a start, where the flags ask for it: retracts what is published without a file, however it was, and says which. */
export async function prune(
  client: WorkerClient,
  { orphans, refused, published }: SyncResult,
  flags: PruneFlags,
): Promise<void> {
  const takesMost = flags["prune-most"];
  if (!flags.prune && !takesMost) return;
  if (refused.some(({ file }) => !file.slug))
    return console.log("Nothing is retracted: a file of which no slug is known may be that of any article");
  const slugs = orphans.splice(0);
  if (!takesMost && isMost(slugs.length, published))
    return console.error(
      `Nothing is retracted: ${slugs.length} of ${published} articles have no file (${someOf(slugs)}). ${PRUNE_MOST}`,
    );
  for (const slug of slugs) {
    await client.retract(slug);
    console.log(`/articles/${slug} has no file: it is retracted`);
  }
}
