import { styleText } from "node:util";
import { Problem } from "../problem.ts";
import type { Renewal } from "../renormalize.ts";
import { UserError } from "./options.ts";
import { printAboveBar, progressBar } from "./print.ts";
import { lineOf } from "./renewal-output.ts";
import type { Remote, WorkerClient } from "./worker-client.ts";

/** Today's rules over every stored submission of a worker. */

interface Options {
  /** Write what changes. */
  apply: boolean;
  /** Go on after this revision. */
  since?: number;
  /** Print a line for so many articles that change. */
  lines?: number;
}

/** What became of the articles: numbers, however many there were. */
export interface RenewalRun {
  apply: boolean;
  unchanged: number;
  changed: number;
  /** How many times which field. */
  fields: Map<string, number>;
  refused: number;
  /** Problem -> how many times. */
  reasons: Map<string, number>;
  retracted: number;
  purged: number;
  /** Only what changed after this revision is looked at. */
  since: number;
  /** Every article up to this one was. */
  done: number;
  /** Why it ended before the last one. */
  stopped?: string;
}

const AT_ONCE = 4;
// Under another address in the settings every article changes: nobody wants to read that as often.
export const FEW_LINES = 20;
// The store does not answer: no fault of the article.
const UNAVAILABLE = [502, 503, 504];

/**
 * Cleans again what a worker has, in the order of its revisions, a few at a time; nothing is kept of an article but
 * its numbers. Ends early on Ctrl-C and when the worker is gone, and then says how far it came.
 */
export async function renewAll(client: WorkerClient, options: Options): Promise<RenewalRun> {
  const { since = 0, apply } = options;
  const run = newRun(apply, since);
  const bar = progressBar();
  const stop = () => (run.stopped = "interrupted");
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    let last: number | undefined; // what is written takes later revisions: it was looked at
    for await (const { revision, articles } of client.pages(since)) {
      if (last === undefined) bar.start(revision - since, 0, { name: "" });
      last ??= revision;
      const due = articles.filter((article) => article.revision <= last!);
      for (let start = 0; start < due.length && !run.stopped; start += AT_ONCE)
        await renewGroup(client, due.slice(start, start + AT_ONCE), run, options, (done) =>
          bar.update(done - since, { name: due[start]!.slug }),
        );
      if (run.stopped || due.length < articles.length) break;
    }
  } catch (error) {
    const isGone = error instanceof Problem && UNAVAILABLE.includes(error.status);
    if (!isGone && !(error instanceof UserError)) throw error;
    run.stopped = error.message;
  } finally {
    bar.stop();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
  return run;
}

function newRun(apply: boolean, since: number): RenewalRun {
  const counts = { unchanged: 0, changed: 0, refused: 0, retracted: 0, purged: 0 };
  return { apply, ...counts, fields: new Map(), reasons: new Map(), since, done: since };
}

async function renewGroup(
  client: WorkerClient,
  articles: Remote[],
  run: RenewalRun,
  options: Options,
  progress: (done: number) => void,
): Promise<void> {
  await Promise.all(articles.map((article) => renewOne(client, article, run, options)));
  if (run.stopped && run.stopped !== "interrupted") return; // one of these was not reached
  run.done = articles.at(-1)!.revision;
  progress(run.done);
}

async function renewOne(
  client: WorkerClient,
  { slug, state, sourceSha256 }: Remote,
  run: RenewalRun,
  options: Options,
): Promise<void> {
  if (sourceSha256 === "") run.purged++;
  else if (state === "retracted") run.retracted++;
  else
    try {
      count(run, await client.normalize(slug, options), options);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (UNAVAILABLE.includes(error.status)) run.stopped = error.message;
      else countProblem(run, slug, error);
    }
}

function count(run: RenewalRun, renewal: Renewal, { lines = 0 }: Options): void {
  if (renewal.outcome === "unchanged") {
    run.unchanged++;
    return;
  }
  run.changed++;
  for (const { field } of renewal.fields) add(run.fields, field);
  if (run.changed <= lines) printAboveBar(lineOf(renewal));
  else if (lines && run.changed === lines + 1) printAboveBar("  and more (--verbose lists each)");
}

/** Articles may be retracted or purged while this goes on. */
function countProblem(run: RenewalRun, slug: string, problem: Problem): void {
  if (problem.kind === "purged") run.purged++;
  else if (problem.kind === "retracted") run.retracted++;
  else {
    run.refused++;
    add(run.reasons, problem.kind);
    printAboveBar(`${styleText("red", "✗")} /articles/${slug}\n  ${problem.message}`);
  }
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
