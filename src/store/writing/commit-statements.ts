/** What a commit does to the tables, in the order in which it does it. */

const CHANGED = "json_each(?1) c JOIN articles a ON a.id = c.value->>'id'";
const OF_CHANGE = `${CHANGED}, json_each(c.value->'feeds') f JOIN feeds ON feeds.kind = f.value->>'kind' AND feeds.key = f.value->>'key'`;

/** When a feed that is touched will have moved: its row is written after its memberships. */
const MOMENT = "(SELECT max(?2, feeds.moved + 1) FROM feeds WHERE feeds.number = memberships.feed)";

// In this order, all in one batch: GUARDS, then one of the two that write articles, then the rest. Each statement
// serves all changes at once; ?1 is their JSON, ?2 the second. None of them sorts, and none reads what grows with the
// store (test/store/plan.ts).

/** Nothing has changed since it was read; else this fails, and with it the batch. */
export const GUARDS = [
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
export const WRITE_ARTICLES = `INSERT INTO articles (id, slug, state, revision, published, updated, fields, bytes, digest, content, whole)
  SELECT value->>'id', value->>'slug', value->>'state', (SELECT revision FROM publication) + key + 1, value->>'published',
    value->>'updated', value->>'fields', value->>'bytes', value->>'digest', value->>'content', value->>'whole'
  FROM json_each(?1) WHERE true
  ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, state = excluded.state, revision = excluded.revision,
    published = excluded.published, updated = excluded.updated, fields = excluded.fields, bytes = excluded.bytes,
    digest = excluded.digest, content = excluded.content, whole = excluded.whole`;

/** Or only their states, each with the next revision. */
export const MOVE_STATES = `UPDATE articles SET state = c.state, revision = (SELECT revision FROM publication) + c.key + 1
  FROM (SELECT key, value->>'id' AS id, value->>'state' AS state FROM json_each(?1)) c WHERE articles.id = c.id`;

export const THEN = [
  // Slugs, of which none is ever free again.
  `INSERT INTO slugs SELECT a.slug, a.number FROM ${CHANGED} WHERE true ON CONFLICT (slug) DO NOTHING`,

  // Feeds that are used for the first time.
  `INSERT INTO feeds (kind, key, label, head, moved)
   SELECT f.value->>'kind', f.value->>'key', f.value->>'label', 0, 0 FROM json_each(?1) c, json_each(c.value->'feeds') f WHERE true
   ON CONFLICT (kind, key) DO NOTHING`,

  // Articles leave the feeds that they are no longer in. A page of the past has its date from its entries' moments. One
  // that is live again leaves no tombstone in a feed that it does not come back to: readers would bury what they see elsewhere.
  `UPDATE memberships SET gone = changed.gone, revision = changed.revision, moved = ${MOMENT}
   FROM (SELECT a.number, a.revision, a.state, iif(a.state = 'retracted', 2, 1) AS gone, c.value->'feeds' AS feeds FROM ${CHANGED}) AS changed
   WHERE memberships.article = changed.number AND (memberships.gone = 0 OR memberships.gone = 2 AND changed.state = 'live') AND NOT EXISTS (
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

export const ERASE = [
  ...["bodies", "texts", "sources", "reports"].map(
    (table) => `DELETE FROM ${table} WHERE article IN (SELECT a.number FROM ${CHANGED})`,
  ),
  `UPDATE articles SET digest = '', content = '', whole = '', bytes = 0,
   fields = json_object('url', fields->>'url', 'title', '', 'summary', '', 'authors', json('[]'), 'tags', json('[]'),
     'language', fields->>'language', 'attachments', json('[]'))
   WHERE id IN (SELECT c.value->>'id' FROM json_each(?1) c)`,
];
