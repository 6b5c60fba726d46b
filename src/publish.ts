import { type Article, Report, type ReportItem, type State, type Submission } from "./article.ts";
import { readSubmission } from "./intake/index.ts";
import { type Normalized, normalize, wholeSecond } from "./normalize/index.ts";
import { Problem } from "./problem.ts";
import type { Publication } from "./publication.ts";
import {
  type Change,
  ChangedMeanwhile,
  type Current,
  type CurrentArticles,
  commit,
  readCurrent,
  replaceSource,
  type StoredSource,
} from "./store/index.ts";

/** The one way in: submission -> intake -> normalize -> store -> receipt. */

export type Outcome = "created" | "updated" | "unchanged" | "renamed" | "scheduled" | "draft";

export interface Receipt {
  slug: string;
  id: string;
  url: string;
  revision: number;
  outcome: Outcome;
  report: ReportItem[];
}

/** Conditions of the sender (RFC 9110, section 13.1). */
export interface Conditions {
  /** `If-Match`: only over this revision. */
  revision?: number;
  /** `If-None-Match: *`: only where nothing is. */
  createOnly?: boolean;
}

interface Prepared extends Normalized {
  submission: Submission;
  isDraft: boolean;
  foreignId: boolean;
  source: StoredSource;
  report: Report;
}

type Settled = { change: Change; outcome: Outcome } | { current: Current; outcome: "unchanged" };

const MOST_TRIES = 5;

/** Publishes one submission. Throws a Problem that says what to mend. */
export async function publish(
  db: D1Database,
  publication: Publication,
  submission: Submission,
  now: number,
  conditions: Conditions = {},
): Promise<Receipt> {
  const [result] = await publishAll(db, publication, [submission], now, conditions);
  if (result instanceof Problem) throw result;
  return result!;
}

/**
 * Publishes submissions at different slugs in one batch of the store. Answers in their order: a receipt, or the
 * Problem for which that one was refused; the others go on.
 */
export async function publishAll(
  db: D1Database,
  publication: Publication,
  submissions: Submission[],
  now: number,
  conditions: Conditions = {},
): Promise<(Receipt | Problem)[]> {
  const prepared = await Promise.all(
    submissions.map((submission) => orProblem(() => prepare(publication, submission, now))),
  );
  for (let attempt = 1; ; attempt++) {
    try {
      return await settleAndCommit(db, prepared, now, conditions);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      if (attempt === MOST_TRIES)
        throw new Problem(
          503,
          "busy",
          "Somebody else keeps publishing at the same address: try again.",
          {},
          { "Retry-After": "1" },
        );
    }
  }
}

/** Reads and cleans a submission, as publishing does, without publishing it. */
export async function prepare(
  publication: Publication,
  submission: Submission,
  now: number,
): Promise<Prepared> {
  const report = new Report();
  const draft = await readSubmission(submission, report);
  const normalized = normalize(
    draft,
    { publication, slug: submission.slug, file: submission.file, now },
    report,
  );
  const source = {
    type: submission.type,
    file: submission.file,
    gzip: await gzip(submission.bytes),
    digest: await sha256(submission.bytes),
  };
  return {
    ...normalized,
    submission,
    source,
    report,
    isDraft: draft.fields.draft === true,
    foreignId: draft.fields.id !== undefined,
  };
}

async function settleAndCommit(
  db: D1Database,
  prepared: (Prepared | Problem)[],
  now: number,
  conditions: Conditions,
): Promise<(Receipt | Problem)[]> {
  const accepted = prepared.filter((one) => !(one instanceof Problem)) as Prepared[];
  const current = await readCurrent(db, {
    slugs: accepted.map(({ submission }) => submission.slug),
    ids: accepted.map(({ article }) => article.id),
    digests: accepted.map(({ source }) => source.digest),
  });
  const settled = await Promise.all(
    prepared.map(async (one) =>
      one instanceof Problem ? one : orProblem(() => settle(one, current, now, conditions)),
    ),
  );
  const changes = settled.flatMap((one) => ("change" in one ? [one.change] : []));
  const revisions = changes.length ? await commit(db, changes, now) : [];
  return Promise.all(
    settled.map((one, index) =>
      one instanceof Problem
        ? one
        : receipt(
            db,
            one,
            prepared[index] as Prepared,
            revisions[changes.indexOf(("change" in one && one.change) as Change)],
          ),
    ),
  );
}

/** What a prepared submission does to what is stored. Throws a Problem when it may not. */
async function settle(
  prepared: Prepared,
  stored: CurrentArticles,
  now: number,
  conditions: Conditions,
): Promise<Settled> {
  const { submission, report, source } = prepared;
  const at = stored.bySlug.get(submission.slug);
  const known = stored.byId.get(prepared.article.id);
  refuseTakenSlug(submission.slug, at, known);
  const current = at ?? known;
  checkConditions(conditions, current);
  if (current && current.id !== prepared.article.id && prepared.foreignId)
    report.change("identity", "id ignored: it never changes once published", prepared.article.id);
  const article = await settleFields(prepared, current, now);
  const state = stateOf(prepared, article, current, now);
  const [content, whole] = [await contentDigest(article), await sha256(encode(JSON.stringify(article)))];
  reportTwins(stored, prepared, current);
  if (current && current.state === state && current.whole === whole) return { current, outcome: "unchanged" };
  const outcome = outcomeOf(state, prepared, current, submission.slug);
  return {
    outcome,
    change: {
      expected: current?.revision ?? 0,
      state,
      article,
      content,
      whole,
      source,
      report: report.items,
    },
  };
}

function refuseTakenSlug(slug: string, at: Current | undefined, known: Current | undefined): void {
  const moved = at && at.slug !== slug && at.state !== "retracted" ? at : undefined;
  if (moved && moved.id !== known?.id)
    throw new Problem(
      409,
      "renamed",
      `The article at "${slug}" was renamed: publish it at /articles/${encodeURIComponent(moved.slug)}.`,
      { slug: moved.slug },
    );
  if (at && known && at.id !== known.id)
    throw new Problem(
      409,
      "slug-taken",
      `The slug "${slug}" belongs to another article (${at.id}): choose another one.`,
      { slug },
    );
}

function checkConditions({ revision, createOnly }: Conditions, current: Current | undefined): void {
  const live = current && current.state !== "retracted" ? current : undefined;
  if (createOnly && live)
    throw new Problem(
      412,
      "exists",
      `There is an article already, at revision ${live.revision}: leave If-None-Match out to replace it.`,
      { revision: live.revision },
    );
  if (revision === undefined || live?.revision === revision) return;
  throw new Problem(
    412,
    "other-revision",
    live
      ? `The article is at revision ${live.revision}, not ${revision}: fetch it again, and apply your edit to that.`
      : "There is no article to match: leave If-Match out to create it.",
    { revision: live?.revision ?? null },
  );
}

/** What never changes, or only moves on real change, is taken over from what is stored. */
async function settleFields(
  prepared: Prepared,
  current: Current | undefined,
  now: number,
): Promise<Omit<Article, "revision">> {
  const article = { ...prepared.article };
  if (!current) return article;
  article.id = current.id;
  if (prepared.publishedFrom !== "metadata") article.published = current.published;
  if (prepared.updatedSaid) return { ...article, updated: Math.max(article.updated, article.published) };
  const wasSeen = current.state === "live" || current.state === "retracted";
  const changed = (await contentDigest(article)) !== current.content;
  const updated = !wasSeen ? article.published : changed ? wholeSecond(now) : current.updated;
  return { ...article, updated: Math.max(updated, article.published) };
}

function stateOf(
  { isDraft }: Prepared,
  { published }: { published: number },
  current: Current | undefined,
  now: number,
): State {
  if (isDraft) return current?.state === "live" || current?.state === "retracted" ? "retracted" : "draft";
  return published > now ? "scheduled" : "live";
}

function outcomeOf(state: State, { isDraft }: Prepared, current: Current | undefined, slug: string): Outcome {
  if (isDraft) return "draft";
  if (state === "scheduled") return "scheduled";
  if (current && current.slug !== slug) return "renamed";
  return current && current.state === "live" ? "updated" : "created";
}

function reportTwins(
  stored: CurrentArticles,
  { source, report }: Prepared,
  current: Current | undefined,
): void {
  const twins = (stored.byDigest.get(source.digest) ?? []).filter((slug) => slug !== current?.slug);
  for (const slug of twins)
    report.guess(
      "duplicates",
      `the same bytes are published at /articles/${slug}`,
      "the submission's digest",
      1,
    );
}

async function receipt(
  db: D1Database,
  settled: Settled,
  { submission, article, source, report }: Prepared,
  revision: number | undefined,
): Promise<Receipt> {
  const { slug } = submission;
  if ("change" in settled)
    return {
      slug,
      id: settled.change.article.id,
      url: article.url,
      revision: revision!,
      outcome: settled.outcome,
      report: report.items,
    };
  await replaceSource(db, settled.current.id, source, report.items);
  return {
    slug,
    id: settled.current.id,
    url: article.url,
    revision: settled.current.revision,
    outcome: "unchanged",
    report: report.items,
  };
}

/** What moves `updated`: title, body, authors, attachments. */
function contentDigest({ title, html, authors, attachments }: Omit<Article, "revision">): Promise<string> {
  return sha256(encode(JSON.stringify([title, html, authors, attachments])));
}

async function orProblem<T>(work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
