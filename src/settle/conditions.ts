import { Problem } from "../problem.ts";
import type { Current } from "../store/index.ts";

/** Conditions of the sender (RFC 9110, section 13.1). */
export interface Conditions {
  /** `If-Match`: only over one of these revisions. */
  revisions?: number[];
  /** `If-Match: *`: only where something is. */
  existing?: boolean;
  /** `If-None-Match: *`: only where nothing is. */
  createOnly?: boolean;
  /** `If-None-Match`: not over one of these revisions. */
  unlike?: number[];
}

/** Throws a Problem (412) when they do not hold. */
export function checkConditions(
  { revisions, existing, createOnly, unlike }: Conditions,
  current: Pick<Current, "state" | "revision"> | undefined,
): void {
  const there = current && current.state !== "retracted" ? current : undefined;
  if (!there && (existing || revisions)) throw nothingThere();
  if (!there) return;
  const { revision } = there;
  if (createOnly) throw exists(revision);
  if (unlike?.includes(revision)) throw otherRevision(revision, ", which If-None-Match rules out.");
  if (revisions && !revisions.includes(revision))
    throw otherRevision(revision, notThese(revisions, revision));
}

function exists(revision: number): Problem {
  const detail = `There is an article already, at revision ${revision}: leave If-None-Match out to change it.`;
  return new Problem(412, "exists", detail, { revision });
}

function nothingThere(): Problem {
  const detail = "There is no article to match: leave If-Match out if it need not be there.";
  return new Problem(412, "other-revision", detail, { revision: null });
}

function otherRevision(revision: number, why: string): Problem {
  return new Problem(412, "other-revision", `The article is at revision ${revision}${why}`, { revision });
}

/** Weak tags are left out of `If-Match`: where there is no other one, that is what to mend. */
function notThese(revisions: number[], revision: number): string {
  return revisions.length
    ? `, not ${revisions.join(" or ")}: fetch it again, and start from that.`
    : `, and a weak tag matches none: send "${revision}" without W/ if that is what you edited.`;
}
