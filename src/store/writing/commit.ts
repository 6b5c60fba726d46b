import type { Article, State } from "../../article.ts";
import type { ReportItem } from "../../report.ts";
import { type FeedName, feedsOf } from "../feed-names.ts";
import { fieldsOf } from "../rows.ts";
import { type Guarded, howManyFit, type Item, runBatch } from "./batch.ts";
import { ERASE, MOVE_STATES, WRITE_ARTICLES } from "./commit-statements.ts";
import {
  contentStatements,
  reportStatement,
  type SameSource,
  type StoredSource,
  sourceStatements,
} from "./content-statements.ts";

/** One accepted change of one article. */
export interface Change {
  /** The revision at which the article was read; 0 when there was none. Another one by now, and nothing is written. */
  expected: number;
  state: State;
  article: Omit<Article, "revision">;
  content: string;
  whole: string;
  source: StoredSource | SameSource;
  report: ReportItem[];
}

/** An article that came out the same: source and report are replaced, the revision stays. */
export interface Kept {
  id: string;
  expected: number;
  source: StoredSource | SameSource;
  report: ReportItem[];
}

/**
 * Writes changes of different articles in one atomic batch; each takes the next revision, in order.
 * Returns their revisions. Throws ChangedMeanwhile, having written nothing.
 */
export async function commit(db: D1Database, changes: Change[], kept: Kept[]): Promise<number[]> {
  const after = [
    ...changes.flatMap((change) => contentStatements(db, change)),
    ...kept.flatMap(({ id, source, report }) => [
      ...sourceStatements(db, id, source),
      reportStatement(db, id, report),
    ]),
  ];
  return runBatch(db, {
    write: WRITE_ARTICLES,
    items: changes.map(itemOf),
    kept: kept.map(guardOf),
    after,
  });
}

/** So many of these changes, from the first on, go into one batch. */
export function howManyChangesFit(changes: Change[]): number {
  return howManyFit(changes.map(itemOf));
}

/**
 * As `commit`, for states alone: an article is taken back, or its time has come. `purge` erases what was written under the
 * articles, too.
 */
export async function moveStates(db: D1Database, moves: Item[], { purge = false } = {}): Promise<number[]> {
  const after = purge ? ERASE.map((sql) => db.prepare(sql).bind(JSON.stringify(moves))) : [];
  return runBatch(db, { write: MOVE_STATES, items: moves, kept: [], after });
}

function guardOf({ id, expected, source }: Kept): Guarded {
  return { id, expected, sameSource: "gzip" in source ? undefined : source.digest };
}

function itemOf({ expected, state, article, content, whole, source }: Change) {
  const { id, slug, published, updated } = article;
  const feeds: FeedName[] = state === "live" ? feedsOf(article) : [];
  const bytes = new TextEncoder().encode(article.html).length;
  return {
    ...guardOf({ id, expected, source, report: [] }),
    state,
    slug,
    published,
    updated,
    fields: JSON.stringify(fieldsOf(article)),
    bytes,
    digest: source.digest,
    content,
    whole,
    feeds,
  };
}
