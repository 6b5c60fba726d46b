import { styleText } from "node:util";
import { SingleBar } from "cli-progress";
import type { Problem } from "../problem.ts";
import type { ContentFile } from "./content/file.ts";

/** What the commands tell a person. */

/** Shows how far the work has come. Ctrl-C ends nothing then: `stop` is called, and the work ends where it can. */
export async function withProgress(stop: () => void, work: (bar: SingleBar) => Promise<void>): Promise<void> {
  const bar = progressBar();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    await work(bar);
  } finally {
    bar.stop();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** Shown on a terminal only; to be told the `name` of what is at work. */
function progressBar(): SingleBar {
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

/** A file, and why it is not published. */
export interface Refusal {
  file: ContentFile;
  problem: Problem;
}

/** Where, and what to mend: to stderr. */
export function printRefusal({ file, problem }: Refusal): void {
  console.error(`${styleText("red", "✗")} ${placeOf(file.path, problem)}\n  ${problem.message}`);
}

/** `content/a.md:3:7`, as editors open it. */
export function placeOf(path: string, { extra }: Problem): string {
  return [path, extra.line, extra.column].filter((part) => part !== undefined).join(":");
}

const MOST_NAMED = 10;

/** `a, b and 7 more`. */
export function someOf(names: string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
