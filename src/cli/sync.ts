import { prepare } from "../prepare.ts";
import { Problem } from "../problem.ts";
import type { Publication } from "../publication.ts";
import type { Receipt } from "../publish.ts";
import type { ContentFile } from "./content.ts";
import { UserError } from "./options.ts";
import { progressBar } from "./print.ts";
import type { Remote, WorkerClient } from "./worker-client.ts";

export interface Refusal {
  file: ContentFile;
  problem: Problem;
}

export interface SyncResult {
  receipts: { file: ContentFile; receipt: Receipt }[];
  refused: Refusal[];
  /** Files that the worker has already, byte for byte. */
  known: number;
  /** Slugs that are published and have no file. */
  orphans: string[];
}

/**
 * Brings a worker in step with content files: what it has is not sent again, the rest goes oldest first, so that the
 * pages of the past close in the order of time.
 */
export async function sync(
  client: WorkerClient,
  publication: Publication,
  files: ContentFile[],
): Promise<SyncResult> {
  const remote = await client.list();
  const result: SyncResult = { receipts: [], refused: [], known: 0, orphans: orphansOf(remote, files) };
  const candidates = files.filter((file) => !isKnown(remote.get(file.slug), file));
  result.known = files.length - candidates.length;
  const ready = await inOrderOfTime(candidates, publication, remote, result);
  const bar = progressBar();
  if (ready.length) bar.start(ready.length, 0, { name: "" });
  for (const file of ready) {
    bar.increment({ name: file.path });
    await attempt(file, result.refused, async () =>
      result.receipts.push({ file, receipt: await client.put(file) }),
    );
  }
  bar.stop();
  return result;
}

/** Retracts what is published without a file, however it was published, and says which. */
export async function prune(client: WorkerClient, { orphans }: SyncResult): Promise<void> {
  for (const slug of orphans.splice(0)) {
    await client.retract(slug);
    console.log(`/articles/${slug} has no file: it is retracted`);
  }
}

/** A retracted article is sent again: its file is there, so it is wanted (a draft changes nothing by that). */
function isKnown(remote: Remote | undefined, file: ContentFile): boolean {
  return remote?.sourceSha256 === file.digest && remote.state !== "retracted" && !file.problem;
}

function orphansOf(remote: Map<string, Remote>, files: ContentFile[]): string[] {
  const slugs = new Set(files.map(({ slug }) => slug));
  return [...remote.values()]
    .filter(({ slug, state }) => state !== "retracted" && state !== "draft" && !slugs.has(slug))
    .map(({ slug }) => slug);
}

/** Reads each file here already: a broken one is told without being sent, and the dates give the order. */
async function inOrderOfTime(
  files: ContentFile[],
  publication: Publication,
  remote: Map<string, Remote>,
  result: SyncResult,
): Promise<ContentFile[]> {
  const dated: { file: ContentFile; published: number }[] = [];
  const now = Date.now();
  for (const file of files) {
    // A slug that two files share keeps what is published there, by whichever of them.
    if (file.problem && remote.get(file.slug)?.sourceSha256 === file.digest) continue;
    await attempt(file, result.refused, async () => {
      if (file.problem) throw file.problem;
      const { article } = await prepare(publication, file.submission, now);
      dated.push({ file, published: article.published });
    });
  }
  return dated
    .sort((one, other) => one.published - other.published || (one.file.slug < other.file.slug ? -1 : 1))
    .map(({ file }) => file);
}

async function attempt(file: ContentFile, refused: Refusal[], work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Problem)) throw error;
    refused.push({ file, problem: error });
  }
}
