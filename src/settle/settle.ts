import type { Prepared } from "../prepare.ts";
import { Problem } from "../problem.ts";
import { articlePath } from "../slug.ts";
import { type Current, type CurrentArticles, keptReport } from "../store/index.ts";
import { type Conditions, checkConditions } from "./conditions.ts";
import { contentDigest, wholeDigest } from "./digests.ts";
import { type ReadStored, settleFields } from "./fields.ts";
import { outcomeOf, type Settled, stateOf } from "./outcome.ts";
import { reportTwins } from "./twins.ts";

/**
 * What a submission does to the article that it is about. It may be settled again when others publish meanwhile: what is
 * reported here is added to a copy. Throws a Problem: 409 when the
 * slug is another article's, 412 when the conditions do not hold.
 */
export async function settle(
  read: Prepared,
  stored: CurrentArticles,
  now: number,
  { conditions, readStored }: { conditions: Conditions; readStored: ReadStored },
): Promise<Settled> {
  const prepared = { ...read, report: read.report.copy() };
  const { report, source } = prepared;
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
  // Source and report are replaced also where nothing else is: they are the newest.
  const newest = { expected: current?.revision ?? 0, source, report: keptReport(report.items) };
  if (current && current.state === state && current.whole === whole)
    return { ...newest, current, outcome: "unchanged", id: current.id };
  return {
    outcome: outcomeOf(state, prepared, current),
    change: { ...newest, state, article, content, whole },
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
  const detail = `The article at "${from}" was renamed: ${cure} at ${articlePath(to)}.`;
  return new Problem(409, "renamed", detail, { slug: to });
}
