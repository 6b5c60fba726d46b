import type { Article, State } from "../article.ts";
import type { ReportItem } from "../report.ts";
import { type ArticleRow, articleOf } from "./rows.ts";

/** What is at a slug. An old slug finds its article where it is now. */
export interface StoredArticle {
  /** Of the store: revisions of another one mean nothing. */
  epoch: string;
  state: State;
  /** It is, or once was, in a feed. */
  wasLive: boolean;
  article: Article;
}

const ARTICLE = `SELECT a.id, a.slug, a.state, a.revision, a.published, a.updated, a.fields, b.html, t.text,
    EXISTS (SELECT 1 FROM memberships m WHERE m.article = a.number) AS wasLive,
    (SELECT epoch FROM publication) AS epoch
  FROM slugs s JOIN articles a ON a.number = s.article
  LEFT JOIN bodies b ON b.article = a.number LEFT JOIN texts t ON t.article = a.number WHERE s.slug = ?`;

/** Undefined for a slug that never was; a purged article has empty texts. */
export async function findArticle(db: D1Database, slug: string): Promise<StoredArticle | undefined> {
  const row = await db.prepare(ARTICLE).bind(slug).first<ArticleRow & { epoch: string; wasLive: number }>();
  return row
    ? {
        epoch: row.epoch,
        state: row.state,
        wasLive: row.wasLive === 1,
        article: articleOf({ ...row, html: row.html ?? "", text: row.text ?? "" }),
      }
    : undefined;
}

/** What was done to the submission; undefined where nothing is, or nothing any more. */
export async function readReport(db: D1Database, slug: string): Promise<ReportItem[] | undefined> {
  const row = await db
    .prepare("SELECT r.items FROM slugs s JOIN reports r ON r.article = s.article WHERE s.slug = ?")
    .bind(slug)
    .first<{ items: string }>();
  return row ? (JSON.parse(row.items) as ReportItem[]) : undefined;
}

/** The submission as it came, still compressed. */
export async function readSource(
  db: D1Database,
  slug: string,
): Promise<{ type: string; file: string | null; gzip: Uint8Array } | undefined> {
  const sql =
    "SELECT o.type, o.file, o.gzip FROM slugs s JOIN sources o ON o.article = s.article WHERE s.slug = ?";
  const row = await db.prepare(sql).bind(slug).first<{ type: string; file: string | null; gzip: number[] }>();
  return row ? { ...row, gzip: Uint8Array.from(row.gzip) } : undefined;
}

/** A line of `GET /articles?since=`. */
export interface Listed {
  slug: string;
  id: string;
  revision: number;
  state: State;
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
