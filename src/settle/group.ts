import type { Prepared } from "../prepare.ts";
import { orProblem, Problem } from "../problem.ts";
import { findArticle, howManyChangesFit, readCurrent } from "../store/index.ts";
import type { Conditions } from "./conditions.ts";
import { idOf, type Settled } from "./outcome.ts";
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
  return all.slice(0, howManyAtOnce(group, all));
}

/** What was refused needs no place. */
function howManyAtOnce(group: (Prepared | Problem)[], settled: (Settled | Problem)[]): number {
  return Math.min(untilRepeated(group, settled), untilFull(settled));
}

/** A batch takes each article and each slug once: what meets one again has to see what came of the first. */
function untilRepeated(group: (Prepared | Problem)[], settled: (Settled | Problem)[]): number {
  const seen = new Set<string>();
  const repeated = group.findIndex((prepared, index) => {
    if (prepared instanceof Problem) return false;
    const one = settled[index]!; // refused, it may be for what an earlier one changes
    const names = [one instanceof Problem ? prepared.article.id : idOf(one), prepared.submission.slug];
    const isRepeated = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return isRepeated;
  });
  return repeated < 0 ? settled.length : repeated;
}

/** It takes no more than the store can be handed in one value. */
function untilFull(settled: (Settled | Problem)[]): number {
  const changes = settled.flatMap((one) => ("change" in one ? [one.change] : []));
  const left = changes[howManyChangesFit(changes)];
  return left ? settled.findIndex((one) => "change" in one && one.change === left) : settled.length;
}
