import { type FeedRef, noteTold, readUntold } from "../store/index.ts";
import { FORMAT_NAMES, feedAddress } from "../syndicate/index.ts";
import { type Surroundings, siteOf, storeOf } from "./context.ts";

const PATIENCE = 10_000;

/**
 * Tells the hub which feeds have moved since it was last told (WebSub, "Publishing"), in the background: a hub that is
 * slow or gone costs a publisher nothing, and is told with the next publish, also when that changes nothing: it may be
 * the same one again, whose first answer was lost. Changes that show in no feed are not worth a word.
 */
export function pingHub(context: Surroundings): void {
  const { hub } = siteOf(context).publication;
  if (hub) context.executionCtx.waitUntil(ping(context, hub));
}

async function ping(context: Surroundings, hub: string): Promise<void> {
  try {
    const untold = await readUntold(storeOf(context));
    if (!untold) return;
    const topics = topicsOf(context, untold.feeds);
    if (!topics.length || (await tell(hub, topics))) await noteTold(storeOf(context), untold.revision);
  } catch (error) {
    console.error(`the hub ${hub} was not told: ${(error as Error).message}`);
  }
}

async function tell(hub: string, topics: string[]): Promise<boolean> {
  const body = new URLSearchParams([["hub.mode", "publish"], ...topics.map((topic) => ["hub.url", topic])]);
  const answer = await fetch(hub, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) console.error(`the hub ${hub} answered ${answer.status}`);
  return answer.ok;
}

/** The address of each feed in each format. */
function topicsOf(context: Surroundings, feeds: FeedRef[]): string[] {
  const { publication } = siteOf(context);
  return feeds.flatMap((feed) => FORMAT_NAMES.map((format) => feedAddress(publication, feed, format)));
}
