import type { State } from "../article.ts";
import type { Prepared } from "../prepare.ts";
import { Problem } from "../problem.ts";
import { keptReport } from "../report.ts";
import type { Change, Current, CurrentArticles, Kept } from "../store/index.ts";
import { type Conditions, checkConditions } from "./conditions.ts";
import { contentDigest, wholeDigest } from "./digests.ts";
import { type ReadStored, settleFields } from "./fields.ts";
import { reportTwins } from "./twins.ts";

/** What a prepared submission does to what is stored: which article it is, what it takes over, whether it may. */

export { howManyAtOnce, idOf } from "./at-once.ts";
export { type Conditions, checkConditions } from "./conditions.ts";
export { canonicalJson, contentDigest, wholeDigest } from "./digests.ts";
export { settleAgain } from "./fields.ts";

export type Outcome = "created" | "updated" | "unchanged" | "renamed" | "scheduled" | "draft";

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
  { conditions, readStored }: { conditions: Conditions; readStored: ReadStored },
): Promise<Settled> {
  const prepared = { ...read, report: read.report.copy() };
  const { submission, report, source } = prepared;
  const current = articleToReplace(prepared, stored);
  checkConditions(conditions, current);
  if (current && current.id !== prepared.article.id && prepared.hasForeignId)
    report.change("identity", "id ignored: it never changes once published", prepared.article.id);
  reportTwins(prepared, stored, current);
  const article = await settleFields(prepared, current, now, readStored);
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
