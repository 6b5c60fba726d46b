import type { Article, State } from "../../../article.ts";
import { gunzip } from "../../../gzip.ts";
import { textOfSubmission } from "../../../intake/index.ts";
import { noSuchArticle } from "../../../problem.ts";
import type { ReportItem } from "../../../report.ts";
import { findArticle, readReport, readSource } from "../../../store/index.ts";
import { type Row, rowsOf } from "./rows.ts";

/** Everything that a publisher wants to see of an article: what came in, what it became, and why. */
export interface Review {
  article: Article;
  state: State;
  /** The submission's media type, and its file's name where there was one. */
  type: string;
  file: string | null;
  report: ReportItem[];
  submission: string;
  /** Undefined when the two are too long to be compared. */
  rows: Row[] | undefined;
}

/** Throws a Problem (404) where nothing is, or nothing any more. */
export async function readReview(db: D1Database, slug: string): Promise<Review> {
  const [found, source, report] = await Promise.all([
    findArticle(db, slug),
    readSource(db, slug),
    readReport(db, slug),
  ]);
  if (!found || !source) throw noSuchArticle(slug, true);
  const { article, state } = found;
  const { type, file, gzip } = source;
  const { text, kind } = textOfSubmission({ bytes: await gunzip(gzip), type });
  // JSON on one line says nothing to anybody, and its escapes hide the words.
  const submission = kind === "json" ? JSON.stringify(JSON.parse(text), null, 2) : text;
  const rows = rowsOf(submission, article.html, kind === "json");
  return { article, state, type, file, report: report ?? [], submission, rows };
}
