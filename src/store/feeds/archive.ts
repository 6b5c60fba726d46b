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

/** Bytes of bodies on one page. An isolate has 128 MB, in which a page lies several times while it is written. */
const MOST_BYTES = 8 * 1024 * 1024;

const IN_PAGE = `feed = ${FEED} AND place > (?4 - 1) * ?3 AND place <= ?4 * ?3`;
// What is too much stays on its page with its summary and its address, where the body is.
const PAGE = `SELECT ${FIELDS}, CASE WHEN m.total <= ${MOST_BYTES} THEN b.html ELSE '' END AS html FROM (
    SELECT article, place, sum(bytes) OVER (ORDER BY place ROWS UNBOUNDED PRECEDING) AS total
    FROM memberships WHERE ${IN_PAGE} AND gone = 0) m ${BODIES}`;
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
