import { keyOf } from "../../media/index.ts";
import type { Prepared } from "../../prepare.ts";
import { orProblem, Problem } from "../../problem.ts";
import type { Receipt } from "../../publish.ts";
import type { ReportItem } from "../../report.ts";
import type { ContentFile } from "../content/file.ts";
import type { FoundFile } from "../content/measure.ts";
import type { Read } from "../content/read.ts";
import { UserError } from "../options.ts";
import { type Refusal, withProgress } from "../print.ts";
import type { WorkerClient } from "../worker/client.ts";

/** What sending needs of a file that was read: of ten thousand clean articles only this fits into memory. */
export interface Sendable extends Pick<Read, "file" | "found"> {
  appearance: Appearance;
}

/** Who sees an article, and when it appears (Unix milliseconds). */
export interface Appearance {
  isDraft: boolean;
  published: number;
}

export function appearanceOf({ isDraft, article }: Prepared): Appearance {
  return { isDraft, published: article.published };
}

export interface Sent {
  receipts: {
    file: ContentFile;
    appearance: Appearance;
    receipt: Omit<Receipt, "report">;
    missing: number;
  }[];
  refused: Refusal[];
  /** Why not all of them were sent: the worker is gone, or Ctrl-C. */
  stopped?: UserError;
}

const GO_ON = "Run it again: what is published is not sent again.";

/**
 * Sends files and then the articles that name them, each once, in this order. A refusal is in the result, and ends nothing;
 * Ctrl-C and a worker that is gone do, and are in there as well.
 */
export async function send(
  client: WorkerClient,
  missing: FoundFile[],
  ready: Sendable[],
  result: Sent,
): Promise<void> {
  const stop = () => {
    result.stopped = new UserError(`Interrupted. ${GO_ON}`);
  };
  try {
    await withProgress(stop, async (bar) => {
      if (missing.length + ready.length) bar.start(missing.length + ready.length, 0, { name: "" });
      const sent = (file: { path: string }) => bar.increment({ name: file.path });
      const failed = await sendFiles(client, missing, result, sent);
      await sendArticles(client, ready, failed, result, sent);
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    result.stopped = new UserError(`${error.message} ${GO_ON}`);
  }
}

/** Those that were refused, by their keys, and why. */
async function sendFiles(
  client: WorkerClient,
  missing: FoundFile[],
  result: Sent,
  sent: (file: FoundFile) => void,
): Promise<Map<string, Problem>> {
  const failed = new Map<string, Problem>();
  for (const file of missing) {
    if (result.stopped) break;
    const problem = await orProblem(() => client.store(file));
    if (problem) failed.set(keyOf(file.key), problem);
    sent(file);
  }
  return failed;
}

async function sendArticles(
  client: WorkerClient,
  ready: Sendable[],
  failed: Map<string, Problem>,
  result: Sent,
  sent: (file: ContentFile) => void,
): Promise<void> {
  for (const { file, found, appearance } of ready) {
    if (result.stopped) break;
    const problem = found.map(({ key }) => failed.get(keyOf(key))).find(Boolean);
    const receipt = problem ?? (await orProblem(() => client.put(file)));
    if (receipt instanceof Problem) result.refused.push({ file, problem: receipt });
    else result.receipts.push({ file, appearance, ...summarize(receipt) });
    sent(file);
  }
}

/** Without the report, which can be longer than the article: only of files that are not stored is told later. */
function summarize({ report, ...receipt }: Receipt) {
  return { receipt, missing: missingFilesIn(report).reduce((sum, { count }) => sum + count, 0) };
}

/** What a report says of files that are not stored. */
export function missingFilesIn(report: ReportItem[]): ReportItem[] {
  return report.filter(({ step, what }) => step === "media" && what.startsWith("left at its address"));
}
