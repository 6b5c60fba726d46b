import type { FeedRef } from "./heads.ts";

/** What a hub has to be told: kept here, because whoever published may be gone before it was. */

// A hub that was away for longer is not told of more: its subscribers poll.
const MOST_CHANGES = 1000;

export interface Untold {
  revision: number;
  feeds: FeedRef[];
}

/** The feeds that changes joined, changed or left since the hub was last told; undefined when it knows of all. */
export async function readUntold(db: D1Database): Promise<Untold | undefined> {
  const known = await db
    .prepare("SELECT revision, told FROM publication")
    .first<{ revision: number; told: number }>();
  if (!known || known.told >= known.revision) return undefined;
  const { revision, told } = known;
  // As long as nothing has changed the same articles again.
  const sql = `SELECT kind, key FROM feeds WHERE number IN (SELECT m.feed FROM articles a
    JOIN memberships m ON m.article = a.number AND m.revision = a.revision WHERE a.revision > ? AND a.revision <= ?)`;
  const since = Math.max(told, revision - MOST_CHANGES);
  return { revision, feeds: (await db.prepare(sql).bind(since, revision).all<FeedRef>()).results };
}

/** The hub knows of everything up to this revision. */
export async function noteTold(db: D1Database, revision: number): Promise<void> {
  await db
    .prepare("UPDATE publication SET told = ? WHERE told < ? AND revision >= ?")
    .bind(revision, revision, revision)
    .run();
}
