import { inTime as answerInTime, readRevision, releaseDue, StoreUnavailable } from "../store/index.ts";
import { type AppContext, type Surroundings, storeOf } from "./context.ts";
import { pingHub } from "./hub.ts";
import {
  contact,
  forgetLatest,
  type Latest,
  noteAsked,
  noteSilence,
  remember,
  takeForgotten,
} from "./latest.ts";

// So long after the store was last asked a known document is served unasked, and so long it is served while the store
// is asked in the background. Milliseconds.
const SERVED_UNASKED = 1000;
const ASKED_IN_BACKGROUND = 10_000;

// So many are released one after the other for one request, a hundred articles each time; the next request goes on.
const MOST_RELEASES = 50;

// A store that takes longer does not answer, as far as somebody with a known document is concerned.
const PATIENCE = 2000;

/** What the store said a moment ago, when nothing has come due since. */
function justHeard(): Latest | undefined {
  const { latest, answered } = contact;
  const now = Date.now();
  const isHeard = latest !== undefined && now - answered <= SERVED_UNASKED;
  return isHeard && !hasCome(latest.due, now) ? latest : undefined;
}

/** Milliseconds; null where nothing is scheduled. */
function hasCome(due: number | null, now: number): boolean {
  return due !== null && due <= now;
}

/** Was it right a moment ago? That is known without asking, and without waiting for anything. */
export function wasJustRight({ revision, epoch }: { revision: number; epoch: string }): boolean {
  const latest = justHeard();
  return latest?.revision === revision && latest.epoch === epoch;
}

/**
 * Has the publication moved since a document was last right, as far as can be known? Not when the store is silent. What
 * this isolate has once learned counts at once: no document is served that is older than another one was.
 */
export async function hasMovedSince(
  context: AppContext,
  { revision, epoch }: { revision: number; epoch: string },
): Promise<boolean> {
  if (takeForgotten(Date.now())) return true;
  const isSilent = () => Date.now() - contact.failed <= SERVED_UNASKED;
  const latest = (await latestRevision(context)) ?? (isSilent() ? undefined : contact.latest);
  return latest !== undefined && (latest.revision !== revision || latest.epoch !== epoch);
}

/**
 * The publication's revision, as fresh as a document served from memory needs it. Undefined when the store does not
 * answer: what is known is served then.
 */
async function latestRevision(context: AppContext): Promise<Latest | undefined> {
  const heard = justHeard();
  if (heard) return heard;
  const now = Date.now();
  const { latest, answered, asked } = contact;
  const isDue = latest !== undefined && hasCome(latest.due, now);
  const wasJustAsked = now - asked <= SERVED_UNASKED;
  if (latest && !isDue && now - answered <= ASKED_IN_BACKGROUND) {
    if (!wasJustAsked) context.executionCtx.waitUntil(askOrNothing(context));
    return latest;
  }
  // A store that did not answer a moment ago is not waited for again by everybody.
  return wasJustAsked && !isDue && contact.failed > contact.answered ? undefined : askOrNothing(context);
}

async function askOrNothing(context: AppContext): Promise<Latest | undefined> {
  noteAsked(Date.now());
  return ifAvailable(inTime(readLatest(context)), undefined);
}

/** The answer, or something else when the store does not give any. */
export async function ifAvailable<T, Otherwise>(
  answer: Promise<T>,
  otherwise: Otherwise,
): Promise<T | Otherwise> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    noteSilence(Date.now());
    console.error(`the store does not answer, documents are served from memory: ${error.message}`);
    return otherwise;
  }
}

/** What the store says of the publication, after everything that is due was released. */
export async function readLatest(context: AppContext): Promise<Latest> {
  const read = async () => {
    const { era } = contact;
    const latest = await readRevision(storeOf(context));
    remember(latest, era, Date.now());
    return latest;
  };
  return readReleased(context, read, ({ due }) => due);
}

/** What is read, after everything was released that had come due when it was read: then it is read again. */
export async function readReleased<Found>(
  context: AppContext,
  read: () => Promise<Found>,
  dueOf: (found: Found) => number | null,
): Promise<Found> {
  let found = await read();
  for (let times = 0; times < MOST_RELEASES && (await releaseWhatIsDue(context, dueOf(found))); times++)
    found = await read();
  return found;
}

/**
 * An article whose time has come is released by the first request after it, or by cron. Says whether any had come: who
 * asks has read what was before, also where somebody else was faster.
 */
export async function releaseWhatIsDue(context: Surroundings, due: number | null): Promise<boolean> {
  const now = Date.now();
  if (!hasCome(due, now)) return false;
  const revisions = await releaseDue(storeOf(context), now);
  if (revisions.length) forgetLatest();
  pingHub(context);
  return true;
}

/** The answer, unless it takes too long for somebody with a known document. Throws StoreUnavailable. */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  return answerInTime(answer, PATIENCE);
}
