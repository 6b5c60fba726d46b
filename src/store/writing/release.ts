import { feedsOf } from "../feed-names.ts";
import { ARTICLE_COLUMNS, type ArticleRow, articleOf } from "../rows.ts";
import { ChangedMeanwhile, howManyFit } from "./batch.ts";
import { moveStates } from "./commit.ts";

const MOST_AT_ONCE = 100;

/**
 * Releases articles whose time has come, oldest first, as many as one batch takes, each as a change with a revision of its
 * own; returns these.
 * Two callers at once are no harm: the second one finds them released.
 */
export async function releaseDue(db: D1Database, now: number): Promise<number[]> {
  const sql = `SELECT ${ARTICLE_COLUMNS} FROM articles a WHERE state = 'scheduled' AND published <= ? ORDER BY published, id LIMIT ?`;
  const { results } = await db.prepare(sql).bind(now, MOST_AT_ONCE).all<ArticleRow>();
  if (!results.length) return [];
  const moves = results.map((row) => ({
    id: row.id,
    expected: row.revision,
    state: "live" as const,
    feeds: feedsOf(articleOf(row)),
  }));
  try {
    return await moveStates(db, moves.slice(0, howManyFit(moves)));
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return [];
    throw error;
  }
}
