import { type FeedRef, feedsMovedAt } from "../store/index.ts";
import { FORMAT_NAMES, feedAddress } from "../syndicate/index.ts";
import { type Surroundings, siteOf, storeOf } from "./context.ts";

const PATIENCE = 10_000;

/**
 * Tells the hub which feeds these revisions have moved (WebSub, "Publishing"), in the background: a hub that is slow or
 * gone costs a publisher nothing, and its subscribers poll. Changes that show in no feed are not worth a word.
 */
export function pingHub(context: Surroundings, revisions: number[]): void {
  const { hub } = siteOf(context).publication;
  if (hub && revisions.length) context.executionCtx.waitUntil(ping(context, hub, revisions));
}

async function ping(context: Surroundings, hub: string, revisions: number[]): Promise<void> {
  try {
    const topics = topicsOf(context, await feedsMovedAt(storeOf(context), revisions));
    if (!topics.length) return;
    const body = new URLSearchParams([["hub.mode", "publish"], ...topics.map((topic) => ["hub.url", topic])]);
    const answer = await fetch(hub, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) console.error(`the hub ${hub} answered ${answer.status}`);
  } catch (error) {
    console.error(`the hub ${hub} was not told: ${(error as Error).message}`);
  }
}

/** The address of each feed in each format. */
function topicsOf(context: Surroundings, feeds: FeedRef[]): string[] {
  const { publication } = siteOf(context);
  return feeds.flatMap((feed) => FORMAT_NAMES.map((format) => feedAddress(publication, feed, format)));
}
