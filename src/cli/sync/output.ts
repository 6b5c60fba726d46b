import { styleText } from "node:util";
import type { Receipt } from "../../publish.ts";
import { rfc3339 } from "../../syndicate/index.ts";
import { printRefusal, someOf } from "../print.ts";
import type { SyncResult } from "./index.ts";
import { type Appearance, missingFilesIn } from "./sent.ts";

/** What publishing content files tells: of one that was saved, and of all of them together. */

/** Tells what came of a file that was saved, and which of the files that it names are missing. */
export function printReceipt(
  path: string,
  receipt: Receipt,
  appearance: Appearance,
  milliseconds: number,
): void {
  const hidden = hiddenAs(appearance);
  const where = hidden ? "" : `${receipt.url} `;
  const outcome = [receipt.outcome === "unchanged" && hidden ? "unchanged," : "", hidden ?? receipt.outcome];
  console.log(
    `${styleText("green", "✓")} ${path} ${outcome.join(" ").trim()} ${styleText("dim", `${where}(${Math.round(milliseconds)} ms)`)}`,
  );
  for (const { what, sample, count } of missingFilesIn(receipt.report))
    console.log(
      `  ${styleText("yellow", "!")} ${sample ?? "a file"}: ${what}${count > 1 ? ` (${count})` : ""}`,
    );
}

/** Why nobody sees an article yet; undefined when everybody does. */
function hiddenAs({ isDraft, published }: Appearance): string | undefined {
  if (isDraft) return "draft";
  return published > Date.now() ? `scheduled for ${rfc3339(published)}` : undefined;
}

/** `12 created, 1 draft, 380 as they were`. */
export function printSync({ receipts, refused, known, orphans }: SyncResult): void {
  for (const refusal of refused) printRefusal(refusal);
  const outcomes = receipts.map(({ receipt }) => receipt.outcome);
  const counted = [...new Set(outcomes)].map(
    (outcome) => `${outcomes.filter((other) => other === outcome).length} ${outcome}`,
  );
  const parts = [
    ...counted,
    known && `${known} as they were`,
    refused.length && styleText("red", `${refused.length} refused`),
  ].filter(Boolean);
  for (const { file, receipt, appearance } of receipts)
    if (receipt.outcome === "scheduled") console.log(`${file.path} ${hiddenAs(appearance)}`);
  console.log(parts.length ? parts.join(", ") : "no articles found");
  const missing = receipts.reduce((sum, one) => sum + one.missing, 0);
  if (missing)
    console.log(`${missing} addresses of files that are not stored (npm run check says which, and why)`);
  if (orphans.length)
    console.log(`Published without a file: ${someOf(orphans)} (--prune retracts such articles)`);
}
