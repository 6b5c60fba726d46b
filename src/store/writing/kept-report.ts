import type { ReportItem } from "../../report.ts";
import { beginningOf } from "../../text.ts";
import { MOST_BOUND } from "../bounds.ts";

// Characters of removals. In JSON each takes six bytes at most; the rest is for what the items say besides.
const MOST_KEPT = (MOST_BOUND - 100_000) / 6;

/** The report as it can be kept: of very long removals the beginning, all their words counted. */
export function keptReport(items: ReportItem[]): ReportItem[] {
  const total = items.reduce((sum, { text = "" }) => sum + text.length, 0);
  if (total <= MOST_KEPT) return items;
  const share = Math.floor(MOST_KEPT / items.length);
  return items.map((item) =>
    item.text && item.text.length > share ? { ...item, text: beginningOf(item.text, share) } : item,
  );
}
