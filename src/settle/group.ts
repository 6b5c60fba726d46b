import type { Prepared } from "../prepare.ts";
import { Problem } from "../problem.ts";
import { howManyChangesFit } from "../store/index.ts";
import { idOf, type Settled } from "./outcome.ts";

/** How many of a group, from the first on, one batch of the store takes. What was refused needs no place. */
export function howManyAtOnce(group: (Prepared | Problem)[], settled: (Settled | Problem)[]): number {
  return Math.min(untilRepeated(group, settled), untilFull(settled));
}

/** A batch takes each article and each slug once: what meets one again has to see what came of the first. */
function untilRepeated(group: (Prepared | Problem)[], settled: (Settled | Problem)[]): number {
  const seen = new Set<string>();
  const repeated = settled.findIndex((one, index) => {
    if (one instanceof Problem) return false;
    const names = [idOf(one), (group[index] as Prepared).submission.slug];
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
