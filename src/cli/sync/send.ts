import { keyOf } from "../../media/index.ts";
import { orProblem, type Problem } from "../../problem.ts";
import type { FoundFile } from "../content/measure.ts";
import { UserError } from "../options.ts";
import { withProgress } from "../print.ts";
import type { WorkerClient } from "../worker/client.ts";
import { sendArticles } from "./send-articles.ts";
import type { Sendable, Sent } from "./sent.ts";

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
