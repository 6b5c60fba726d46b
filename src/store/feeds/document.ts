import type { Article } from "../../article.ts";
import type { FeedSizes } from "../../settings/values.ts";
import type { FeedName } from "../feed-names.ts";
import { articleOf } from "../rows.ts";
import { type FeedHead, type FeedRequest, readHeads } from "./heads.ts";
import { type FeedRows, newestFirst, pageSize, type Row, type Tombstone } from "./rows.ts";

/** A feed's document: the newest by date together with the last page of the past, full or still open. */

/** A document that the reader has already. */
export interface KnownFeed {
  head: number;
  entries: Article[];
}

// Unless its head is the one that is known: then the batch brings the head and no rows.
const FEED_UNLESS_KNOWN = "(SELECT number FROM feeds WHERE kind = ?1 AND key = ?2 AND head <> ?3)";
// Of articles that have not changed since, the reader has all: only what is theirs in this feed is read of them.
const NEWER = `m.article AS number, m.id, m.revision, m.published, m.bytes, m.place, a.slug, a.state, a.updated, a.fields, b.html`;
const CHANGED_BODIES = `LEFT JOIN articles a ON a.number = m.article AND m.revision > ?3
  LEFT JOIN bodies b ON b.article = m.article AND m.revision > ?3`;

/** The newest `?4` by date, as long as they fit into `?5` bytes; the first one always does. */
const NEWEST = `SELECT ${NEWER} FROM (
    SELECT article, published, id, bytes, revision, place, row_number() OVER newest AS rank, sum(bytes) OVER newest AS total
    FROM memberships WHERE feed = ${FEED_UNLESS_KNOWN} AND gone = 0
    WINDOW newest AS (ORDER BY published DESC, id ROWS UNBOUNDED PRECEDING) ORDER BY published DESC, id LIMIT ?4) m
  ${CHANGED_BODIES} WHERE m.total <= ?5 OR m.rank = 1`;

// D1 binds every number as a real one: '%' rounds down where '/' would not.
/**
 * What is on the last page of the past, and is not among the newest. A page that is full stays until something arrives on
 * the next one: a backdated article that fills it would never be in the document otherwise.
 */
const LAST_PAGE = `SELECT ${NEWER} FROM (
    SELECT article, published, id, bytes, revision, place, sum(bytes) OVER (ORDER BY place ROWS UNBOUNDED PRECEDING) AS total
    FROM memberships WHERE feed = ${FEED_UNLESS_KNOWN} AND gone = 0
      AND place > (SELECT arrivals - 1 - (arrivals - 1) % ?4 FROM feeds WHERE kind = ?1 AND key = ?2)
      AND published <= (SELECT published FROM memberships WHERE feed = ${FEED_UNLESS_KNOWN} AND gone = 0
        ORDER BY published DESC, id LIMIT 1 OFFSET ?4 - 1)) m
  ${CHANGED_BODIES} WHERE m.total <= ?5`;

/** How much of the page still open the document has to hold, or to lead to. */
const WANTED = `SELECT count(*) AS live FROM memberships WHERE feed = ${FEED_UNLESS_KNOWN} AND gone = 0
  AND place > (SELECT arrivals - arrivals % ?4 FROM feeds WHERE kind = ?1 AND key = ?2)`;

const TOMBSTONES = `SELECT id, moved AS "when" FROM memberships WHERE feed = ${FEED_UNLESS_KNOWN} AND gone = 2 ORDER BY revision DESC LIMIT ?4`;

/**
 * Of a `known` document only what is new is read, in the same round trip as the head; there are no `rows` when that has
 * not moved. Undefined for a feed that never was.
 */
export async function readFeed(
  db: D1Database,
  request: FeedRequest,
  sizes: FeedSizes,
  known: KnownFeed = { head: -1, entries: [] },
): Promise<{ head: FeedHead; rows?: FeedRows } | undefined> {
  const { kind, key } = request.feed;
  const page = pageSize(sizes);
  const bound = (sql: string, ...values: unknown[]) => db.prepare(sql).bind(kind, key, known.head, ...values);
  const { feed: head, rows: read } = await readHeads(
    db,
    request,
    bound(NEWEST, page, sizes.bytes),
    bound(LAST_PAGE, page, sizes.bytes),
    bound(WANTED, page),
    bound(TOMBSTONES, sizes.entries),
  );
  if (!head) return undefined;
  if (head.head === known.head) return { head };
  const [newest, last, wanted, tombstones] = read as [Row[], Row[], [{ live: number }], Tombstone[]];
  const fitting = fitInto(newestFirst([...newest, ...last]), sizes.bytes);
  const entries = withKnown(fitting, known);
  // An older article came back into the document: seldom, and read whole.
  if (!entries) return readFeed(db, request, sizes);
  const closed = Math.floor(head.arrivals / page);
  const isCut = fitting.filter(({ place }) => place > closed * page).length < wanted[0].live;
  return { head, rows: { head, entries, tombstones, closed, isCut } };
}

function fitInto(rows: Row[], most: number): Row[] {
  let total = 0;
  return rows.filter((row, index) => {
    total += row.bytes;
    return index === 0 || total <= most;
  });
}

/** One article at one revision: whatever is made of it is the same for ever. */
export function versionOf({ id, revision }: Pick<Article, "id" | "revision">): string {
  return `${id} ${revision}`;
}

/** The articles: of the same revision, the one that is known. Undefined when one is neither read whole nor known. */
function withKnown(rows: Row[], known: KnownFeed): Article[] | undefined {
  const articles = new Map(known.entries.map((article) => [versionOf(article), article]));
  const whole = rows.map(
    (row) => articles.get(versionOf(row)) ?? (typeof row.html === "string" ? articleOf(row) : undefined),
  );
  return whole.every((article) => article !== undefined) ? whole : undefined;
}

/** Tags, authors and languages with something in them, the most used first. */
export async function listFeeds(db: D1Database, most: number): Promise<FeedName[]> {
  const sql = `SELECT kind, key, label FROM feeds WHERE kind <> 'all' AND head > 0 AND arrivals > 0
    AND EXISTS (SELECT 1 FROM memberships m WHERE m.feed = feeds.number AND m.gone = 0) ORDER BY arrivals DESC, kind, key LIMIT ?`;
  return (await db.prepare(sql).bind(most).all<FeedName>()).results;
}
