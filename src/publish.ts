import type { ReportItem, Submission } from "./article.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { Problem } from "./problem.ts";
import type { Publication } from "./publication.ts";
import { type Conditions, type Outcome, type Settled, settle } from "./settle.ts";
import { ChangedMeanwhile, commit, readCurrent, replaceSource } from "./store/index.ts";

/** The one way in: submission -> intake -> normalize -> store -> receipt. */

export interface Receipt {
  slug: string;
  id: string;
  url: string;
  revision: number;
  outcome: Outcome;
  report: ReportItem[];
}

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
 * Publishes submissions at different slugs, as many as can in one batch of the store. Answers in their order: a
 * receipt, or the Problem for which that one was refused; the others go on.
 */
export async function publishAll(
  db: D1Database,
  publication: Publication,
  submissions: Submission[],
  now: number,
  conditions: Conditions = {},
): Promise<(Receipt | Problem)[]> {
  const read = (submission: Submission) => orProblem(() => prepare(publication, submission, now));
  const prepared = await Promise.all(submissions.map(read));
  const answers: (Receipt | Problem)[] = [];
  for (const group of groupsOfDifferentArticles(prepared))
    answers.push(...(await publishGroup(db, group, now, conditions)));
  return answers;
}

/** A batch takes each article once: what comes twice has to see what came first. */
function groupsOfDifferentArticles(prepared: (Prepared | Problem)[]): (Prepared | Problem)[][] {
  const groups: (Prepared | Problem)[][] = [[]];
  for (const one of prepared) {
    const isThere = groups.at(-1)!.some((other) => idOf(other) !== undefined && idOf(other) === idOf(one));
    if (isThere) groups.push([]);
    groups.at(-1)!.push(one);
  }
  return groups;
}

function idOf(one: Prepared | Problem): string | undefined {
  return one instanceof Problem ? undefined : one.article.id;
}

/** Tries again when somebody published in between; after so many times it is for the sender to try. */
async function publishGroup(
  db: D1Database,
  group: (Prepared | Problem)[],
  now: number,
  conditions: Conditions,
): Promise<(Receipt | Problem)[]> {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    try {
      return await settleAndCommit(db, group, now, conditions);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
  }
  const detail = "Somebody else keeps publishing at the same address: try again.";
  throw new Problem(503, "busy", detail, {}, { "Retry-After": "1" });
}

async function settleAndCommit(
  db: D1Database,
  group: (Prepared | Problem)[],
  now: number,
  conditions: Conditions,
): Promise<(Receipt | Problem)[]> {
  const readable = group.filter((one): one is Prepared => !(one instanceof Problem));
  const stored = await readCurrent(db, {
    slugs: readable.map(({ submission }) => submission.slug),
    ids: readable.map(({ article }) => article.id),
    digests: readable.map(({ source }) => source.digest),
  });
  const settled = await Promise.all(
    group.map((one) =>
      one instanceof Problem ? one : orProblem(() => settle(one, stored, now, conditions)),
    ),
  );
  const changes = settled.flatMap((one) => ("change" in one ? [one.change] : []));
  const revisions = changes.length ? await commit(db, changes, now) : [];
  const revisionOf = (one: Settled) =>
    "change" in one ? revisions[changes.indexOf(one.change)]! : one.current.revision;
  return Promise.all(
    settled.map((one, index) =>
      one instanceof Problem ? one : answer(db, one, group[index] as Prepared, revisionOf(one)),
    ),
  );
}

/** The receipt. Of an unchanged article source and report are replaced all the same: they are the newest. */
async function answer(
  db: D1Database,
  settled: Settled,
  prepared: Prepared,
  revision: number,
): Promise<Receipt> {
  const { submission, article, source, report } = prepared;
  const id = "change" in settled ? settled.change.article.id : settled.current.id;
  if (!("change" in settled)) await replaceSource(db, id, source, report.items);
  return {
    slug: submission.slug,
    id,
    url: article.url,
    revision,
    outcome: settled.outcome,
    report: report.items,
  };
}

async function orProblem<T>(work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
