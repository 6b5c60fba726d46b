import type { State } from "../../article.ts";
import { MOST_BOUND } from "../bounds.ts";
import type { FeedName } from "../feed-names.ts";
import { GUARDS, THEN } from "./commit-statements.ts";

/** The article is not as it was read: somebody published in between. Read again, and try again. */
export class ChangedMeanwhile extends Error {
  override name = "ChangedMeanwhile";
}

/** What every change says. */
export interface Item {
  id: string;
  expected: number;
  state: State;
  feeds: FeedName[];
}

/** What has to be as it was read, besides. */
export interface Guarded {
  id: string;
  expected: number;
  /** Of a submission that was only cleaned again: it has to be the one that is stored. */
  sameSource?: string;
}

/** One atomic batch of the store. */
interface Batch {
  /** Writes the articles. */
  write: string;
  items: Item[];
  /** Guarded like the items, but not changed. */
  kept: Guarded[];
  after: D1PreparedStatement[];
}

/** Returns the revisions that the items took, in their order. Throws ChangedMeanwhile, having written nothing. */
export async function runBatch(db: D1Database, { write, items, kept, after }: Batch): Promise<number[]> {
  const json = JSON.stringify(withNeighbours(items));
  // The next full one: who asked earlier in this second, and says so, has not seen the change. Of now, and not of when
  // publishing began: since then the servers of attached files may have been asked, and readers have.
  const second = Math.ceil(Date.now() / 1000);
  const guarded = JSON.stringify([...items, ...kept]);
  const guards = GUARDS.map((sql) => db.prepare(sql).bind(guarded));
  const changing = items.length ? [write, ...THEN] : [];
  const statements = changing.map((sql) =>
    db.prepare(sql).bind(...(sql.includes("?2") ? [json, second] : [json])),
  );
  try {
    const results = await db.batch<{ revision: number }>([...guards, ...statements, ...after]);
    if (!items.length) return [];
    const last = results[guards.length + statements.length - 1]!.results[0]!.revision;
    return items.map((_, index) => last - items.length + index + 1);
  } catch (error) {
    if (
      error instanceof Error &&
      /changed_meanwhile|UNIQUE constraint failed: articles\./.test(error.message)
    )
      throw new ChangedMeanwhile(error.message);
    throw error;
  }
}

/** All changes of a batch are one value: so many of these, from the first on, go into one batch; one in any case. */
export function howManyFit(items: Item[]): number {
  const encoder = new TextEncoder();
  for (let count = items.length; count > 1; count = Math.ceil(count / 2))
    if (encoder.encode(JSON.stringify(withNeighbours(items.slice(0, count)))).length <= MOST_BOUND)
      return count;
  return 1;
}

/** With each feed of a change, which changes before it in the batch are in the same one: it takes the place behind them. */
function withNeighbours(items: Item[]) {
  const inFeed = new Map<string, number[]>();
  return items.map((item, index) => ({
    ...item,
    feeds: item.feeds.map((feed) => {
      const name = `${feed.kind} ${feed.key}`;
      const before = inFeed.get(name) ?? [];
      inFeed.set(name, [...before, index]);
      return { ...feed, before };
    }),
  }));
}
