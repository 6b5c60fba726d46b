import { type Expected, type Key, shownWords } from "./page-corpus.ts";
import type { Read } from "./pages.ts";

/** What was read of a page against what should have been: each figure is a share, each fault a line to look at. */

type Figure = "with" | "without" | "title" | "author" | "date" | "dateWrong" | "recall" | "precision";

export interface Judged {
  figures: Record<Figure, number[]>;
  faults: { kind: string; text: string }[];
}

function nothingJudged(): Judged {
  const figures = {
    with: [],
    without: [],
    title: [],
    author: [],
    date: [],
    dateWrong: [],
    recall: [],
    precision: [],
  };
  return { figures, faults: [] };
}

export function judgeKeyed(got: Read, key: Key): Judged {
  const judged = nothingJudged();
  const text = folded(got.text);
  for (const string of key.with) note(judged, "with", text.includes(folded(string)), string);
  for (const string of key.without) note(judged, "without", !text.includes(folded(string)), string);
  judgeFields(judged, got, key);
  return judged;
}

export function judgeWords(got: Read, expected: Expected): Judged {
  const judged = nothingJudged();
  const [wanted, given] = [counted(expected.text), counted(shownWords(got.html))];
  // A reader sees the title above the article: where the answer repeats it, it is not lost.
  const shown = counted(`${got.title} ${shownWords(got.html)}`);
  const recall = total(wanted) ? sharedWords(wanted, shown) / total(wanted) : 1;
  const precision = total(given) ? sharedWords(wanted, given) / total(given) : 1;
  judged.figures.recall.push(recall);
  judged.figures.precision.push(precision);
  if (recall < 0.98 || precision < 0.96)
    judged.faults.push({
      kind: "recall",
      text: `recall ${recall.toFixed(3)} precision ${precision.toFixed(3)}`,
    });
  judgeFields(judged, got, expected);
  return judged;
}

function judgeFields(judged: Judged, got: Read, { title, author, date }: Partial<Key>): void {
  if (title) note(judged, "title", bare(got.title) === bare(title), `${got.title}  ≠  ${title}`);
  if (author)
    note(
      judged,
      "author",
      sameNames(got.authors, author),
      `${got.authors.join("; ") || "nobody"}  ≠  ${author}`,
    );
  if (!date) return;
  const days = got.published === undefined ? [] : daysOf(got);
  const line = `${got.publishedText ?? days.join()}  ≠  ${date}`;
  note(judged, "date", days.includes(date), line);
  judged.figures.dateWrong.push(days.length && !days.includes(date) ? 1 : 0);
}

function note(
  judged: Judged,
  kind: "with" | "without" | "title" | "author" | "date",
  good: boolean,
  text: string,
) {
  judged.figures[kind].push(good ? 1 : 0);
  if (!good) judged.faults.push({ kind, text });
}

function folded(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function sameNames(got: string[], wanted: string): boolean {
  const names = (line: string) =>
    line
      .split(/\s*[;,/|]\s*|\s+(?:und|and|et|y|&)\s+/)
      .map(bare)
      .filter(Boolean)
      .sort()
      .join();
  return names(got.join(";")) === names(wanted);
}

/** A key says the day as it was at the place of the newspaper: as written, else in UTC or in the zones of the keys. */
function daysOf({ published, publishedText }: Read): string[] {
  const written = /^\d{4}-\d\d-\d\d/.exec(publishedText ?? "")?.[0];
  const zones = ["UTC", "Europe/Berlin", "America/New_York"];
  const days = zones.map((timeZone) => new Intl.DateTimeFormat("sv", { timeZone }).format(published));
  return [...new Set([...(written ? [written] : []), ...days])];
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sharedWords(wanted: Map<string, number>, given: Map<string, number>): number {
  return [...wanted].reduce((sum, [word, count]) => sum + Math.min(count, given.get(word) ?? 0), 0);
}

function total(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
