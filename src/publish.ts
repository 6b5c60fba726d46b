import type { LocalFiles, Submission } from "./article.ts";
import { completeAttachments } from "./complete.ts";
import type { EmbeddedFile, FileServers } from "./media/index.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { orProblem, Problem } from "./problem.ts";
import type { Publication } from "./publication.ts";
import type { ReportItem } from "./report.ts";
import { type Conditions, idOf, type Outcome, type Settled, settleGroup } from "./settle/index.ts";
import { ChangedMeanwhile, commit } from "./store/index.ts";

/** The one way in: submission -> prepare -> complete -> settle -> store -> receipt. */

export interface Receipt {
  slug: string;
  id: string;
  url: string;
  revision: number;
  outcome: Outcome;
  report: ReportItem[];
}

export interface Circumstances {
  conditions?: Conditions;
  /** Who is asked for the sizes and types of attached files; nobody without. */
  servers?: FileServers;
  /** Where pictures that came inside a text are stored; without it they are taken out. */
  storePictures?: (pictures: EmbeddedFile[]) => Promise<void>;
  /** What a sender says of files, without those that are not stored. */
  checkFiles?: (files: LocalFiles) => Promise<LocalFiles>;
}

// Of so many at once, one succeeds each time: the last one has to try as often.
const MOST_TRIES = 25;

/** Publishes one submission. Throws a Problem that says what to mend. */
export async function publish(
  db: D1Database,
  publication: Publication,
  submission: Submission,
  now: number,
  circumstances: Circumstances = {},
): Promise<Receipt> {
  const [result] = await publishAll(db, publication, [submission], now, circumstances);
  if (result instanceof Problem) throw result;
  return result!;
}

/**
 * Publishes submissions, as many as can in one batch of the store. Answers in their order: a
 * receipt, or the Problem for which that one was refused; the others go on.
 */
export async function publishAll(
  db: D1Database,
  publication: Publication,
  submissions: Submission[],
  now: number,
  { conditions = {}, servers, storePictures, checkFiles }: Circumstances = {},
): Promise<(Receipt | Problem)[]> {
  const hasBucket = storePictures !== undefined;
  const read = (submission: Submission) =>
    orProblem(() => prepare(publication, submission, now, { hasBucket, checkFiles }));
  const prepared = await Promise.all(submissions.map(read));
  await completeAttachments(db, prepared.filter(isPrepared), now, servers);
  const answers: (Receipt | Problem)[] = [];
  while (answers.length < prepared.length)
    answers.push(
      ...(await tryWhileOthersPublish(() =>
        settleAndCommit(db, prepared.slice(answers.length), now, { conditions, storePictures }),
      )),
    );
  return answers;
}

/** Tries again when somebody published in between; after so many times it is for the sender to try. */
export async function tryWhileOthersPublish<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
  }
  const detail = "Somebody else keeps publishing at the same address: try again.";
  throw new Problem(503, "busy", detail, {}, { "Retry-After": "1" });
}

/** As many from the start as one batch can take; the answers tell how many that were. */
async function settleAndCommit(
  db: D1Database,
  group: (Prepared | Problem)[],
  now: number,
  { conditions = {}, storePictures }: Circumstances,
): Promise<(Receipt | Problem)[]> {
  const settled = await settleGroup(db, group, now, conditions);
  await storePictures?.(picturesOf(group, settled)); // before the article: whoever sees it sees them
  const revisions = await commitAll(db, settled);
  return settled.map((one, index) =>
    one instanceof Problem ? one : receiptOf(one, group[index] as Prepared, revisions.get(one)!),
  );
}

/** Returns the revision that each accepted one has then. */
async function commitAll(db: D1Database, settled: (Settled | Problem)[]): Promise<Map<Settled, number>> {
  const accepted = settled.filter((one): one is Settled => !(one instanceof Problem));
  const changes = accepted.flatMap((one) => ("change" in one ? [one.change] : []));
  const kept = accepted.flatMap((one) => ("change" in one ? [] : [one]));
  const revisions = accepted.length ? await commit(db, changes, kept) : [];
  const revisionOf = (one: Settled) =>
    "change" in one ? revisions[changes.indexOf(one.change)]! : one.current.revision;
  return new Map(accepted.map((one) => [one, revisionOf(one)]));
}

/** Of the articles that are accepted; of unchanged ones, too, should the bucket have lost them. */
function picturesOf(group: (Prepared | Problem)[], settled: (Settled | Problem)[]): EmbeddedFile[] {
  return settled.flatMap((one, index) => (one instanceof Problem ? [] : (group[index] as Prepared).pictures));
}

function isPrepared(one: Prepared | Problem): one is Prepared {
  return !(one instanceof Problem);
}

function receiptOf(settled: Settled, prepared: Prepared, revision: number): Receipt {
  const { submission, article } = prepared;
  const { report } = "change" in settled ? settled.change : settled;
  return {
    slug: submission.slug,
    id: idOf(settled),
    url: article.url,
    revision,
    outcome: settled.outcome,
    report,
  };
}
