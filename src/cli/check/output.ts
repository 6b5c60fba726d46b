import { styleText } from "node:util";
import type { Prepared } from "../../prepare.ts";
import type { Problem } from "../../problem.ts";
import type { ReportItem } from "../../report.ts";
import { rfc3339 } from "../../syndicate/index.ts";
import { beginningOf } from "../../text.ts";
import type { ContentFile } from "../content/file.ts";
import { placeOf } from "../print.ts";
import type { Places } from "./places.ts";
import type { WordAccount } from "./word-account.ts";

/** What `npm run check` prints: a line a finding, `file:line: step: what (count) "sample"`. */

/** `normal` leaves out what is done to nearly every article and takes nothing away: the table has it. */
export type Level = "quiet" | "normal" | "verbose";

/** An item of the report, and the line of its cause where that is known. */
export type Finding = ReportItem & { line?: number };

export type Checked =
  | { file: ContentFile; problem: Problem }
  | { file: ContentFile; prepared: Prepared; words?: WordAccount; findings: Finding[] };

// Changes that a publisher wants to see although no word went: something was not taken as it was meant.
const NOTABLE_STEPS = [
  "fields",
  "identity",
  "dates",
  "draft",
  "language",
  "limits",
  "media",
  "characters",
  "duplicates",
  "embeds",
];
// Made wherever nobody said it, and seldom wrong; words that are not gone, but stand in a field now; and what was asked.
const ROUTINE = [
  "summary made",
  "title repeated in the body taken out",
  "byline taken out: readers show the authors themselves",
  "date above the text taken out: readers show it themselves",
  "file beside the article stored",
  "picture inside the text stored as a file",
  "size of the picture set from its file",
];

/** In the order of their lines; what concerns the article as a whole, or cannot be placed, comes first. */
export function findingsOf({ report }: Prepared, places: Places): Finding[] {
  return report.items
    .map((item): Finding => {
      const line = places.lineOf(item);
      return line === undefined ? item : { ...item, line };
    })
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** One article: a line, and below it what was found, as much of it as the level wants. */
export function printChecked(checked: Checked, level: Level): void {
  const { path } = checked.file;
  if ("problem" in checked) {
    const error = styleText("red", "error");
    console.log(`${placeOf(path, checked.problem)}: ${error}: ${checked.problem.message}`);
    return;
  }
  const missing = checked.words?.missing ?? [];
  if (missing.length)
    console.log(
      `${path}: ${styleText("red", "error")}: words are gone that no line of the report names (${missing.length}) ${quoted(missing.join(" "))}`,
    );
  if (level === "verbose") printArticle(path, checked.prepared);
  if (level === "quiet") return;
  for (const finding of checked.findings)
    if (level === "verbose" || isNotable(finding)) console.log(lineOf(path, finding));
}

function printArticle(path: string, { article, isDraft }: Prepared): void {
  const authors = article.authors.map(({ name }) => name).join(", ") || "no author";
  const fields = [quoted(article.title), authors, rfc3339(article.published), article.language];
  console.log(`${path}: ${isDraft ? "draft" : "article"}: ${fields.join(" · ")}`);
}

function isNotable({ kind, what, step, words }: Finding): boolean {
  if (ROUTINE.includes(what)) return false;
  return kind === "guess" || (words ?? 0) > 0 || NOTABLE_STEPS.includes(step);
}

function lineOf(
  path: string,
  { line, step, what, kind, count, from, confidence, sample, words }: Finding,
): string {
  const parts = [
    `${line === undefined ? path : `${path}:${line}`}:`,
    `${styleText(kind === "guess" ? "yellow" : "cyan", step)}:`,
    what,
    kind === "guess" && `(guess from ${from}, ${Math.round((confidence ?? 0) * 100)} % sure)`,
    count > 1 && `(${count})`,
    words && what.includes("taken out") && `${words} ${words === 1 ? "word" : "words"}`,
    sample && styleText("dim", quoted(sample)),
  ];
  return parts.filter(Boolean).join(" ");
}

const LONGEST_SAMPLE = 60;

function quoted(text: string): string {
  return `"${beginningOf(text, LONGEST_SAMPLE)}"`;
}
