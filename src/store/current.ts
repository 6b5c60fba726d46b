import { storeFull } from "./guard.ts";
import { ARTICLE_COLUMNS, type ArticleRow } from "./rows.ts";

/** What is stored of an article, as far as publishing over it has to know; `asked` may be an older slug of it. */
export interface Current extends Omit<ArticleRow, "html" | "text"> {
  /** 1 when it was ever in a feed. */
  wasLive: number;
  content: string;
  whole: string;
}

export interface CurrentArticles {
  bySlug: Map<string, Current>;
  byId: Map<string, Current>;
  /** Submission digest -> slugs where the same bytes are stored, not all of them when there are many. */
  byDigest: Map<string, string[]>;
}

const COLUMNS = `${ARTICLE_COLUMNS}, a.content, a.whole,
  EXISTS (SELECT 1 FROM memberships m WHERE m.article = a.number) AS wasLive`;
const BY_SLUG = `SELECT s.slug AS asked, ${COLUMNS} FROM json_each(?) w JOIN slugs s ON s.slug = w.value
  JOIN articles a ON a.number = s.article`;
const BY_ID = `SELECT a.id AS asked, ${COLUMNS} FROM json_each(?) w JOIN articles a ON a.id = w.value`;
const BY_DIGEST = `SELECT a.digest, a.slug FROM json_each(?1) w JOIN articles a
  ON a.number IN (SELECT number FROM articles WHERE digest = w.value LIMIT ?2) WHERE a.state <> 'retracted'`;

// A report names so many: of a template that was published a thousand times, nobody reads more.
const MOST_TWINS = 10;

// D1's limit, and the share of it from which nothing new is taken.
const MOST_BYTES = 10_000_000_000;
const FULL_SHARE = 0.95;

/** What lives at these slugs (old ones lead to where the article is now) and under these ids: one round trip. */
export async function readCurrent(
  db: D1Database,
  wanted: { slugs: string[]; ids: string[]; digests: string[] },
): Promise<CurrentArticles> {
  const [bySlug, byId, byDigest] = await db.batch<Current & { asked: string; digest: string }>([
    db.prepare(BY_SLUG).bind(JSON.stringify(wanted.slugs)),
    db.prepare(BY_ID).bind(JSON.stringify(wanted.ids)),
    db.prepare(BY_DIGEST).bind(JSON.stringify(wanted.digests), MOST_TWINS),
  ]);
  refuseWhenFull(bySlug!.meta.size_after);
  const index = (rows: (Current & { asked: string })[]) => new Map(rows.map((row) => [row.asked, row]));
  return {
    bySlug: index(bySlug!.results),
    byId: index(byId!.results),
    byDigest: slugsByDigest(byDigest!.results),
  };
}

function slugsByDigest(rows: { digest: string; slug: string }[]): Map<string, string[]> {
  const slugs = new Map<string, string[]>();
  for (const { digest, slug } of rows) slugs.set(digest, [...(slugs.get(digest) ?? []), slug]);
  return slugs;
}

function refuseWhenFull(bytes: number | undefined): void {
  if (bytes === undefined || bytes < MOST_BYTES * FULL_SHARE) return;
  throw storeFull(`The store holds ${bytes} of ${MOST_BYTES} bytes`);
}
