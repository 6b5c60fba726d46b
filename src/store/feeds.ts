import type { Article } from "../article.ts";
import type { FeedName } from "./feed-names.ts";
import { type ArticleRow, articleOf } from "./rows.ts";

/** What a feed's validators are made of; reading it reads no article. */
export interface FeedHead {
  epoch: string;
  /** The publication's revision. */
  revision: number;
  /** Unix milliseconds of the earliest scheduled article. */
  due: number | null;
  /** Undefined for a feed that never was. */
  feed?: FeedName & { number: number; head: number; arrivals: number };
  /** Unix seconds: when the document last changed. */
  moved: number;
}

interface HeadRow {
  epoch: string;
  revision: number;
  due: number | null;
  number: number | null;
  label: string;
  head: number;
  moved: number;
  arrivals: number;
  seen: number | null;
}

const HEAD = `SELECT p.epoch, p.revision, p.due, f.number, f.label, f.head, f.moved, f.arrivals, r.seen
  FROM publication p LEFT JOIN feeds f ON f.kind = ?1 AND f.key = ?2 LEFT JOIN renderers r ON r.hash = ?3`;

/**
 * A feed's head. `renderer` is the hash of what turns articles into documents: its first sight counts as a change of
 * every feed.
 */
export async function readHead(
  db: D1Database,
  { kind, key }: Pick<FeedName, "kind" | "key">,
  renderer: string,
  now: number,
): Promise<FeedHead> {
  const row = (await db.prepare(HEAD).bind(kind, key, renderer).first<HeadRow>())!;
  const seen = row.seen ?? (await noteRenderer(db, renderer, now));
  const { epoch, revision, due, number, label, head, moved, arrivals } = row;
  if (number === null) return { epoch, revision, due, moved: seen };
  return {
    epoch,
    revision,
    due,
    moved: Math.max(moved, seen),
    feed: { kind, key, label, number, head, arrivals },
  };
}

async function noteRenderer(db: D1Database, hash: string, now: number): Promise<number> {
  const [, read] = await db.batch<{ seen: number }>([
    db
      .prepare(
        "INSERT INTO renderers SELECT ?1, max(?2, moved + 1) FROM publication WHERE true ON CONFLICT DO NOTHING",
      )
      .bind(hash, Math.floor(now / 1000)),
    db.prepare("SELECT seen FROM renderers WHERE hash = ?1").bind(hash),
  ]);
  return read!.results[0]!.seen;
}

const LISTED = "a.id, a.slug, a.state, a.revision, a.published, a.updated, a.fields, a.bytes";

/** The newest by date, and the page still open: what arrived since the last page of the past was closed. */
const DOCUMENT = `SELECT ${LISTED}, a.number FROM (
    SELECT article FROM (SELECT article FROM memberships WHERE feed = ?1 AND gone = 0 ORDER BY published DESC, id LIMIT ?2)
    UNION SELECT article FROM memberships WHERE feed = ?1 AND gone = 0 AND place > ?3) m
  JOIN articles a ON a.number = m.article ORDER BY a.published DESC, a.id`;

const BODIES = "SELECT article, html FROM json_each(?1) w JOIN bodies ON article = w.value";

/** The entries of a feed's document, newest first, within the publication's sizes; one entry over them stands alone. */
export async function readEntries(
  db: D1Database,
  feed: NonNullable<FeedHead["feed"]>,
  sizes: { entries: number; bytes: number },
): Promise<Article[]> {
  const page = Math.floor(sizes.entries / 2);
  const closed = Math.floor(feed.arrivals / page) * page;
  const { results } = await db
    .prepare(DOCUMENT)
    .bind(feed.number, page, closed)
    .all<ArticleRow & { number: number; bytes: number }>();
  return withBodies(db, fitting(results, sizes.bytes));
}

function fitting<Row extends { bytes: number }>(rows: Row[], most: number): Row[] {
  let total = 0;
  return rows.filter((row, index) => {
    total += row.bytes;
    return index === 0 || total <= most;
  });
}

async function withBodies(db: D1Database, rows: (ArticleRow & { number: number })[]): Promise<Article[]> {
  const { results } = await db
    .prepare(BODIES)
    .bind(JSON.stringify(rows.map(({ number }) => number)))
    .all<{ article: number; html: string }>();
  const bodies = new Map(results.map(({ article, html }) => [article, html]));
  return rows.map((row) => articleOf({ ...row, html: bodies.get(row.number) }));
}

/** Tags, authors and languages with something in them, the most used first. */
export async function listFeeds(db: D1Database, most: number): Promise<FeedName[]> {
  const sql =
    "SELECT kind, key, label FROM feeds WHERE kind <> 'all' AND head > 0 ORDER BY arrivals DESC, kind, key LIMIT ?";
  return (await db.prepare(sql).bind(most).all<FeedName>()).results;
}
