import { isAmerican } from "../../dates/index.ts";
import { elementsOf, firstElements, firstText, removeElement, wordsOf } from "../../html/index.ts";
import { dateOfFile } from "../../slug.ts";
import { foldSpace } from "../../text.ts";
import { type DateLine, dateOfLine, findDateLine } from "../head/date-line.ts";
import type { DateOrigin, Step, Work } from "../work.ts";
import { parseDate, wholeSecond } from "./date-text.ts";

// A dateline opens a paragraph: a place in capitals or title case, the date, a dash. AP and Reuters style.
// Behind it somebody says something: `10am - 4pm` is none. No sentence ends in it, but a day (`3. März`), a month and a
// saint (`ST. LOUIS, Sept. 12`) have a full stop.
const DATELINE =
  /^(?=\p{Lu})(?:[^.!?\n]|(?<=(?:^|\D)\d{1,2})\.(?=\s?\p{L})|(?<=(?:^|\P{L})\p{L}{2,5})\.(?=\s\d)|(?<=^(?:St|ST|Ft|FT|Mt|MT))\.){2,80}?(?:—|–|--|\s-\s)(?=\s*[\p{L}"“„«‘'(])/u;
const DIGIT = /\d/;
const DAY = 86_400_000; // somebody's clock is in another zone
const BLOCKS_SEARCHED = 6;
const LONGEST_OPENING = 120;
const MOST_REPEATS = 5; // below the byline, and in a line of its own

interface Candidate {
  from: DateOrigin;
  /** Asked for only when no better place had a date. */
  text: () => string | undefined;
  confidence: number;
}

/**
 * Finds when it was published and updated: in the metadata, else in the page, the dateline, the file's name. No date is
 * invented: the last resort is the moment of the first publishing, and which place told it is on the report.
 */
export const findDates: Step = (work) => {
  const { report, article, now } = work;
  const line = dateLine(work);
  const found = firstDate(work, line);
  article.published = found?.at ?? wholeSecond(now);
  work.publishedFrom = found?.from ?? "first publishing";
  if (found?.from !== "metadata")
    report.guess("dates", "date of publishing", work.publishedFrom, found?.confidence ?? 0.1, found?.text);
  if (found) guessOrder(work, found.text === line?.date ? wordsOf(line.element) : found.text);
  const updated = saidUpdate(work, line);
  work.updatedSaid = updated !== undefined;
  // An update before the publishing is a clock that went wrong, or a copy of the file: it would confuse every reader.
  article.updated = Math.max(updated ?? article.published, article.published);
  removeDateLine(work, line);
};

/** Where day and month could be each other, the report says how they were told apart. */
function guessOrder(work: Work, text: string): void {
  const { timezone } = work.publication;
  const american = readsAmerican(work);
  if (parseDate(text, timezone, true) === parseDate(text, timezone, false)) return;
  work.report.guess("dates", american ? "month read first" : "day read first", "the language", 0.6, text);
}

function readsAmerican({ draft, publication }: Work): boolean {
  return isAmerican(draft.fields.language ?? draft.page.language ?? publication.language);
}

/** When it was updated, where that can be: the time of a feed is its newest entry's, and would stand still for years. */
function saidUpdate(work: Work, line: DateLine | undefined) {
  const { draft, report, article, now } = work;
  const { updated } = draft.fields;
  const own = updated === undefined ? undefined : readOwn(work, "update", updated);
  const at =
    own ??
    [draft.page.updated, line?.updated]
      .map((text) => text && readDate(work, text))
      .find((at) => typeof at === "number");
  if (at === undefined) return undefined;
  const ignore = (why: string) => report.change("dates", `update ${why}`, new Date(at).toISOString());
  if (own !== undefined && at < article.published) ignore("before the date of publishing ignored");
  if (at <= Math.max(now + DAY, article.published)) return at;
  ignore("in the future ignored");
  return undefined;
}

function firstDate(work: Work, line: DateLine | undefined) {
  for (const { from, text, confidence } of candidates(work, line)) {
    const said = text();
    const at = said === undefined ? undefined : read(work, from, said);
    if (said !== undefined && at !== undefined) return { from, confidence, text: said, at };
  }
  return undefined;
}

function candidates(work: Work, line: DateLine | undefined): Candidate[] {
  const { fields, page } = work.draft;
  return [
    { from: "metadata", text: () => fields.published, confidence: 1 },
    { from: "page", text: () => page.published ?? leadingTime(work)?.date, confidence: 0.9 },
    { from: "dateline", text: () => findDateline(work), confidence: 0.8 },
    { from: "dateline", text: () => line?.date, confidence: 0.7 },
    { from: "file name", text: () => work.file && dateOfFile(work.file), confidence: 0.8 },
    { from: "dateline", text: () => work.lastChange, confidence: 0.5 },
  ];
}

function read(work: Work, from: DateOrigin, text: string): number | undefined {
  return from === "metadata" ? readOwn(work, "date", text) : readDate(work, text);
}

/** What the metadata says is told when it is none. */
function readOwn(work: Work, what: "date" | "update", text: string): number | undefined {
  const at = readDate(work, text);
  if (at === undefined)
    work.report.change("dates", `${what} ignored: write it as 2026-03-05 or 2026-03-05T10:00:00+01:00`, text);
  return at;
}

function readDate(work: Work, text: string): number | undefined {
  return parseDate(text, work.publication.timezone, readsAmerican(work));
}

/** A `<time>` that is a line of its own above the text, maybe with a label: of a fragment, that is what the page says. */
function leadingTime(work: Work): DateLine | undefined {
  const { body, signs } = work;
  if (!signs.has("time")) return undefined;
  for (const element of firstElements(body, BLOCKS_SEARCHED, "p")) {
    const words = wordsOf(element);
    const times = elementsOf(element, "time");
    const isLabelled = times.length === 1 && dateOfLine(words, readsAmerican(work)) !== undefined;
    const whole = words === "" ? [] : times.filter((time) => isLabelled || wordsOf(time) === words);
    const date = whole.find(({ attribs }) => attribs.datetime)?.attribs.datetime;
    if (date) return { element, date };
  }
  return undefined;
}

/** A line above the text that is nothing but a date. A page's own lines have been read with the whole page in view. */
function dateLine(work: Work): DateLine | undefined {
  return work.draft.format === "page" ? undefined : findDateLine(work, readsAmerican(work));
}

/** Readers show the date themselves: a line above the text that says nothing else would stand there twice. */
function removeDateLine(work: Work, first: DateLine | undefined): void {
  const { article, report } = work;
  for (let times = 0; times < MOST_REPEATS; times++) {
    const line = leadingTime(work) ?? (times ? dateLine(work) : first);
    if (!line || readDate(work, line.date) !== article.published) return;
    for (const element of [line.changed ?? [], line.element].flat()) {
      removeElement(element);
      report.removal("dates", "date above the text taken out: readers show it themselves", wordsOf(element));
    }
  }
}

/** `Iran, November 4, 2020—As …`: gives the date, and stays in the text. */
function findDateline(work: Work): string | undefined {
  const openings = firstElements(work.body, BLOCKS_SEARCHED, "p").map((paragraph) =>
    foldSpace(firstText(paragraph, 4 * LONGEST_OPENING)).trimStart(),
  );
  const datelines = openings
    .map((text) => text.slice(0, LONGEST_OPENING))
    .filter((text) => DIGIT.test(text)) // before the pattern, which is dear
    .map((text) => DATELINE.exec(text)?.[0]);
  return datelines.find(
    (dateline) =>
      dateline && DIGIT.test(dateline) && readDate(work, dateline.replace(/(?:—|–|--|-)$/, "")) !== undefined,
  );
}
