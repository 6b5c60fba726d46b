import type { Article, State } from "./article.ts";
import { wholeSecond } from "./normalize/index.ts";
import { type Prepared, sha256 } from "./prepare.ts";
import { Problem } from "./problem.ts";
import type { Change, Current, CurrentArticles } from "./store/index.ts";

/** What a prepared submission does to what is stored: which article it is, what it takes over, whether it may. */

export type Outcome = "created" | "updated" | "unchanged" | "renamed" | "scheduled" | "draft";

/** Conditions of the sender (RFC 9110, section 13.1). */
export interface Conditions {
  /** `If-Match`: only over this revision. */
  revision?: number;
  /** `If-None-Match: *`: only where nothing is. */
  createOnly?: boolean;
}

export type Settled = { change: Change; outcome: Outcome } | { current: Current; outcome: "unchanged" };

/** Throws a Problem: 409 when the slug is another article's, 412 when the conditions do not hold. */
export async function settle(
  prepared: Prepared,
  stored: CurrentArticles,
  now: number,
  conditions: Conditions,
): Promise<Settled> {
  const { submission, report, source } = prepared;
  const current = articleToReplace(prepared, stored);
  checkConditions(conditions, current);
  if (current && current.id !== prepared.article.id && prepared.hasForeignId)
    report.change("identity", "id ignored: it never changes once published", prepared.article.id);
  reportTwins(prepared, stored, current);
  const article = await settleFields(prepared, current, now);
  const state = stateOf(prepared, article, current, now);
  const [content, whole] = [await contentDigest(article), await sha256(JSON.stringify(article))];
  if (current && current.state === state && current.whole === whole) return { current, outcome: "unchanged" };
  const expected = current?.revision ?? 0;
  return {
    outcome: outcomeOf(state, prepared, current, submission.slug),
    change: { expected, state, article, content, whole, source, report: report.items },
  };
}

/** By the slug, else by the id, which then is the rename. Throws a Problem (409). */
function articleToReplace(
  { submission: { slug }, article }: Prepared,
  stored: CurrentArticles,
): Current | undefined {
  const at = stored.bySlug.get(slug);
  const known = stored.byId.get(article.id);
  if (at && known && at.id !== known.id)
    throw new Problem(
      409,
      "slug-taken",
      `The slug "${slug}" belongs to another article (${at.id}): choose another one.`,
      { slug },
    );
  if (at && at.slug !== slug && !known)
    throw new Problem(
      409,
      "renamed",
      `The article at "${slug}" was renamed: publish it at /articles/${encodeURIComponent(at.slug)}.`,
      { slug: at.slug },
    );
  return at ?? known;
}

function checkConditions({ revision, createOnly }: Conditions, current: Current | undefined): void {
  const there = current && current.state !== "retracted" ? current : undefined;
  if (createOnly && there)
    throw new Problem(
      412,
      "exists",
      `There is an article already, at revision ${there.revision}: leave If-None-Match out to replace it.`,
      { revision: there.revision },
    );
  if (revision === undefined || there?.revision === revision) return;
  const detail = there
    ? `The article is at revision ${there.revision}, not ${revision}: fetch it again, and apply your edit to that.`
    : "There is no article to match: leave If-Match out to create it.";
  throw new Problem(412, "other-revision", detail, { revision: there?.revision ?? null });
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
  article.updated = Math.max(await updatedOf(article, prepared, current, now), article.published);
  return article;
}

async function updatedOf(
  article: Omit<Article, "revision">,
  { updatedSaid }: Prepared,
  current: Current,
  now: number,
): Promise<number> {
  if (updatedSaid) return article.updated;
  if (current.state === "draft" || current.state === "scheduled") return article.published; // nobody has seen it yet
  return (await contentDigest(article)) === current.content ? current.updated : wholeSecond(now);
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
  return current?.state === "live" ? "updated" : "created";
}

function reportTwins(
  { source, report }: Prepared,
  stored: CurrentArticles,
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

/** What moves `updated`: title, body, authors, attachments. */
function contentDigest({ title, html, authors, attachments }: Omit<Article, "revision">): Promise<string> {
  return sha256(JSON.stringify([title, html, authors, attachments]));
}
