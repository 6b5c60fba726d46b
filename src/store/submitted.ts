import type { LocalFiles } from "../article.ts";
import type { ReportItem } from "../report.ts";
import type { StoredArticle } from "./articles.ts";
import { type ArticleRow, articleOf } from "./rows.ts";
import type { StoredSource } from "./writing/content-statements.ts";

/** An article with what it was made of, all as they were at one moment. */
export interface Submitted extends Pick<StoredArticle, "state" | "article"> {
  /** As it came, still compressed; undefined when it was purged. */
  source: StoredSource | undefined;
  report: ReportItem[];
}

type SourceRow = { type: string; file: string | null; gzip: number[]; local_files: string | null };

// In rows of their own, as they are stored: together they may be larger than an answer may be.
const STATEMENTS = [
  "SELECT a.* FROM slugs s JOIN articles a ON a.number = s.article WHERE s.slug = ?",
  "SELECT b.html FROM slugs s JOIN bodies b ON b.article = s.article WHERE s.slug = ?",
  "SELECT t.text FROM slugs s JOIN texts t ON t.article = s.article WHERE s.slug = ?",
  "SELECT o.type, o.file, o.gzip, o.local_files FROM slugs s JOIN sources o ON o.article = s.article WHERE s.slug = ?",
  "SELECT r.items FROM slugs s JOIN reports r ON r.article = s.article WHERE s.slug = ?",
];

/** What is at a slug, with its submission and its report. An old slug finds its article where it is now. */
export async function readSubmitted(db: D1Database, slug: string): Promise<Submitted | undefined> {
  const rows = await db.batch<unknown>(STATEMENTS.map((sql) => db.prepare(sql).bind(slug)));
  const [row, body, text, source, report] = rows.map(({ results }) => results[0]) as [
    (ArticleRow & { digest: string }) | undefined,
    { html: string } | undefined,
    { text: string } | undefined,
    SourceRow | undefined,
    { items: string } | undefined,
  ];
  if (!row) return undefined;
  return {
    state: row.state,
    article: articleOf({ ...row, html: body?.html ?? "", text: text?.text ?? "" }),
    source: source && {
      type: source.type,
      file: source.file ?? undefined,
      localFiles: source.local_files ? (JSON.parse(source.local_files) as LocalFiles) : undefined,
      gzip: Uint8Array.from(source.gzip),
      digest: row.digest,
    },
    report: report ? (JSON.parse(report.items) as ReportItem[]) : [],
  };
}
