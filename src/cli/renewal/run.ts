import type { Problem } from "../../problem.ts";
import type { Renewal } from "../../renormalize.ts";

/** What became of the articles: numbers, however many there were. */
export interface RenewalRun {
  apply: boolean;
  unchanged: number;
  changed: number;
  /** How many times which field. */
  fields: Map<string, number>;
  refused: number;
  /** Problem -> how many times. */
  reasons: Map<string, number>;
  retracted: number;
  purged: number;
  /** Only what changed after this revision is looked at. */
  since: number;
  /** Every article up to this one was. */
  done: number;
  /** Why it ended before the last one. */
  stopped?: string;
}

/** Nothing is counted yet. */
export function newRun(apply: boolean, since: number): RenewalRun {
  const counts = { unchanged: 0, changed: 0, refused: 0, retracted: 0, purged: 0 };
  return { apply, ...counts, fields: new Map(), reasons: new Map(), since, done: since };
}

/** What cleaning an article again came to. */
export function countRenewal(run: RenewalRun, { outcome, fields }: Renewal): void {
  if (outcome === "unchanged") {
    run.unchanged++;
    return;
  }
  run.changed++;
  for (const { field } of fields) add(run.fields, field);
}

/** Why an article could not be cleaned again. */
export function countProblem(run: RenewalRun, problem: Problem): void {
  const gone = goneAs(problem);
  if (gone) run[gone]++;
  else {
    run.refused++;
    add(run.reasons, problem.kind);
  }
}

/** Articles may be retracted or purged while a run goes on: that is no refusal. */
export function goneAs({ kind }: Problem): "purged" | "retracted" | undefined {
  return kind === "purged" || kind === "retracted" ? kind : undefined;
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
