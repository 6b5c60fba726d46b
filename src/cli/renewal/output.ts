import { styleText } from "node:util";
import type { Problem } from "../../problem.ts";
import type { Renewal } from "../../renormalize.ts";
import { beginningOf } from "../../text.ts";
import { printAboveBar, printTable } from "../print.ts";
import type { RenewalRun } from "./run.ts";

/** What `npm run renormalize` tells: a line an article that changes, and a table at the end. */

/** The article that was counted last as changed; of `lines` of them at most. */
export function printChange(renewal: Renewal, { changed }: RenewalRun, lines = 0): void {
  if (changed <= lines) printAboveBar(lineOf(renewal));
  else if (lines && changed === lines + 1) printAboveBar("  and more (--verbose lists each)");
}

/** Why today's rules refuse a stored submission. */
export function printProblem(slug: string, { message }: Problem): void {
  printAboveBar(`${styleText("red", "✗")} /articles/${slug}\n  ${message}`);
}

/** `~ /articles/slug  html, summary  -12 +3 words "gone" -> "added"`. */
function lineOf({ slug, fields, body }: Renewal): string {
  const words = body && (body.words.gone || body.words.added) ? body.words : undefined;
  const parts = [
    `${styleText("yellow", "~")} /articles/${slug}`,
    fields.map(({ field }) => field).join(", "),
    words && `-${words.gone} +${words.added} words`,
    words && styleText("dim", [words.goneSample, words.addedSample].map(quoted).join(" -> ")),
  ];
  return parts.filter(Boolean).join("  ");
}

const LONGEST_QUOTE = 60;

function quoted(text: string): string {
  return JSON.stringify(beginningOf(text, LONGEST_QUOTE));
}

function nothingOf({ since }: RenewalRun): string {
  return since ? `Nothing has changed after revision ${since}.` : "No articles are published there.";
}

/** Prints the summary. Was every article looked at? */
export function printRenewal(run: RenewalRun): boolean {
  const list = (counts: Map<string, number>) =>
    [...counts].sort(([, one], [, other]) => other - one).map(([name, times]) => `${name} ${times}`);
  const rows: [string, number, string][] = [
    ["unchanged", run.unchanged, ""],
    [run.apply ? "changed" : "would change", run.changed, list(run.fields).join(", ")],
    ["refused", run.refused, list(run.reasons).join(", ")],
    ["retracted", run.retracted, "cleaned again when published again"],
    ["purged", run.purged, "no submission is left to clean"],
  ];
  printTable(rows.filter(([, articles]) => articles > 0));
  if (run.stopped) console.error(`${styleText("red", "✗")} Stopped: ${run.stopped}`);
  else if (!rows.some(([, articles]) => articles > 0)) console.log(nothingOf(run));
  else if (run.changed && !run.apply) console.log("\nNothing was written. --apply writes it.");
  return !run.stopped;
}
