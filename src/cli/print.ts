import { styleText } from "node:util";
import { SingleBar } from "cli-progress";
import type { Prepared } from "../prepare.ts";
import type { Problem } from "../problem.ts";
import type { Receipt } from "../publish.ts";
import type { ReportItem } from "../report.ts";
import { rfc3339 } from "../syndicate/index.ts";
import type { Refusal, SyncResult } from "./sync.ts";

/** What the commands tell a person. */

/** Shown on a terminal only; to be told the `name` of what is at work. */
export function progressBar(): SingleBar {
  return new SingleBar({
    format: "  {bar} {value}/{total} {name}",
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
    barCompleteChar: "█",
    barIncompleteChar: "░",
  });
}

/** A line above a progress bar, which is drawn again below it. */
export function printAboveBar(line: string): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
  console.log(line);
}

/** Columns as wide as they need to be: numbers and their headings to the right, words to the left. */
export function printTable(rows: (string | number)[][]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column]).length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      typeof rows.at(-1)![column] === "number"
        ? String(cell).padStart(widths[column]!)
        : String(cell).padEnd(widths[column]!),
    );
    console.log(`  ${cells.join("  ")}`.trimEnd());
  }
}

export function printRefusal({ file, problem }: Refusal): void {
  console.error(`${styleText("red", "✗")} ${placeOf(file.path, problem)}\n  ${problem.message}`);
}

/** `content/a.md:3:7`, as editors open it. */
export function placeOf(path: string, { extra }: Problem): string {
  return [path, extra.line, extra.column].filter((part) => part !== undefined).join(":");
}

/** Tells what came of a file that was saved, and which of the files that it names are missing. */
export function printReceipt(path: string, receipt: Receipt, prepared: Prepared, milliseconds: number): void {
  const hidden = hiddenAs(prepared);
  const where = hidden ? "" : `${receipt.url} `;
  const outcome = [receipt.outcome === "unchanged" && hidden ? "unchanged," : "", hidden ?? receipt.outcome];
  console.log(
    `${styleText("green", "✓")} ${path} ${outcome.join(" ").trim()} ${styleText("dim", `${where}(${Math.round(milliseconds)} ms)`)}`,
  );
  for (const { what, sample, count } of receipt.report.filter(isMissingFile))
    console.log(
      `  ${styleText("yellow", "!")} ${sample ?? "a file"}: ${what}${count > 1 ? ` (${count})` : ""}`,
    );
}

/** Why nobody sees an article yet; undefined when everybody does. */
function hiddenAs({ isDraft, article }: Prepared): string | undefined {
  if (isDraft) return "draft";
  return article.published > Date.now() ? `scheduled for ${rfc3339(article.published)}` : undefined;
}

function isMissingFile({ step, what }: ReportItem): boolean {
  return step === "media" && what.startsWith("left at its address");
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
  for (const { file, receipt, prepared } of receipts)
    if (receipt.outcome === "scheduled") console.log(`${file.path} ${hiddenAs(prepared)}`);
  console.log(parts.length ? parts.join(", ") : "no articles found");
  const missing = receipts
    .flatMap(({ receipt }) => receipt.report.filter(isMissingFile))
    .reduce((sum, { count }) => sum + count, 0);
  if (missing)
    console.log(`${missing} addresses of files that are not stored (npm run check says which, and why)`);
  if (orphans.length)
    console.log(`Published without a file: ${someOf(orphans)} (--prune retracts such articles)`);
}

const MOST_NAMED = 10;

/** `a, b and 7 more`. */
export function someOf(names: string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
