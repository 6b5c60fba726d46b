import type { State } from "../article.ts";

/** Many articles at once: what changed, how many there are, which are live. */

/** A line of `GET /articles?since=`. */
export interface Listed {
  slug: string;
  id: string;
  revision: number;
  state: State;
  /** Of the submission; empty for an article that was purged. */
  sourceSha256: string;
}

/** What changed after a revision, oldest change first. */
export async function listSince(
  db: D1Database,
  since: number,
  most: number,
): Promise<{ revision: number; articles: Listed[] }> {
  const [head, rows] = await db.batch([
    db.prepare("SELECT revision FROM publication"),
    db
      .prepare(
        "SELECT slug, id, revision, state, digest AS sourceSha256 FROM articles WHERE revision > ? ORDER BY revision LIMIT ?",
      )
      .bind(since, most),
  ]);
  return {
    revision: (head!.results[0] as { revision: number }).revision,
    articles: rows!.results as unknown as Listed[],
  };
}

export interface Health {
  epoch: string;
  revision: number;
  counts: Record<State, number>;
  bytes: number;
}

/** Of the whole store: how many articles are in which state, and how many bytes it holds. */
export async function readHealth(db: D1Database): Promise<Health> {
  const [publication, counts] = await db.batch([
    db.prepare("SELECT epoch, revision FROM publication"),
    db.prepare("SELECT state, articles FROM counts"),
  ]);
  const { epoch, revision } = publication!.results[0] as { epoch: string; revision: number };
  const rows = counts!.results as { state: State; articles: number }[];
  return {
    epoch,
    revision,
    counts: Object.fromEntries(rows.map(({ state, articles }) => [state, articles])) as Health["counts"],
    bytes: publication!.meta.size_after,
  };
}

/** The live ones among the articles with numbers from `after` (excluded) to `last`, for the sitemap. */
export async function listLive(
  db: D1Database,
  after: number,
  last: number,
): Promise<{ slug: string; updated: number }[]> {
  const sql =
    "SELECT slug, updated FROM articles WHERE number > ? AND number <= ? AND state = 'live' ORDER BY number";
  return (await db.prepare(sql).bind(after, last).all<{ slug: string; updated: number }>()).results;
}

/** The number of the article that was accepted last. */
export async function lastNumber(db: D1Database): Promise<number> {
  return (
    (await db.prepare("SELECT max(number) AS last FROM articles").first<{ last: number | null }>())?.last ?? 0
  );
}
