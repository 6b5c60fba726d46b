import type { Article } from "../article.ts";
import type { FeedName } from "./feed-names.ts";
import { type FeedHead, type FeedRef, headStatement, headsOf, type KnownHead } from "./heads.ts";
import { type ArticleRow, articleOf } from "./rows.ts";

/** How large a feed's documents may be: the publication's setting. */
export interface Sizes {
  entries: number;
  bytes: number;
}

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

type Row = ArticleRow & { number: number; bytes: number; place: number };

/** A document that the reader has already. */
export interface KnownFeed {
  head: number;
  entries: Article[];
}

const FIELDS =
  "a.number, a.id, a.slug, a.state, a.revision, a.published, a.updated, a.fields, a.bytes, m.place";
const COLUMNS = `${FIELDS}, b.html`;
const BODIES = "JOIN articles a ON a.number = m.article JOIN bodies b ON b.article = a.number";
const FEED = "(SELECT number FROM feeds WHERE kind = ?1 AND key = ?2)";

// Unless its head is the one that is known: then the batch brings the head and no rows.
const CHANGED = "(SELECT number FROM feeds WHERE kind = ?1 AND key = ?2 AND head <> ?3)";
// Bodies are nearly all that there is to read: the reader has those that are as old as what it knows.
const NEWER = `${FIELDS}, CASE WHEN a.revision > ?3 THEN b.html END AS html`;

/** The newest `?4` by date, as long as they fit into `?5` bytes; the first one always does. */
const NEWEST = `SELECT ${NEWER} FROM (
    SELECT article, published, id, place, row_number() OVER newest AS rank, sum(bytes) OVER newest AS total
    FROM memberships WHERE feed = ${CHANGED} AND gone = 0
    WINDOW newest AS (ORDER BY published DESC, id ROWS UNBOUNDED PRECEDING) ORDER BY published DESC, id LIMIT ?4) m
  ${BODIES} WHERE m.total <= ?5 OR m.rank = 1`;

// D1 binds every number as a real one: '%' rounds down where '/' would not.
/** What arrived since the last page of the past was closed, and is not among the newest. */
const OPEN = `SELECT ${NEWER} FROM (
    SELECT article, published, id, place, sum(bytes) OVER (ORDER BY place ROWS UNBOUNDED PRECEDING) AS total
    FROM memberships WHERE feed = ${CHANGED} AND gone = 0
      AND place > (SELECT arrivals - arrivals % ?4 FROM feeds WHERE kind = ?1 AND key = ?2)
      AND published <= (SELECT published FROM memberships WHERE feed = ${CHANGED} AND gone = 0
        ORDER BY published DESC, id LIMIT 1 OFFSET ?4 - 1)) m
  ${BODIES} WHERE m.total <= ?5`;

const WANTED = `SELECT count(*) AS live FROM memberships WHERE feed = ${CHANGED} AND gone = 0
  AND place > (SELECT arrivals - arrivals % ?4 FROM feeds WHERE kind = ?1 AND key = ?2)`;

const TOMBSTONES = `SELECT id, moved AS "when" FROM memberships WHERE feed = ${CHANGED} AND gone = 2 ORDER BY revision DESC LIMIT ?4`;

/** So many articles close a page of the past. */
export function pageSize({ entries }: Sizes): number {
  return Math.floor(entries / 2);
}

/**
 * A feed's document: the newest by date together with the page still open. Of a `known` one only what is new is read,
 * in the same round trip as the head; there are no `rows` when that has not moved. Undefined for a feed that never was.
 */
export async function readFeed(
  db: D1Database,
  feed: FeedRef,
  sizes: Sizes,
  renderer: string,
  now: number,
  known: KnownFeed = { head: -1, entries: [] },
): Promise<{ head: FeedHead; rows?: FeedRows } | undefined> {
  const page = pageSize(sizes);
  const bound = (sql: string, ...values: unknown[]) =>
    db.prepare(sql).bind(feed.kind, feed.key, known.head, ...values);
  const [head, newest, open, wanted, tombstones] = await db.batch([
    headStatement(db, feed, renderer),
    bound(NEWEST, page, sizes.bytes),
    bound(OPEN, page, sizes.bytes),
    bound(WANTED, page),
    bound(TOMBSTONES, sizes.entries),
  ]);
  const heads = await headsOf(db, feed, renderer, head!.results[0], now);
  if (!heads.feed) return undefined;
  if (heads.feed.head === known.head) return { head: heads.feed };
  const found = newestFirst([...newest!.results, ...open!.results] as Row[]);
  const rows = withKnownBodies(fitting(found, sizes.bytes), known);
  // An older article came back into the document: seldom, and read whole.
  if (!rows) return readFeed(db, feed, sizes, renderer, now);
  const closed = Math.floor(heads.feed.arrivals / page);
  const shown = rows.filter(({ place }) => place > closed * page).length;
  return {
    head: heads.feed,
    rows: {
      head: heads.feed,
      entries: rows.map(articleOf),
      tombstones: tombstones!.results as unknown as Tombstone[],
      closed,
      isCut: shown < (wanted!.results[0] as { live: number }).live,
    },
  };
}

/** Undefined when a body is neither read nor known. */
function withKnownBodies(rows: Row[], known: KnownFeed): Row[] | undefined {
  const bodies = new Map(known.entries.map(({ id, revision, html }) => [`${id} ${revision}`, html]));
  const whole = rows.map((row) => ({ ...row, html: row.html ?? bodies.get(`${row.id} ${row.revision}`) }));
  return whole.every(({ html }) => html !== undefined) ? whole : undefined;
}

/** A closed page of a feed's past (RFC 5005, section 4), or the one still open; 1 is the oldest. */
export interface ArchivePage extends FeedRows {
  page: number;
}

const IN_PAGE = `feed = ${FEED} AND place > (?4 - 1) * ?3 AND place <= ?4 * ?3`;
const PAGE = `SELECT ${COLUMNS} FROM memberships m ${BODIES} WHERE m.${IN_PAGE} AND m.gone = 0 ORDER BY m.place`;
const PAGE_HEAD = `SELECT max(revision) AS head, max(moved) AS moved FROM memberships WHERE ${IN_PAGE}`;
const PAGE_TOMBSTONES = `SELECT id, moved AS "when" FROM memberships WHERE ${IN_PAGE} AND gone = 2`;

/** The head of a page of the past: publishing elsewhere does not move it. Undefined for a page that is not. */
export async function readArchiveHead(
  db: D1Database,
  feed: FeedRef,
  page: number,
  sizes: Sizes,
  renderer: string,
  now: number,
): Promise<FeedHead | undefined> {
  const [head, pageHead] = await db.batch([
    headStatement(db, feed, renderer),
    db.prepare(PAGE_HEAD).bind(feed.kind, feed.key, pageSize(sizes), page),
  ]);
  return headOfPage(await headsOf(db, feed, renderer, head!.results[0], now), pageHead!.results[0]);
}

function headOfPage({ feed }: KnownHead, row: unknown): FeedHead | undefined {
  const { head, moved } = row as { head: number | null; moved: number };
  return feed && head !== null ? { ...feed, head, moved: Math.max(moved, feed.seen) } : undefined;
}

export async function readArchivePage(
  db: D1Database,
  feed: FeedRef,
  page: number,
  sizes: Sizes,
  renderer: string,
  now: number,
): Promise<ArchivePage | undefined> {
  const { kind, key } = feed;
  const size = pageSize(sizes);
  const [head, pageHead, rows, tombstones] = await db.batch([
    headStatement(db, feed, renderer),
    ...[PAGE_HEAD, PAGE, PAGE_TOMBSTONES].map((sql) => db.prepare(sql).bind(kind, key, size, page)),
  ]);
  const found = headOfPage(await headsOf(db, feed, renderer, head!.results[0], now), pageHead!.results[0]);
  if (!found) return undefined;
  return {
    head: found,
    entries: newestFirst(rows!.results as unknown as Row[]).map(articleOf),
    tombstones: tombstones!.results as unknown as Tombstone[],
    closed: Math.floor(found.arrivals / size),
    isCut: false,
    page,
  };
}

const CHANGES = `SELECT ${COLUMNS} FROM (
    SELECT article, place, gone, sum(iif(gone, 0, bytes)) OVER (ORDER BY revision ROWS UNBOUNDED PRECEDING) AS total
    FROM memberships WHERE feed = ${FEED} AND revision > ?3 ORDER BY revision LIMIT ?4 + 1) m
  ${BODIES} WHERE m.gone = 0 AND m.total <= ?5`;
const CHANGE_COUNT = `SELECT count(*) AS changes FROM (SELECT 1 FROM memberships WHERE feed = ${FEED} AND revision > ?3 LIMIT ?4 + 1)`;
const CHANGE_TOMBSTONES = `SELECT id, moved AS "when" FROM memberships WHERE feed = ${FEED} AND revision > ?3 AND gone = 2 ORDER BY revision DESC LIMIT ?4`;

/** What changed in a feed after a revision (RFC 3229). Undefined when it is more than a document may hold. */
export async function readChanges(
  db: D1Database,
  feed: FeedRef,
  since: number,
  sizes: Sizes,
  renderer: string,
  now: number,
): Promise<FeedRows | undefined> {
  const { kind, key } = feed;
  const [head, rows, count, tombstones] = await db.batch([
    headStatement(db, feed, renderer),
    db.prepare(CHANGES).bind(kind, key, since, sizes.entries, sizes.bytes),
    ...[CHANGE_COUNT, CHANGE_TOMBSTONES].map((sql) => db.prepare(sql).bind(kind, key, since, sizes.entries)),
  ]);
  const heads = await headsOf(db, feed, renderer, head!.results[0], now);
  const changes = (count!.results[0] as { changes: number }).changes;
  const gone = tombstones!.results as unknown as Tombstone[];
  const entries = newestFirst(rows!.results as unknown as Row[]);
  if (!heads.feed || changes > sizes.entries || entries.length + gone.length < changes) return undefined;
  return { head: heads.feed, entries: entries.map(articleOf), tombstones: gone, closed: 0, isCut: false };
}

/** By date, then by id as the store compares them (bytes); an article that two queries found stands once. */
function newestFirst(rows: Row[]): Row[] {
  const once = [...new Map(rows.map((row) => [row.number, row])).values()];
  return once.sort((one, other) => other.published - one.published || (one.id < other.id ? -1 : 1));
}

function fitting(rows: Row[], most: number): Row[] {
  let total = 0;
  return rows.filter((row, index) => {
    total += row.bytes;
    return index === 0 || total <= most;
  });
}

/** Tags, authors and languages with something in them, the most used first. */
export async function listFeeds(db: D1Database, most: number): Promise<FeedName[]> {
  const sql =
    "SELECT kind, key, label FROM feeds WHERE kind <> 'all' AND head > 0 AND arrivals > 0 ORDER BY arrivals DESC, kind, key LIMIT ?";
  return (await db.prepare(sql).bind(most).all<FeedName>()).results;
}
