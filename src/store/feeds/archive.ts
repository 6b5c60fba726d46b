import type { FeedSizes } from "../../settings/values.ts";
import { articleOf } from "../rows.ts";
import { type FeedHead, type FeedRequest, type KnownHead, readHeads } from "./heads.ts";
import {
  BODIES,
  FEED,
  type FeedRows,
  FIELDS,
  newestFirst,
  pageSize,
  type Row,
  type Tombstone,
} from "./rows.ts";

/** A closed page of a feed's past (RFC 5005, section 4), or the one still open; 1 is the oldest. */

const IN_PAGE = `feed = ${FEED} AND place > (?4 - 1) * ?3 AND place <= ?4 * ?3`;
const PAGE = `SELECT ${FIELDS}, b.html FROM memberships m ${BODIES} WHERE m.${IN_PAGE} AND m.gone = 0 ORDER BY m.place`;
const PAGE_HEAD = `SELECT max(revision) AS head, max(moved) AS moved FROM memberships WHERE ${IN_PAGE}`;
const PAGE_TOMBSTONES = `SELECT id, moved AS "when" FROM memberships WHERE ${IN_PAGE} AND gone = 2`;

/** The head of a page: publishing elsewhere does not move it. Undefined for a page that is not. */
export async function readArchiveHead(
  db: D1Database,
  request: FeedRequest,
  sizes: FeedSizes,
  page: number,
): Promise<FeedHead | undefined> {
  const { kind, key } = request.feed;
  const { feed, rows } = await readHeads(
    db,
    request,
    db.prepare(PAGE_HEAD).bind(kind, key, pageSize(sizes), page),
  );
  return headOfPage(feed, rows[0]![0]);
}

function headOfPage(feed: KnownHead["feed"], row: unknown): FeedHead | undefined {
  const { head, moved } = row as { head: number | null; moved: number };
  return feed && head !== null ? { ...feed, head, moved: Math.max(moved, feed.seen) } : undefined;
}

/** Undefined for a page that is not. */
export async function readArchivePage(
  db: D1Database,
  request: FeedRequest,
  sizes: FeedSizes,
  page: number,
): Promise<FeedRows | undefined> {
  const { kind, key } = request.feed;
  const size = pageSize(sizes);
  const bound = (sql: string) => db.prepare(sql).bind(kind, key, size, page);
  const { feed, rows } = await readHeads(db, request, bound(PAGE_HEAD), bound(PAGE), bound(PAGE_TOMBSTONES));
  const [heads, entries, tombstones] = rows as [unknown[], Row[], Tombstone[]];
  const head = headOfPage(feed, heads[0]);
  if (!head) return undefined;
  const closed = Math.floor(head.arrivals / size);
  return { head, entries: newestFirst(entries).map(articleOf), tombstones, closed, isCut: false };
}
