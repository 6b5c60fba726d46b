import type { Prepared } from "../prepare.ts";
import { orProblem, Problem } from "../problem.ts";
import { type CurrentArticles, findArticle, howManyChangesFit, readCurrent } from "../store/index.ts";
import type { Conditions } from "./conditions.ts";
import type { Settled } from "./outcome.ts";
import { settle } from "./settle.ts";

/**
 * Settles as many of a group, from the first on, as one batch of the store takes; the answers tell how many those are. For
 * one that is refused it is the Problem.
 */
export async function settleGroup(
  db: D1Database,
  group: (Prepared | Problem)[],
  now: number,
  conditions: Conditions,
): Promise<(Settled | Problem)[]> {
  const readable = group.filter((one): one is Prepared => !(one instanceof Problem));
  const stored = await readCurrent(db, {
    slugs: readable.map(({ submission }) => submission.slug),
    ids: readable.map(({ article }) => article.id),
    digests: readable.map(({ source }) => source.digest),
  });
  const readStored = async (slug: string) => (await findArticle(db, slug))?.article;
  const settleOne = (one: Prepared) => orProblem(() => settle(one, stored, now, { conditions, readStored }));
  const all = await Promise.all(group.map((one) => (one instanceof Problem ? one : settleOne(one))));
  return all.slice(0, Math.min(untilRepeated(group, stored), untilFull(all)));
}

/**
 * A batch takes each article and each slug once: what meets one again has to see what came of the first. It meets the
 * one that it names and the one at its slug, whichever of them it is about, and also where it is refused.
 */
function untilRepeated(group: (Prepared | Problem)[], stored: CurrentArticles): number {
  const seen = new Set<string>();
  const repeated = group.findIndex((prepared) => {
    if (prepared instanceof Problem) return false;
    const { slug } = prepared.submission;
    const names = [prepared.article.id, stored.bySlug.get(slug)?.id ?? slug, slug];
    const isRepeated = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return isRepeated;
  });
  return repeated < 0 ? group.length : repeated;
}

/** It takes no more than the store can be handed in one value. */
function untilFull(settled: (Settled | Problem)[]): number {
  const changes = settled.flatMap((one) => ("change" in one ? [one.change] : []));
  const left = changes[howManyChangesFit(changes)];
  return left ? settled.findIndex((one) => "change" in one && one.change === left) : settled.length;
}
