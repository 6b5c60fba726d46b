import type { FeedName } from "../feed-names.ts";

/** What a document's validators are made of; reading it reads no article. */
export interface Head {
  epoch: string;
  /** The publication's revision. */
  revision: number;
  /** Unix milliseconds of the earliest scheduled article. */
  due: number | null;
  /** The highest revision that touched the document. */
  head: number;
  /** Unix seconds: when the document last changed. */
  moved: number;
  /** Unix seconds: when this renderer was last taken up. `moved` is never before it. */
  seen: number;
}

/** The head of a feed that is, or once was, in use. */
export interface FeedHead extends Head {
  feed: FeedName & { number: number };
  /** How many articles ever joined it. */
  arrivals: number;
}

interface HeadRow {
  epoch: string;
  revision: number;
  due: number | null;
  publicationMoved: number;
  number: number | null;
  label: string;
  head: number;
  moved: number;
  arrivals: number;
  seen: number | null;
  lastTakenUp: number | null;
}

const HEAD = `SELECT epoch, revision, due, publication.moved AS publicationMoved, f.number, f.label, f.head, f.moved, f.arrivals,
  r.seen, (SELECT max(seen) FROM renderers) AS lastTakenUp
  FROM publication LEFT JOIN feeds f ON f.kind = ?1 AND f.key = ?2 LEFT JOIN renderers r ON r.hash = ?3`;

export type FeedRef = Pick<FeedName, "kind" | "key">;

/** Which feed is asked for, by which renderer (a hash), and when (Unix milliseconds). */
export interface FeedRequest {
  feed: FeedRef;
  renderer: string;
  now: number;
}

export interface KnownHead {
  publication: Head;
  feed?: FeedHead;
}

/**
 * The publication's head, and a feed's, which is missing for one that never was; and the rows of what they are the
 * heads of, in the same batch: all of one moment of the store.
 */
export async function readHeads(
  db: D1Database,
  request: FeedRequest,
  ...beside: D1PreparedStatement[]
): Promise<KnownHead & { rows: unknown[][] }> {
  const { kind, key } = request.feed;
  const head = db.prepare(HEAD).bind(kind, key, request.renderer);
  const [first, ...others] = await db.batch([head, ...beside]);
  const heads = await headsOf(db, request, first!.results[0] as HeadRow);
  return { ...heads, rows: others.map(({ results }) => results) };
}

// Seconds: while a version is rolled out, it and the one before it answer by turns.
const ROLLOUT = 60;

/** Taking up a renderer counts as a change of every feed, so it is written down when it is new, or back after another. */
async function headsOf(
  db: D1Database,
  { feed, renderer, now }: FeedRequest,
  row: HeadRow,
): Promise<KnownHead> {
  const { epoch, revision, due, publicationMoved, number, label, head, moved, arrivals } = row;
  const seen = isInUse(row, now) ? row.seen! : await takeUpRenderer(db, renderer, now);
  const common = { epoch, revision, due, seen };
  const publication = { ...common, head: revision, moved: Math.max(publicationMoved, seen) };
  if (number === null || (feed.kind !== "all" && head === 0)) return { publication };
  const named = { kind: feed.kind, key: feed.key, label, number };
  return { publication, feed: { ...common, head, moved: Math.max(moved, seen), feed: named, arrivals } };
}

/** The publication's revision, which moves with everything: one row. */
export async function readRevision(
  db: D1Database,
): Promise<{ epoch: string; revision: number; due: number | null }> {
  const sql = "SELECT epoch, revision, due FROM publication";
  return (await db.prepare(sql).first<{ epoch: string; revision: number; due: number | null }>())!;
}

function isInUse({ seen, lastTakenUp }: HeadRow, now: number): boolean {
  return seen !== null && (seen === lastTakenUp || now / 1000 < lastTakenUp! + ROLLOUT);
}

// Of two isolates that take it up at once, the second finds it in use.
const TAKE_UP = `INSERT INTO renderers
  SELECT ?1, max(?2, moved + 1, (SELECT coalesce(max(seen), 0) + 1 FROM renderers)) FROM publication WHERE true
  ON CONFLICT (hash) DO UPDATE SET seen = excluded.seen WHERE seen < (SELECT max(seen) FROM renderers)`;

async function takeUpRenderer(db: D1Database, hash: string, now: number): Promise<number> {
  const [, read] = await db.batch<{ seen: number }>([
    db.prepare(TAKE_UP).bind(hash, Math.ceil(now / 1000)),
    db.prepare("SELECT seen FROM renderers WHERE hash = ?1").bind(hash),
  ]);
  return read!.results[0]!.seen;
}
