import { keyOf } from "../../media/index.ts";
import { orProblem, Problem } from "../../problem.ts";
import type { Receipt } from "../../publish.ts";
import type { ContentFile } from "../content/file.ts";
import type { WorkerClient } from "../worker/client.ts";
import { type Sendable, type Sent, summarize } from "./sent.ts";

/**
 * Sends articles in this order, many in a request. Those that name a file that `failed` are refused for that; `sent` is
 * told of each.
 */
export async function sendArticles(
  client: WorkerClient,
  ready: Sendable[],
  failed: Map<string, Problem>,
  result: Sent,
  sent: (file: ContentFile) => void,
): Promise<void> {
  const problemOf = ({ found }: Sendable) => found.map(({ key }) => failed.get(keyOf(key))).find(Boolean);
  const note = ({ file, appearance }: Sendable, receipt: Receipt | Problem) => {
    if (receipt instanceof Problem) result.refused.push({ file, problem: receipt });
    else result.receipts.push({ file, appearance, ...summarize(receipt) });
    sent(file);
  };
  const whole: Sendable[] = [];
  for (const one of ready) {
    const problem = problemOf(one);
    if (problem) note(one, problem);
    else whole.push(one);
  }
  let takesMany = true;
  for (const group of groupsOf(whole)) {
    if (result.stopped) break;
    if (takesMany && group.length > 1) takesMany = await sendTogether(client, group, note);
    if (!takesMany || group.length === 1) await sendEach(client, group, note, result);
  }
}

type Note = (one: Sendable, receipt: Receipt | Problem) => void;

/** In one request. False where the worker does not take it: it is one of before, or it has no time for so many. */
async function sendTogether(client: WorkerClient, group: Sendable[], note: Note): Promise<boolean> {
  const answers = await orProblem(() => client.putTogether(group.map(({ file }) => file)));
  if (answers instanceof Problem) return false;
  for (const [index, one] of group.entries()) note(one, answers[index]!);
  return true;
}

async function sendEach(client: WorkerClient, group: Sendable[], note: Note, result: Sent): Promise<void> {
  for (const one of group) {
    if (result.stopped) break;
    note(one, await orProblem(() => client.put(one.file)));
  }
}

// What is published together is one batch of the store, and shows at once: neither is to take long.
const MOST_TOGETHER = 20;
const MOST_BYTES_TOGETHER = 512 * 1024;

function groupsOf(ready: Sendable[]): Sendable[][] {
  const groups: Sendable[][] = [];
  let total = 0;
  for (const one of ready) {
    const { length } = one.file.submission.bytes;
    const last = groups.at(-1);
    const isRoom = last && last.length < MOST_TOGETHER && total + length <= MOST_BYTES_TOGETHER;
    if (isRoom) last.push(one);
    else groups.push([one]);
    total = isRoom ? total + length : length;
  }
  return groups;
}
