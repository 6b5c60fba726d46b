import type { Article } from "../../article.ts";
import type { FeedSizes } from "../../settings/values.ts";
import type { FeedName } from "../feed-names.ts";
import { ARTICLE_COLUMNS, type ArticleRow, articleOf } from "../rows.ts";
import { wordsApart } from "../words-apart.ts";
import { type FeedRef, type FeedRequest, type KnownHead, readHeads } from "./heads.ts";

const FEED = "(SELECT number FROM feeds WHERE kind = ? AND key = ?)";
const NAMES = `SELECT f.kind, f.key, f.label FROM json_each(?) w
  JOIN feeds f ON f.kind = w.value->>'kind' AND f.key = w.value->>'key'`;

/** What a query feed selects: articles that are in all of these feeds, and hold all of these words. */
export interface Selection {
  feeds: FeedRef[];
  words: string[];
  limit: number;
  /** Where the page before ended: the key of its last entry. */
  after?: { published: number; id: string };
}

type Row = ArticleRow & { number: number };

interface Selected {
  /** Newest first. */
  entries: Article[];
  hasMore: boolean;
  /** Those of the feeds that anything was ever in. */
  names: FeedName[];
}

/** The articles of a selection, and what its feeds are called; with the heads of the same moment of the store. */
export async function readSelection(
  db: D1Database,
  request: FeedRequest,
  selection: Selection,
  sizes: FeedSizes,
): Promise<KnownHead & Selected> {
  const ordered = { ...selection, feeds: await smallestFirst(db, selection.feeds) };
  const { sql, values } = selectionQuery(ordered);
  const statement = db.prepare(sql).bind(...values, selection.limit + 1, sizes.bytes);
  const names = db.prepare(NAMES).bind(JSON.stringify(selection.feeds));
  const { rows, ...heads } = await readHeads(db, request, statement, names);
  const [selected, named] = rows as [Row[], FeedName[]];
  const entries = selected.slice(0, selection.limit).map(articleOf);
  const hasMore = selected.length > selection.limit || (await isFollowed(db, ordered, entries));
  return { ...heads, entries, hasMore, names: named };
}

/** The smallest feed leads: all of it is looked through when few of its articles are in the others. */
async function smallestFirst(db: D1Database, feeds: FeedRef[]): Promise<FeedRef[]> {
  if (feeds.length < 2) return feeds;
  const sql = `SELECT w.key AS place, coalesce(f.arrivals, 0) AS arrivals FROM json_each(?) w
    LEFT JOIN feeds f ON f.kind = w.value->>'kind' AND f.key = w.value->>'key'`;
  const { results } = await db
    .prepare(sql)
    .bind(JSON.stringify(feeds))
    .all<{ place: number; arrivals: number }>();
  return results.sort((one, other) => one.arrivals - other.arrivals).map(({ place }) => feeds[place]!);
}

/** The first feed leads, by its index; the others, and the words, are looked up for each of its articles. */
function selectionQuery({ feeds, words, after }: Selection): { sql: string; values: (string | number)[] } {
  const [leading, ...others] = feeds;
  const conditions = [
    `m.feed = ${FEED} AND m.gone = 0`,
    ...others.map(
      () =>
        `EXISTS (SELECT 1 FROM memberships o WHERE o.feed = ${FEED} AND o.article = m.article AND o.gone = 0)`,
    ),
    ...(words.length ? ["m.article IN (SELECT rowid FROM search WHERE search MATCH ?)"] : []),
    ...(after ? ["m.published <= ? AND (m.published < ? OR m.id > ?)"] : []),
  ];
  const sql = `SELECT a.number, ${ARTICLE_COLUMNS}, b.html FROM (
      SELECT m.article, row_number() OVER newest AS rank, sum(m.bytes) OVER newest AS total FROM memberships m
      WHERE ${conditions.join(" AND ")}
      WINDOW newest AS (ORDER BY m.published DESC, m.id ROWS UNBOUNDED PRECEDING) ORDER BY m.published DESC, m.id LIMIT ?) s
    JOIN articles a ON a.number = s.article JOIN bodies b ON b.article = a.number WHERE s.total <= ? OR s.rank = 1`;
  const values = [
    ...[leading!, ...others].flatMap(({ kind, key }) => [kind, key]),
    ...(words.length ? [words.map((word) => `"${wordsApart(word).replaceAll('"', '""')}"`).join(" ")] : []),
    ...(after ? [after.published, after.published, after.id] : []),
  ];
  return { sql, values };
}

async function isFollowed(db: D1Database, selection: Selection, entries: Article[]): Promise<boolean> {
  const last = entries.at(-1);
  if (!last) return false;
  const { sql, values } = selectionQuery({ ...selection, after: last });
  return (
    (await db
      .prepare(`SELECT 1 FROM (${sql})`)
      .bind(...values, 1, 0)
      .first()) !== null
  );
}
