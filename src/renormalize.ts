import type { State, Submission } from "./article.ts";
import { compareArticles, compareReports, type Difference } from "./compare.ts";
import { completeAttachments } from "./complete.ts";
import { gunzip } from "./gzip.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { noSuchArticle, Problem } from "./problem.ts";
import type { Publication } from "./publication.ts";
import { type Circumstances, tryWhileOthersPublish } from "./publish.ts";
import { contentDigest, settleAgain, wholeDigest } from "./settle/index.ts";
import {
  type Change,
  commit,
  type Kept,
  keptReport,
  readCurrent,
  readSubmitted,
  type Submitted,
} from "./store/index.ts";

/** Today's rules, run over a stored submission: what would change, and on demand it does. */

export interface Renewal extends Difference {
  slug: string;
  id: string;
  url: string;
  /** After it, where something was written. */
  revision: number;
  state: State;
  /** Only the revision is meant: the report is replaced also where the article comes out the same. */
  outcome: "unchanged" | "would change" | "changed";
}

type Stored = Submitted & { source: NonNullable<Submitted["source"]> };

/**
 * Cleans a stored submission again. Nothing is written without `apply`; with it, an article that comes out the same
 * gets its newest report and keeps its revision, and another one takes the next revision. Id, state and `published`
 * never change. Throws a Problem: 404 where nothing was published, 410 for what was retracted or purged, and whatever
 * today's rules refuse the submission for.
 */
export function renormalize(
  db: D1Database,
  publication: Publication,
  slug: string,
  now: number,
  how: { apply?: boolean } & Pick<Circumstances, "storePictures" | "checkFiles"> = {},
): Promise<Renewal> {
  // From the start each time: what is written may only be made of what is stored then.
  return tryWhileOthersPublish(() => renormalizeOnce(db, publication, slug, now, how));
}

type How = Parameters<typeof renormalize>[4] & object;

async function renormalizeOnce(
  db: D1Database,
  publication: Publication,
  slug: string,
  now: number,
  how: How,
): Promise<Renewal> {
  const stored = checkStored(await readSubmitted(db, slug), slug);
  const prepared = await prepareAgain(db, publication, stored, now, how);
  const article = await settleStored(db, stored, prepared, now);
  const { revision: expected, ...before } = stored.article;
  const difference = compareArticles(before, article);
  const isSame = difference.fields.length === 0;
  const report = keptReport(prepared.report.items);
  const { id, slug: at, url } = article;
  const kept = { id, expected, source: { digest: stored.source.digest }, report };
  const changed = isSame ? undefined : { stored, prepared, article };
  return {
    slug: at,
    id,
    url,
    revision: how.apply ? await write(db, kept, changed) : expected,
    state: stored.state,
    outcome: outcomeOf(isSame, how.apply),
    ...difference,
    report: compareReports(stored.report, report),
  };
}

function outcomeOf(isSame: boolean, isApplied = false): Renewal["outcome"] {
  if (isSame) return "unchanged";
  return isApplied ? "changed" : "would change";
}

async function prepareAgain(
  db: D1Database,
  publication: Publication,
  stored: Stored,
  now: number,
  { apply, storePictures, checkFiles }: How,
): Promise<Prepared> {
  const hasBucket = storePictures !== undefined;
  const prepared = await prepare(publication, await submissionOf(stored), now, { hasBucket, checkFiles });
  if (apply) await storePictures?.(prepared.pictures);
  await completeAttachments(db, [prepared], now); // rules are nothing to ask a server about
  return prepared;
}

function checkStored(stored: Submitted | undefined, slug: string): Stored {
  if (!stored) throw noSuchArticle(slug);
  if (!stored.source)
    throw new Problem(
      410,
      "purged",
      "This article was purged: its submission is gone, so nothing can be cleaned again.",
    );
  if (stored.state === "retracted")
    throw new Problem(
      410,
      "retracted",
      "This article was taken back: it is cleaned again when it is published again.",
    );
  return stored as Stored;
}

async function submissionOf({ source, article }: Stored): Promise<Submission> {
  const { type, file, localFiles, gzip } = source;
  return { type, file, localFiles, slug: article.slug, bytes: await gunzip(gzip) };
}

async function settleStored(
  db: D1Database,
  { article, source }: Stored,
  prepared: Prepared,
  now: number,
): Promise<Change["article"]> {
  const current = await readCurrent(db, { slugs: [article.slug], ids: [], digests: [source.digest] });
  return settleAgain(prepared, current, article, now);
}

/** Returns the revision that the article has then. */
async function write(
  db: D1Database,
  kept: Kept,
  changed: { stored: Stored; prepared: Prepared; article: Change["article"] } | undefined,
): Promise<number> {
  if (!changed) {
    await commit(db, [], [kept]);
    return kept.expected;
  }
  const { article, stored, prepared } = changed;
  const content = await contentDigest(article, prepared.saidAttachments);
  const digests = { content, whole: await wholeDigest(article) };
  const { expected, source, report } = kept;
  const change = { expected, source, report, state: stored.state, article, ...digests };
  const [revision] = await commit(db, [change], []);
  return revision!;
}
