import type { SingleBar } from "cli-progress";
import { Problem } from "../../problem.ts";
import type { Listed } from "../../store/index.ts";
import { UserError } from "../options.ts";
import { withProgress } from "../print.ts";
import type { WorkerClient } from "../worker/client.ts";
import { printChange, printProblem } from "./output.ts";
import { countProblem, countRenewal, goneAs, newRun, type RenewalRun } from "./run.ts";

/** Today's rules over every stored submission of a worker. */

interface Options {
  /** Write what changes. */
  apply: boolean;
  /** Go on after this revision. */
  since?: number;
  /** Print a line for so many articles that change. */
  lines?: number;
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
  const run = newRun(options.apply, options.since ?? 0);
  const stop = () => {
    run.stopped = "interrupted";
  };
  try {
    await withProgress(stop, (bar) => renewPages(client, run, options, bar));
  } catch (error) {
    const isGone = error instanceof Problem && UNAVAILABLE.includes(error.status);
    if (!isGone && !(error instanceof UserError)) throw error;
    run.stopped = error.message;
  }
  return run;
}

async function renewPages(
  client: WorkerClient,
  run: RenewalRun,
  options: Options,
  bar: SingleBar,
): Promise<void> {
  const { since = 0 } = options;
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
}

async function renewGroup(
  client: WorkerClient,
  articles: Listed[],
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
  { slug, state, sourceSha256 }: Listed,
  run: RenewalRun,
  options: Options,
): Promise<void> {
  if (sourceSha256 === "") run.purged++;
  else if (state === "retracted") run.retracted++;
  else
    try {
      const renewal = await client.normalize(slug, options);
      countRenewal(run, renewal);
      if (renewal.outcome !== "unchanged") printChange(renewal, run, options.lines);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      stopOrCount(run, slug, error);
    }
}

function stopOrCount(run: RenewalRun, slug: string, problem: Problem): void {
  if (UNAVAILABLE.includes(problem.status)) {
    run.stopped = problem.message;
    return;
  }
  countProblem(run, problem);
  if (!goneAs(problem)) printProblem(slug, problem);
}
