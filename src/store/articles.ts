import type { Article, State } from "../article.ts";
import type { ReportItem } from "../report.ts";
import { ARTICLE_COLUMNS, type ArticleRow, articleOf } from "./rows.ts";

/** What is at a slug. An old slug finds its article where it is now. */
export interface StoredArticle {
  /** Of the store: revisions of another one mean nothing. */
  epoch: string;
  state: State;
  /** It is, or once was, in a feed. */
  wasLive: boolean;
  article: Article;
}

const ARTICLE = `SELECT ${ARTICLE_COLUMNS}, b.html, t.text,
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
