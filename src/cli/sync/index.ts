import { orProblem, Problem } from "../../problem.ts";
import type { Publication } from "../../publication.ts";
import type { Listed } from "../../store/index.ts";
import type { ContentFile } from "../content/file.ts";
import type { FoundFile } from "../content/measure.ts";
import { type Read, readWithFiles, withoutFiles } from "../content/read.ts";
import { UserError } from "../options.ts";
import { withProgress } from "../print.ts";
import type { WorkerClient } from "../worker/client.ts";
import { send } from "./send.ts";
import { appearanceOf, type Sendable, type Sent } from "./sent.ts";
import { refuseSharedIds } from "./shared-ids.ts";

export interface SyncResult extends Sent {
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
  const known = files.filter((file) => isKnown(remote.get(file.slug), file));
  const candidates = files.filter((file) => !isKnown(remote.get(file.slug), file));
  const readable = await inOrderOfTime(candidates, publication, remote, result);
  if (result.stopped) return result;
  const shared = refuseSharedIds(readable, known, remote);
  result.refused.push(...shared);
  const withoutOwnId = new Set(shared.map(({ file }) => file));
  const read = readable.filter(({ file }) => !withoutOwnId.has(file));
  const { missing, complete } = await findMissing(client, read);
  const ready = complete.filter(
    ({ file, appearance: { isDraft } }) => !isKnown(remote.get(file.slug), file, isDraft),
  );
  result.known = known.length + complete.length - ready.length;
  await send(client, missing, ready, result);
  if (ready.length && result.orphans.length && !result.stopped) await forgetMoved(client, result);
  return result;
}

/** The files that the worker lacks; one that has nowhere to store them is sent the articles without. */
async function findMissing(
  client: WorkerClient,
  read: Sendable[],
): Promise<{ missing: FoundFile[]; complete: Sendable[] }> {
  const missing = await client.missing(read.flatMap(({ found }) => found));
  if (missing) return { missing, complete: read };
  const alone = async (one: Sendable) => ({ ...one, file: await withoutFiles(one.file), found: [] });
  return { missing: [], complete: await Promise.all(read.map(alone)) };
}

/** An article that moved with its id has left nothing at the address that has no file. */
async function forgetMoved(client: WorkerClient, result: SyncResult): Promise<void> {
  const there = await client.list();
  result.orphans = result.orphans.filter((slug) => there.has(slug));
}

/** A retracted article is sent again: its file is there, so it is wanted. Unless it was a draft that retracted it. */
function isKnown(remote: Listed | undefined, file: ContentFile, isDraft = false): boolean {
  const isThere = remote?.sourceSha256 === file.digest && (remote.state !== "retracted" || isDraft);
  return isThere && !file.problem;
}

function isPublished({ state }: Listed): boolean {
  return state !== "retracted" && state !== "draft";
}

/** None as long as the slug of a file is not known: its article may be any of them. */
function orphansOf(remote: Map<string, Listed>, files: ContentFile[]): string[] {
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
  remote: Map<string, Listed>,
  result: SyncResult,
): Promise<Sendable[]> {
  const readable: Sendable[] = [];
  const isKept = keptOnes(remote);
  const now = Date.now();
  const stop = () => {
    result.stopped = new UserError("Interrupted. Nothing was sent.");
  };
  await withProgress(stop, async (bar) => {
    if (files.length) bar.start(files.length, 0, { name: "" });
    for (const file of files) {
      if (result.stopped) break;
      const isKnownThere = (complete: ContentFile) => isKnown(remote.get(complete.slug), complete);
      const read = () => readWithFiles(file, publication, now, isKnownThere);
      if (!isKept(file)) note(file, await orProblem(read), readable, result);
      bar.increment({ name: `${file.path} is read` });
    }
  });
  return readable.sort(byTime);
}

function note(file: ContentFile, read: Read | Problem, readable: Sendable[], result: SyncResult): void {
  if (read instanceof Problem) {
    result.refused.push({ file, problem: read });
    return;
  }
  const { file: complete, found, prepared } = read;
  const saidId = prepared.hasForeignId ? prepared.article.id : undefined;
  readable.push({ file: complete, found, appearance: appearanceOf(prepared), saidId });
  if (read.looked.length) result.looked.set(file.path, read.looked);
}

/** A slug that two files share keeps what is published there, by whichever of them; of two copies by the first. */
function keptOnes(remote: Map<string, Listed>): (file: ContentFile) => boolean {
  const kept = new Set<string>();
  return ({ problem, slug, digest }) => {
    if (!problem || kept.has(slug) || remote.get(slug)?.sourceSha256 !== digest) return false;
    kept.add(slug);
    return true;
  };
}

function byTime(one: Sendable, other: Sendable): number {
  const [earlier, later] = [one.appearance.published, other.appearance.published];
  return earlier - later || (one.file.slug < other.file.slug ? -1 : 1);
}
