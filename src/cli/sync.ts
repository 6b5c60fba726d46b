import { keyOf } from "../media/index.ts";
import type { Prepared } from "../prepare.ts";
import { Problem } from "../problem.ts";
import type { Publication } from "../publication.ts";
import type { Receipt } from "../publish.ts";
import type { ContentFile } from "./content-file.ts";
import type { FoundFile } from "./measure.ts";
import { progressBar, type Refusal } from "./print.ts";
import { type Read, readWithFiles, withoutFiles } from "./read.ts";
import type { Remote, WorkerClient } from "./worker-client.ts";

type Sendable = Pick<Read, "file" | "found" | "prepared">;

export interface SyncResult {
  receipts: { file: ContentFile; receipt: Receipt; prepared: Prepared }[];
  refused: Refusal[];
  /** Files that the worker has already, byte for byte. */
  known: number;
  /** Slugs that are published and have no file. */
  orphans: string[];
  /** How many articles were published before, or were to be. */
  published: number;
  /** Article -> where the files are that it names, or would be. */
  looked: Map<string, string[]>;
}

/**
 * Brings a worker in step with content files: what it has is not sent again, the rest goes oldest first, so that the
 * pages of the past close in the order of time. The files that articles name go before them.
 */
export async function sync(
  client: WorkerClient,
  publication: Publication,
  files: ContentFile[],
): Promise<SyncResult> {
  const remote = await client.list();
  const result: SyncResult = {
    receipts: [],
    refused: [],
    known: 0,
    orphans: orphansOf(remote, files),
    published: [...remote.values()].filter(isPublished).length,
    looked: new Map(),
  };
  const candidates = files.filter((file) => !isKnown(remote.get(file.slug), file));
  const read = await inOrderOfTime(candidates, publication, remote, result);
  const missing = await client.missing(read.flatMap(({ found }) => found));
  const complete = missing
    ? read
    : await Promise.all(read.map(async (one) => ({ ...one, file: await withoutFiles(one.file), found: [] })));
  const ready = complete.filter(({ file }) => !isKnown(remote.get(file.slug), file));
  result.known = files.length - candidates.length + complete.length - ready.length;
  await send(client, missing ?? [], ready, result);
  if (ready.length && result.orphans.length) await forgetMoved(client, result);
  return result;
}

/** An article that moved with its id has left nothing at the address that has no file. */
async function forgetMoved(client: WorkerClient, result: SyncResult): Promise<void> {
  const there = await client.list();
  result.orphans = result.orphans.filter((slug) => there.has(slug));
}

async function send(
  client: WorkerClient,
  missing: FoundFile[],
  ready: Sendable[],
  result: SyncResult,
): Promise<void> {
  const bar = progressBar();
  if (missing.length + ready.length) bar.start(missing.length + ready.length, 0, { name: "" });
  const failed = new Map<string, Problem>();
  for (const file of missing) {
    bar.increment({ name: file.path });
    await attempt(
      () => client.store(file),
      (problem) => failed.set(keyOf(file.key), problem),
    );
  }
  for (const { file, found, prepared } of ready) {
    bar.increment({ name: file.path });
    const refuse = (problem: Problem) => result.refused.push({ file, problem });
    const problem = found.map(({ key }) => failed.get(keyOf(key))).find(Boolean);
    if (problem) refuse(problem);
    else
      await attempt(
        async () => result.receipts.push({ file, prepared, receipt: await client.put(file) }),
        refuse,
      );
  }
  bar.stop();
}

/** A retracted article is sent again: its file is there, so it is wanted (a draft changes nothing by that). */
function isKnown(remote: Remote | undefined, file: ContentFile): boolean {
  return remote?.sourceSha256 === file.digest && remote.state !== "retracted" && !file.problem;
}

function isPublished({ state }: Remote): boolean {
  return state !== "retracted" && state !== "draft";
}

/** None as long as the slug of a file is not known: its article may be any of them. */
function orphansOf(remote: Map<string, Remote>, files: ContentFile[]): string[] {
  const slugs = new Set(files.map(({ slug }) => slug));
  if (slugs.has("")) return [];
  return [...remote.values()]
    .filter((one) => isPublished(one) && !slugs.has(one.slug))
    .map(({ slug }) => slug);
}

/** Reads each file here already: a broken one is told without being sent, and the dates give the order. */
async function inOrderOfTime(
  files: ContentFile[],
  publication: Publication,
  remote: Map<string, Remote>,
  result: SyncResult,
): Promise<Sendable[]> {
  const dated: (Sendable & { published: number })[] = [];
  const kept = new Set<string>();
  const now = Date.now();
  for (const file of files) {
    // A slug that two files share keeps what is published there, by whichever of them; of two copies by the first.
    const isKept =
      file.problem && !kept.has(file.slug) && remote.get(file.slug)?.sourceSha256 === file.digest;
    if (isKept) {
      kept.add(file.slug);
      continue;
    }
    const refuse = (problem: Problem) => result.refused.push({ file, problem });
    await attempt(async () => {
      const { looked, ...read } = await readWithFiles(file, publication, now, (complete) =>
        isKnown(remote.get(complete.slug), complete),
      );
      if (looked.length) result.looked.set(file.path, looked);
      dated.push({ ...read, published: read.prepared.article.published });
    }, refuse);
  }
  return dated.sort(
    (one, other) => one.published - other.published || (one.file.slug < other.file.slug ? -1 : 1),
  );
}

async function attempt(work: () => Promise<unknown>, refuse: (problem: Problem) => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    refuse(error);
  }
}
