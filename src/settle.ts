import type { Article, Attachment, State } from "./article.ts";
import { wholeSecond } from "./normalize/index.ts";
import { type Prepared, sha256 } from "./prepare.ts";
import { Problem } from "./problem.ts";
import { keptReport } from "./report.ts";
import type { Change, Current, CurrentArticles, Kept } from "./store/index.ts";

/** What a prepared submission does to what is stored: which article it is, what it takes over, whether it may. */

export type Outcome = "created" | "updated" | "unchanged" | "renamed" | "scheduled" | "draft";

/** Conditions of the sender (RFC 9110, section 13.1). */
export interface Conditions {
  /** `If-Match`: only over one of these revisions. */
  revisions?: number[];
  /** `If-Match: *`: only where something is. */
  existing?: boolean;
  /** `If-None-Match: *`: only where nothing is. */
  createOnly?: boolean;
}

type Unrevised = Omit<Article, "revision">;

export type Settled =
  | { change: Change; outcome: Outcome }
  | (Kept & { current: Current; outcome: "unchanged" });

/**
 * The same again when others publish meanwhile: what is reported here is added to a copy. Throws a Problem: 409 when the
 * slug is another article's, 412 when the conditions do not hold.
 */
export async function settle(
  read: Prepared,
  stored: CurrentArticles,
  now: number,
  conditions: Conditions,
): Promise<Settled> {
  const prepared = { ...read, report: read.report.copy() };
  const { submission, report, source } = prepared;
  const current = articleToReplace(prepared, stored);
  checkConditions(conditions, current);
  if (current && current.id !== prepared.article.id && prepared.hasForeignId)
    report.change("identity", "id ignored: it never changes once published", prepared.article.id);
  reportTwins(prepared, stored, current);
  const article = await settleFields(prepared, current, now);
  const state = stateOf(prepared, article, current, now);
  const [content, whole] = [
    await contentDigest(article, prepared.saidAttachments),
    await wholeDigest(article),
  ];
  const expected = current?.revision ?? 0;
  // Source and report are replaced all the same: they are the newest.
  if (current && current.state === state && current.whole === whole)
    return {
      current,
      outcome: "unchanged",
      id: current.id,
      expected,
      source,
      report: keptReport(report.items),
    };
  return {
    outcome: outcomeOf(state, prepared, current, submission.slug),
    change: { expected, state, article, content, whole, source, report: keptReport(report.items) },
  };
}

/** By the slug, else by the id, which then is the rename. Throws a Problem (409). */
function articleToReplace(prepared: Prepared, stored: CurrentArticles): Current | undefined {
  const { slug } = prepared.submission;
  const at = stored.bySlug.get(slug);
  const known = stored.byId.get(prepared.article.id);
  if (at && at.slug !== slug && !(prepared.hasForeignId && known?.id === at.id))
    throw renamed(slug, at.slug, "publish it");
  if (at && known && at.id !== known.id) {
    const detail = `The slug "${slug}" belongs to another article (${at.id}): choose another one.`;
    throw new Problem(409, "slug-taken", detail, { slug });
  }
  return at ?? known;
}

/** The answer at an address that the article has left: what to do at the new one. */
export function renamed(from: string, to: string, cure: string): Problem {
  const detail = `The article at "${from}" was renamed: ${cure} at /articles/${encodeURIComponent(to)}.`;
  return new Problem(409, "renamed", detail, { slug: to });
}

function checkConditions(
  { revisions, existing, createOnly }: Conditions,
  current: Current | undefined,
): void {
  const there = current && current.state !== "retracted" ? current : undefined;
  if (createOnly && there) {
    const detail = `There is an article already, at revision ${there.revision}: leave If-None-Match out to replace it.`;
    throw new Problem(412, "exists", detail, { revision: there.revision });
  }
  if (!there && (existing || revisions))
    throw new Problem(
      412,
      "other-revision",
      "There is no article to match: leave If-Match out to create it.",
      { revision: null },
    );
  if (!revisions || revisions.includes(there!.revision)) return;
  const detail = `The article is at revision ${there!.revision}${notThese(revisions, there!.revision)}`;
  throw new Problem(412, "other-revision", detail, { revision: there!.revision });
}

/** Weak tags are left out of `If-Match`: where there is no other one, that is what to mend. */
function notThese(revisions: number[], revision: number): string {
  return revisions.length
    ? `, not ${revisions.join(" or ")}: fetch it again, and apply your edit to that.`
    : `, and a weak tag matches none: send "${revision}" without W/ if that is what you edited.`;
}

/** What never changes, or only moves on real change, is taken over from what is stored. */
async function settleFields(
  prepared: Prepared,
  current: Current | undefined,
  now: number,
): Promise<Unrevised> {
  if (!current) return prepared.article;
  const keepsDate = prepared.publishedFrom !== "metadata" && !isFirstPublishing(prepared, current);
  return takeOver(prepared, current, now, keepsDate ? current.published : prepared.article.published);
}

async function takeOver(
  prepared: Prepared,
  current: Current,
  now: number,
  published: number,
  before?: Unrevised,
): Promise<Unrevised> {
  const article = { ...prepared.article, id: current.id, published };
  const updated =
    before && isOnlyMoved(before, article)
      ? current.updated
      : await updatedOf(article, prepared, current, now);
  article.updated = Math.max(updated, published);
  return article;
}

/** The same content at another address of the publication: what is relative to that has moved with it. */
function isOnlyMoved(before: Unrevised, after: Unrevised): boolean {
  const [from, to] = [before, after].map(({ url }) => url.slice(0, url.lastIndexOf("/articles/")));
  const content = ({ title, html, authors, attachments }: Unrevised) =>
    canonicalJson([title, html, authors, attachments]).replaceAll(`${from}/`, `${to}/`);
  return from !== to && content(before) === content(after);
}

/**
 * The stored submission, cleaned again: id, state and `published` stay as they are, whatever today's rules read in
 * it, and the report says what they would have been.
 */
export async function settleAgain(
  prepared: Prepared,
  stored: CurrentArticles,
  before: Unrevised,
  now: number,
): Promise<Unrevised> {
  const { report, article, publishedFrom, isDraft } = prepared;
  const current = stored.bySlug.get(before.slug)!;
  reportTwins(prepared, stored, current);
  if (publishedFrom === "metadata" && article.published !== current.published)
    report.change(
      "dates",
      "another date is read now: the published one stays",
      new Date(article.published).toISOString(),
    );
  if (isDraft !== (current.state === "draft"))
    report.change("draft", `read as ${isDraft ? "a draft" : "no draft"} now: it stays as it is`);
  return takeOver(prepared, current, now, current.published, before);
}

/** A draft that was saved long ago is published now: nobody has seen its date yet. */
function isFirstPublishing({ isDraft, publishedFrom }: Prepared, { state }: Current): boolean {
  return !isDraft && state === "draft" && publishedFrom === "first publishing";
}

async function updatedOf(
  article: Unrevised,
  { updatedSaid, saidAttachments }: Prepared,
  current: Current,
  now: number,
): Promise<number> {
  if (updatedSaid) return article.updated;
  if (current.state === "draft" || current.state === "scheduled") return article.published; // nobody has seen it yet
  return (await contentDigest(article, saidAttachments)) === current.content
    ? current.updated
    : wholeSecond(now);
}

function stateOf(
  { isDraft }: Prepared,
  { published }: { published: number },
  current: Current | undefined,
  now: number,
): State {
  if (isDraft) return current?.wasLive ? "retracted" : "draft";
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
      "the same bytes are published at another address, too",
      "the submission's digest",
      1,
      `/articles/${slug}`,
    );
}

/** The article as it is without its revision. */
export function wholeDigest(article: Unrevised): Promise<string> {
  return sha256(canonicalJson(article));
}

/** What moves `updated`: title, body, authors, and the attachments as the submission says them. */
export function contentDigest(
  { title, html, authors }: Unrevised,
  attachments: Attachment[],
): Promise<string> {
  return sha256(canonicalJson([title, html, authors, attachments]));
}

/** The same for equal values, in whatever order a version of Dateline fills in their keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
