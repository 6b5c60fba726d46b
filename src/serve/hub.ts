import type { Article } from "../article.ts";
import type { Receipt } from "../publish.ts";
import { EVERYTHING, feedsOf, findArticle } from "../store/index.ts";
import { type FeedFormat, FORMATS, feedAddress } from "../syndicate/index.ts";
import { type AppContext, siteOf, storeOf } from "./context.ts";

const FORMAT_NAMES = Object.keys(FORMATS) as FeedFormat[];
const PATIENCE = 10_000;

interface Changed {
  slug: string;
  outcome: Receipt["outcome"] | "retracted";
}

// Feeds show these; the others are in none, or as they were.
const SHOWN: Changed["outcome"][] = ["created", "updated", "renamed", "retracted"];

/**
 * Tells the hub which feeds have changed (WebSub, "Publishing"), in the background: a hub that is slow or gone costs a
 * publisher nothing, and its subscribers poll.
 */
export function pingHub(context: AppContext, receipts: Changed[]): void {
  const { hub } = siteOf(context).publication;
  const changed = receipts.filter(({ outcome }) => SHOWN.includes(outcome));
  if (hub && changed.length) context.executionCtx.waitUntil(ping(context, hub, changed));
}

async function ping(context: AppContext, hub: string, receipts: Changed[]): Promise<void> {
  try {
    const found = await Promise.all(receipts.map(({ slug }) => findArticle(storeOf(context), slug)));
    const topics = topicsOf(
      context,
      found.flatMap((one) => (one ? [one.article] : [])),
    );
    const body = new URLSearchParams([["hub.mode", "publish"], ...topics.map((topic) => ["hub.url", topic])]);
    const answer = await fetch(hub, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) console.error(`the hub ${hub} answered ${answer.status}`);
  } catch (error) {
    console.error(`the hub ${hub} was not told: ${(error as Error).message}`);
  }
}

/** Every address of every feed that the articles are in. */
function topicsOf(context: AppContext, articles: Article[]): string[] {
  const { publication } = siteOf(context);
  const feeds = [EVERYTHING, ...articles.flatMap(feedsOf)];
  return [
    ...new Set(feeds.flatMap((feed) => FORMAT_NAMES.map((format) => feedAddress(publication, feed, format)))),
  ];
}
