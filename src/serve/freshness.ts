import { readRevision, releaseDue, StoreUnavailable } from "../store/index.ts";
import { type AppContext, storeOf } from "./context.ts";
import { forgetLatest, lastAsked, remember } from "./memory.ts";

// design.md, "Memory": so long after the store was last asked a known document is served unasked, and so long it is
// served while the store is asked in the background. Milliseconds.
const SERVED_UNASKED = 1000;
const ASKED_IN_BACKGROUND = 10_000;

// A store that takes longer does not answer, as far as somebody with a known document is concerned.
const PATIENCE = 2000;

/**
 * The publication's revision, as fresh as a document served from memory needs it. Undefined when the store does not
 * answer: what is known is served then.
 */
export async function latestRevision(
  context: AppContext,
): Promise<{ epoch: string; revision: number } | undefined> {
  const now = Date.now();
  const age = now - lastAsked.at;
  const isDue = lastAsked.latest?.due !== null && (lastAsked.latest?.due ?? Number.POSITIVE_INFINITY) <= now;
  if (!lastAsked.latest || isDue || age > ASKED_IN_BACKGROUND) return askOrNothing(context);
  if (age > SERVED_UNASKED) {
    lastAsked.at = now; // one request asks; the others go on with what is known
    context.executionCtx.waitUntil(askOrNothing(context));
  }
  return lastAsked.latest;
}

async function askOrNothing(context: AppContext): Promise<{ epoch: string; revision: number } | undefined> {
  try {
    return await ask(context);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    console.error(`the store does not answer, documents are served from memory: ${error.message}`);
    return undefined;
  }
}

async function ask(context: AppContext): Promise<{ epoch: string; revision: number }> {
  const latest = await inTime(readRevision(storeOf(context)));
  remember(latest, Date.now());
  if (!(await releaseWhatIsDue(context, latest.due))) return latest;
  const after = await readRevision(storeOf(context));
  remember(after, Date.now());
  return after;
}

/** An article whose time has come is released by the first request after it. */
export async function releaseWhatIsDue(context: AppContext, due: number | null): Promise<boolean> {
  const now = Date.now();
  if (due === null || due > now || (await releaseDue(storeOf(context), now)) === 0) return false;
  forgetLatest();
  return true;
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreUnavailable(`no answer within ${PATIENCE} ms`)), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
