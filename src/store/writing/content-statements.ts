import type { Article, LocalFiles } from "../../article.ts";
import type { ReportItem } from "../../report.ts";
import { MOST_BOUND } from "../bounds.ts";
import { wordsApart } from "../words-apart.ts";

/** The submission as it came, compressed. */
export interface StoredSource {
  type: string;
  file?: string;
  /** The files that lie beside it. */
  localFiles?: LocalFiles;
  gzip: Uint8Array;
  /** SHA-256, hex, of the bytes before compression, and of what came with them of the files beside it. */
  digest: string;
}

/** The submission that is stored already, and must still be it. */
export type SameSource = Pick<StoredSource, "digest">;

interface Content {
  article: Omit<Article, "revision">;
  source: StoredSource | SameSource;
  report: ReportItem[];
}

// Each in a row of its own.
const BODY =
  "INSERT INTO bodies SELECT number, ?2 FROM articles WHERE id = ?1 ON CONFLICT DO UPDATE SET html = excluded.html";
const TEXT =
  "INSERT INTO texts SELECT number, ?2 FROM articles WHERE id = ?1 ON CONFLICT DO UPDATE SET text = excluded.text";
const SEARCH = `INSERT OR REPLACE INTO search (rowid, title, text)
  SELECT number, ?2, ?3 FROM articles WHERE id = ?1 AND state IN ('live', 'scheduled')`;
const SOURCE = `INSERT INTO sources (article, type, file, gzip, local_files)
  SELECT number, ?2, ?3, ?4, ?5 FROM articles WHERE id = ?1 ON CONFLICT DO UPDATE
  SET type = excluded.type, file = excluded.file, gzip = excluded.gzip, local_files = excluded.local_files`;
const DIGEST = "UPDATE articles SET digest = ?2 WHERE id = ?1";
const REPORT =
  "INSERT INTO reports SELECT number, ?2 FROM articles WHERE id = ?1 ON CONFLICT DO UPDATE SET items = excluded.items";

/** To be run after the article is written, whose number the rows carry. */
export function contentStatements(
  db: D1Database,
  { article, source, report }: Content,
): D1PreparedStatement[] {
  const { id, html, text, title } = article;
  return [
    db.prepare(BODY).bind(id, html),
    db.prepare(TEXT).bind(id, text),
    db.prepare(SEARCH).bind(id, wordsApart(title), fitting(wordsApart(text))),
    ...sourceStatements(db, id, source),
    reportStatement(db, id, report),
  ];
}

/** Of a longer text the end is not found by `?q=`. */
function fitting(text: string): string {
  if (text.length * 3 <= MOST_BOUND) return text;
  const bytes = new TextEncoder().encode(text);
  return bytes.length <= MOST_BOUND ? text : new TextDecoder().decode(bytes.subarray(0, MOST_BOUND));
}

/** The submission as it came, and the digest of its bytes; nothing for one that is stored already. */
export function sourceStatements(
  db: D1Database,
  id: string,
  source: StoredSource | SameSource,
): D1PreparedStatement[] {
  if (!("gzip" in source)) return [];
  const { type, file = null, gzip, digest } = source;
  const localFiles = source.localFiles ? JSON.stringify(source.localFiles) : null;
  return [db.prepare(SOURCE).bind(id, type, file, gzip, localFiles), db.prepare(DIGEST).bind(id, digest)];
}

/** What was done to the submission. */
export function reportStatement(db: D1Database, id: string, report: ReportItem[]): D1PreparedStatement {
  return db.prepare(REPORT).bind(id, JSON.stringify(report));
}
