import type { Article, State } from "../article.ts";
import type { ReportItem } from "../report.ts";
import {
  documents,
  reportStatement,
  type SameSource,
  type StoredSource,
  sourceStatements,
} from "./documents.ts";
import { type FeedName, feedsOf } from "./feed-names.ts";
import { fieldsOf } from "./rows.ts";

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

/** The article is not as it was read: somebody published in between. Read again, and try again. */
export class ChangedMeanwhile extends Error {
  override name = "ChangedMeanwhile";
}

const CHANGED = "json_each(?1) c JOIN articles a ON a.id = c.value->>'id'";
const OF_CHANGE = `${CHANGED}, json_each(c.value->'feeds') f JOIN feeds ON feeds.kind = f.value->>'kind' AND feeds.key = f.value->>'key'`;

/** When a feed that is touched will have moved: its row is written after its memberships. */
const MOMENT = "(SELECT max(?2, feeds.moved + 1) FROM feeds WHERE feeds.number = memberships.feed)";

// In this order, all in one batch: GUARDS, then one of the two that write articles, then the rest. Each statement
// serves all changes at once; ?1 is their JSON, ?2 the second. None of them sorts, and none reads what grows with the
// store (test/store/plan.ts).

/** Nothing has changed since it was read; else this fails, and with it the batch. */
const GUARDS = [
  `INSERT INTO guards SELECT 1 FROM json_each(?1) c LEFT JOIN articles a ON a.id = c.value->>'id'
  WHERE coalesce(a.revision, 0) <> c.value->>'expected'`,
  // Nobody else has taken the slug.
  `INSERT INTO guards SELECT 1 FROM json_each(?1) c JOIN slugs s ON s.slug = c.value->>'slug'
  JOIN articles a ON a.number = s.article WHERE a.id <> c.value->>'id'`,
  // A submission that was only cleaned again is still the one that is stored: a newer one may have left the revision.
  `INSERT INTO guards SELECT 1 FROM json_each(?1) c JOIN articles a ON a.id = c.value->>'id'
  WHERE a.digest <> c.value->>'sameSource'`,
];

/** Articles, each with the next revision. */
const WRITE_ARTICLES = `INSERT INTO articles (id, slug, state, revision, published, updated, fields, bytes, digest, content, whole)
  SELECT value->>'id', value->>'slug', value->>'state', (SELECT revision FROM publication) + key + 1, value->>'published',
    value->>'updated', value->>'fields', value->>'bytes', value->>'digest', value->>'content', value->>'whole'
  FROM json_each(?1) WHERE true
  ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, state = excluded.state, revision = excluded.revision,
    published = excluded.published, updated = excluded.updated, fields = excluded.fields, bytes = excluded.bytes,
    digest = excluded.digest, content = excluded.content, whole = excluded.whole`;

/** Or only their states, each with the next revision. */
const MOVE_STATES = `UPDATE articles SET state = c.state, revision = (SELECT revision FROM publication) + c.key + 1
  FROM (SELECT key, value->>'id' AS id, value->>'state' AS state FROM json_each(?1)) c WHERE articles.id = c.id`;

const THEN = [
  // Slugs, of which none is ever free again.
  `INSERT INTO slugs SELECT a.slug, a.number FROM ${CHANGED} WHERE true ON CONFLICT (slug) DO NOTHING`,

  // Feeds that are used for the first time.
  `INSERT INTO feeds (kind, key, label, head, moved)
   SELECT f.value->>'kind', f.value->>'key', f.value->>'label', 0, 0 FROM json_each(?1) c, json_each(c.value->'feeds') f WHERE true
   ON CONFLICT (kind, key) DO NOTHING`,

  // Articles leave the feeds that they are no longer in. A page of the past has its date from its entries' moments.
  `UPDATE memberships SET gone = changed.gone, revision = changed.revision, moved = ${MOMENT}
   FROM (SELECT a.number, a.revision, iif(a.state = 'retracted', 2, 1) AS gone, c.value->'feeds' AS feeds FROM ${CHANGED}) AS changed
   WHERE memberships.article = changed.number AND memberships.gone = 0 AND NOT EXISTS (
     SELECT 1 FROM json_each(changed.feeds) f JOIN feeds ON feeds.kind = f.value->>'kind' AND feeds.key = f.value->>'key'
     WHERE feeds.number = memberships.feed)`,

  // A retraction shows in every feed that they were ever in.
  `UPDATE memberships SET gone = 2, revision = changed.revision, moved = ${MOMENT}
   FROM (SELECT a.number, a.revision FROM ${CHANGED} WHERE a.state = 'retracted') AS changed
   WHERE memberships.article = changed.number AND memberships.gone = 1`,

  // Articles join feeds, or change in them; a place once taken is kept. Of those that join in one batch, each stands
  // behind the ones before it.
  `INSERT INTO memberships (feed, article, published, id, bytes, revision, moved, gone, place)
   SELECT feeds.number, a.number, a.published, a.id, a.bytes, a.revision, max(?2, feeds.moved + 1), 0,
     feeds.arrivals + 1 + (SELECT count(*) FROM json_each(f.value->'before') b JOIN articles e ON e.id = ?1->>('$[' || b.value || '].id')
       WHERE NOT EXISTS (SELECT 1 FROM memberships k WHERE k.feed = feeds.number AND k.article = e.number))
   FROM ${OF_CHANGE} WHERE true
   ON CONFLICT (feed, article) DO UPDATE SET published = excluded.published, bytes = excluded.bytes,
     revision = excluded.revision, moved = excluded.moved, gone = 0`,

  // The heads of the feeds that were touched.
  `UPDATE feeds SET moved = max(?2, moved + 1),
     head = (SELECT max(revision) FROM memberships WHERE feed = feeds.number),
     arrivals = (SELECT max(place) FROM memberships WHERE feed = feeds.number)
   WHERE number IN (SELECT m.feed FROM ${CHANGED} JOIN memberships m ON m.article = a.number AND m.revision = a.revision)`,

  // What is in no feed is not found by ?q= either: its words may go. Those of a scheduled article are needed again.
  `DELETE FROM search WHERE rowid IN (SELECT a.number FROM ${CHANGED} WHERE a.state NOT IN ('live', 'scheduled'))`,

  // The publication's revision, and the next due time.
  `UPDATE publication SET revision = revision + json_array_length(?1), moved = max(?2, moved + 1),
     due = (SELECT min(published) FROM articles WHERE state = 'scheduled') RETURNING revision`,
];

const ERASE = [
  ...["bodies", "texts", "sources", "reports"].map(
    (table) => `DELETE FROM ${table} WHERE article IN (SELECT a.number FROM ${CHANGED})`,
  ),
  `UPDATE articles SET digest = '', content = '', whole = '', bytes = 0,
   fields = json_object('url', fields->>'url', 'title', '', 'summary', '', 'authors', json('[]'), 'tags', json('[]'),
     'language', fields->>'language', 'attachments', json('[]'))
   WHERE id IN (SELECT c.value->>'id' FROM json_each(?1) c)`,
];

/**
 * Writes changes of different articles in one atomic batch; each takes the next revision, in order.
 * Returns their revisions. Throws ChangedMeanwhile, having written nothing.
 */
export async function commit(
  db: D1Database,
  changes: Change[],
  kept: Kept[],
  now: number,
): Promise<number[]> {
  const after = [
    ...changes.flatMap((change) => documents(db, change)),
    ...kept.flatMap(({ id, source, report }) => [
      ...sourceStatements(db, id, source),
      reportStatement(db, id, report),
    ]),
  ];
  return runBatch(db, { first: WRITE_ARTICLES, items: changes.map(indexed), kept, after, now });
}

// D1 binds no string of more than 2,000,000 bytes, and all changes of a batch are one.
const MOST_BOUND = 1_900_000;

/** So many of these changes, from the first on, go into one batch; one in any case. */
export function howManyFit(items: Item[]): number {
  const encoder = new TextEncoder();
  for (let count = items.length; count > 1; count = Math.ceil(count / 2))
    if (encoder.encode(JSON.stringify(withNeighbours(items.slice(0, count)))).length <= MOST_BOUND)
      return count;
  return 1;
}

/** The same, of changes with their articles. */
export function howManyChangesFit(changes: Change[]): number {
  return howManyFit(changes.map(indexed));
}

/** What every change says. */
interface Item {
  id: string;
  expected: number;
  state: State;
  feeds: FeedName[];
}

/**
 * As `commit`, for states alone: an article is taken back, or its time has come. `purge` erases what was written under the
 * articles, too.
 */
export async function moveStates(
  db: D1Database,
  moves: Item[],
  now: number,
  { purge = false } = {},
): Promise<number[]> {
  const after = purge ? ERASE.map((sql) => db.prepare(sql).bind(JSON.stringify(moves))) : [];
  return runBatch(db, { first: MOVE_STATES, items: moves, kept: [], after, now });
}

interface Batch {
  first: string;
  items: Item[];
  /** Guarded like the items, but not changed. */
  kept: Kept[];
  after: D1PreparedStatement[];
  now: number;
}

async function runBatch(db: D1Database, { first, items, kept, after, now }: Batch): Promise<number[]> {
  const json = JSON.stringify(withNeighbours(items));
  // The next full one: who asked earlier in this second, and says so, has not seen the change.
  const second = Math.ceil(now / 1000);
  const guarded = JSON.stringify([...items, ...kept.map(guardOf)]);
  const guards = GUARDS.map((sql) => db.prepare(sql).bind(guarded));
  const changing = items.length ? [first, ...THEN] : [];
  const statements = changing.map((sql) =>
    db.prepare(sql).bind(...(sql.includes("?2") ? [json, second] : [json])),
  );
  try {
    const results = await db.batch<{ revision: number }>([...guards, ...statements, ...after]);
    if (!items.length) return [];
    const last = results[guards.length + statements.length - 1]!.results[0]!.revision;
    return items.map((_, index) => last - items.length + index + 1);
  } catch (error) {
    if (
      error instanceof Error &&
      /changed_meanwhile|UNIQUE constraint failed: articles\./.test(error.message)
    )
      throw new ChangedMeanwhile(error.message);
    throw error;
  }
}

/** With each feed of a change, which changes before it in the batch are in the same one: it takes the place behind them. */
function withNeighbours(items: Item[]) {
  const inFeed = new Map<string, number[]>();
  return items.map((item, index) => ({
    ...item,
    feeds: item.feeds.map((feed) => {
      const name = `${feed.kind} ${feed.key}`;
      const before = inFeed.get(name) ?? [];
      inFeed.set(name, [...before, index]);
      return { ...feed, before };
    }),
  }));
}

function guardOf({ id, expected, source }: Kept) {
  return { id, expected, sameSource: "gzip" in source ? undefined : source.digest };
}

function indexed({ expected, state, article, content, whole, source }: Change) {
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
