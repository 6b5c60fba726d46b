import type { State } from "../article.ts";
import type { Prepared } from "../prepare.ts";
import type { Change, Current, Kept } from "../store/index.ts";

/** What comes of a submission: how it is told, and what the store is to do. */

export type Outcome = "created" | "updated" | "unchanged" | "renamed" | "scheduled" | "draft";

export type Settled =
  | { change: Change; outcome: Outcome }
  | (Kept & { current: Current; outcome: "unchanged" });

/** The id of the article that it is about. */
export function idOf(settled: Settled): string {
  return "change" in settled ? settled.change.article.id : settled.current.id;
}

/** Where the article stands at `now` (milliseconds): a draft over what was seen takes that back. */
export function stateOf(
  { isDraft }: Prepared,
  { published }: { published: number },
  current: Current | undefined,
  now: number,
): State {
  if (isDraft) return current?.wasLive ? "retracted" : "draft";
  return published > now ? "scheduled" : "live";
}

/** Of what is not unchanged. */
export function outcomeOf(
  state: State,
  { isDraft, submission }: Prepared,
  current: Current | undefined,
): Outcome {
  if (isDraft) return "draft";
  if (state === "scheduled") return "scheduled";
  if (current && current.slug !== submission.slug) return "renamed";
  return current?.state === "live" ? "updated" : "created";
}
