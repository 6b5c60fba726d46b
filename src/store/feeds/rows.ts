import type { Article } from "../../article.ts";
import type { FeedSizes } from "../../settings/values.ts";
import { ARTICLE_COLUMNS, type ArticleRow } from "../rows.ts";
import type { FeedHead } from "./heads.ts";

/** What documents are made of, and how much of it goes into one. */

/** What is left of a retracted article in a feed; `when` in Unix seconds. */
export interface Tombstone {
  id: string;
  when: number;
}

/** What a document is made of: all of it from one moment of the store. */
export interface FeedRows {
  head: FeedHead;
  /** Newest first. */
  entries: Article[];
  tombstones: Tombstone[];
  /** How many pages of the past are closed. */
  closed: number;
  /** Entries of the page still open did not fit: it has to be read at its own address. */
  isCut: boolean;
}

export type Row = ArticleRow & { number: number; bytes: number; place: number };

/** For statements whose first two values are a feed's kind and key, over its memberships `m`. */
export const FIELDS = `a.number, ${ARTICLE_COLUMNS}, a.bytes, m.place`;
export const BODIES = "JOIN articles a ON a.number = m.article JOIN bodies b ON b.article = a.number";
export const FEED = "(SELECT number FROM feeds WHERE kind = ?1 AND key = ?2)";

/** So many articles close a page of the past. */
export function pageSize({ entries }: FeedSizes): number {
  return Math.floor(entries / 2);
}

/** By date, then by id as the store compares them (bytes); an article that two queries found stands once. */
export function newestFirst(rows: Row[]): Row[] {
  const once = [...new Map(rows.map((row) => [row.number, row])).values()];
  return once.sort((one, other) => other.published - one.published || (one.id < other.id ? -1 : 1));
}
