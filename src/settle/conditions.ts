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
  if (createOnly && there) {
    const detail = `There is an article already, at revision ${there.revision}: leave If-None-Match out to change it.`;
    throw new Problem(412, "exists", detail, { revision: there.revision });
  }
  if (there && unlike?.includes(there.revision)) {
    const detail = `The article is at revision ${there.revision}, which If-None-Match rules out.`;
    throw new Problem(412, "other-revision", detail, { revision: there.revision });
  }
  if (!there && (existing || revisions))
    throw new Problem(
      412,
      "other-revision",
      "There is no article to match: leave If-Match out if it need not be there.",
      { revision: null },
    );
  if (!revisions || revisions.includes(there!.revision)) return;
  const detail = `The article is at revision ${there!.revision}${notThese(revisions, there!.revision)}`;
  throw new Problem(412, "other-revision", detail, { revision: there!.revision });
}

/** Weak tags are left out of `If-Match`: where there is no other one, that is what to mend. */
function notThese(revisions: number[], revision: number): string {
  return revisions.length
    ? `, not ${revisions.join(" or ")}: fetch it again, and start from that.`
    : `, and a weak tag matches none: send "${revision}" without W/ if that is what you edited.`;
}
