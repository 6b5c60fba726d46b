import type { FeedSizes } from "../../settings/values.ts";
import { articleOf } from "../rows.ts";
import { type FeedRequest, readHeads } from "./heads.ts";
import { BODIES, FEED, type FeedRows, FIELDS, newestFirst, type Row, type Tombstone } from "./rows.ts";

const CHANGES = `SELECT ${FIELDS}, b.html FROM (
    SELECT article, place, gone, sum(iif(gone, 0, bytes)) OVER (ORDER BY revision ROWS UNBOUNDED PRECEDING) AS total
    FROM memberships WHERE feed = ${FEED} AND revision > ?3 ORDER BY revision LIMIT ?4 + 1) m
  ${BODIES} WHERE m.gone = 0 AND m.total <= ?5`;
const CHANGE_COUNT = `SELECT count(*) AS changes FROM (SELECT 1 FROM memberships WHERE feed = ${FEED} AND revision > ?3 LIMIT ?4 + 1)`;
const CHANGE_TOMBSTONES = `SELECT id, moved AS "when" FROM memberships WHERE feed = ${FEED} AND revision > ?3 AND gone = 2 ORDER BY revision DESC LIMIT ?4`;

/** What changed in a feed after a revision (RFC 3229). Undefined when it is more than a document may hold. */
export async function readChanges(
  db: D1Database,
  request: FeedRequest,
  sizes: FeedSizes,
  since: number,
): Promise<FeedRows | undefined> {
  const { kind, key } = request.feed;
  const bound = (sql: string, ...values: unknown[]) => db.prepare(sql).bind(kind, key, since, ...values);
  const { feed: head, rows } = await readHeads(
    db,
    request,
    bound(CHANGES, sizes.entries, sizes.bytes),
    bound(CHANGE_COUNT, sizes.entries),
    bound(CHANGE_TOMBSTONES, sizes.entries),
  );
  const [changed, [{ changes }], tombstones] = rows as [Row[], [{ changes: number }], Tombstone[]];
  if (!head || changes > sizes.entries || changed.length + tombstones.length < changes) return undefined;
  return { head, entries: newestFirst(changed).map(articleOf), tombstones, closed: 0, isCut: false };
}
