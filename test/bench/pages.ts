/**
 * How well whole pages become articles, and what it costs: `npx tsx test/bench/pages.ts [--show with|without|title|author
 * |date|recall] [--growth]`. `--growth` prints what pages of odd shapes cost by the kilobyte as they grow, and needs no corpus.
 * Reads ../shared/corpus/pages where it is there. Every third page is held out: rules are tuned on the others only.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseHtml } from "../../src/html/index.ts";
import { readSubmission } from "../../src/intake/index.ts";
import { wrapBareText } from "../../src/intake/page/bare-text.ts";
import { chooseElements } from "../../src/intake/page/extract.ts";
import { preparePage } from "../../src/intake/page/prepare.ts";
import { normalize } from "../../src/normalize/index.ts";
import { Report } from "../../src/report.ts";
import { average, isHeldOut, median, printTable } from "./figures.ts";
import { corpus, expectedPages, keyedPages } from "./page-corpus.ts";
import { printCostBesideLibraries, printGrowth } from "./page-cost.ts";
import { type Judged, judgeKeyed, judgeWords } from "./page-judge.ts";

const { values: options } = parseArgs({
  options: {
    show: { type: "string" },
    only: { type: "string" },
    held: { type: "boolean" },
    growth: { type: "boolean" },
  },
});

const publication = {
  key: "7b0d7a1e-0f6b-4a8e-9a55-0d3f5f0a7c11",
  title: "Bench",
  description: "",
  url: "https://feeds.example.org",
  language: "en",
  timezone: "UTC",
  authors: [],
  feed: { entries: 50, bytes: 524_288 },
};

export interface Read {
  title: string;
  authors: string[];
  text: string;
  html: string;
  /** Undefined when no date was found. */
  published?: number;
  /** The date as it was written. */
  publishedText?: string;
  report: Report;
  ms: number;
}

async function read(bytes: Uint8Array, slug: string): Promise<Read> {
  const report = new Report();
  const submission = { bytes: inUtf8(bytes), type: "text/html; charset=utf-8", slug };
  const start = performance.now();
  const draft = await readSubmission(submission, report);
  const { article, publishedFrom } = normalize(
    draft,
    { publication, slug, now: Date.UTC(2031, 5, 6) },
    report,
  );
  return {
    title: article.title,
    authors: article.authors.map(({ name }) => name),
    text: article.text,
    html: article.html,
    published: publishedFrom === "first publishing" ? undefined : article.published,
    publishedText: draft.page.published,
    report,
    ms: performance.now() - start,
  };
}

/** Pages were saved in whatever they were served in, and some in no charset at all: those lose the odd letter. */
function inUtf8(bytes: Uint8Array): Uint8Array {
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(
    new TextDecoder("latin1").decode(bytes),
  )?.[1];
  for (const charset of ["utf-8", label ?? "windows-1252"])
    try {
      return new TextEncoder().encode(
        new TextDecoder(charset, { fatal: true, ignoreBOM: false }).decode(bytes),
      );
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error; // the next charset
    }
  return new TextEncoder().encode(new TextDecoder().decode(bytes));
}

const results: { set: string; held: boolean; name: string; judged: Judged; times: Times }[] = [];

/** Milliseconds: of everything, of parsing, of the extractor on the prepared page, and of our own steps. */
interface Times {
  all: number;
  parse: number;
  extractor: number;
  own: number;
}

async function timesOf(html: string, all: number): Promise<Times> {
  const start = performance.now();
  const document = parseHtml(html);
  const parsed = performance.now();
  preparePage(document);
  wrapBareText(document);
  const prepared = performance.now();
  await chooseElements(document, new Report());
  const [parse, extractor] = [parsed - start, performance.now() - prepared];
  return { all, parse, extractor, own: Math.max(0, all - parse - extractor) };
}

async function measure(
  set: string,
  name: string,
  index: number,
  html: Uint8Array,
  judge: (read: Read) => Judged,
) {
  if (options.only && !name.includes(options.only)) return;
  const held = isHeldOut(index);
  const got = await read(html, name.replace(/\W+/g, "-").toLowerCase());
  const times = await timesOf(new TextDecoder().decode(html), got.ms);
  const judged = judge(got);
  results.push({ set, held, name, judged, times });
  if (options.only) process.stdout.write(`${JSON.stringify(got, null, 1)}\n`);
  if (options.show && (!held || options.held)) show(name, judged, options.show);
}

function show(name: string, judged: Judged, kind: string): void {
  for (const fault of judged.faults.filter((one) => one.kind === kind))
    process.stdout.write(`${name}\n    ${fault.text}\n`);
}

function summary(set: string, held: boolean): string[] {
  const mine = results.filter((result) => result.set === set && result.held === held);
  const figure = (name: keyof Judged["figures"]) =>
    average(mine.flatMap(({ judged }) => judged.figures[name]));
  return [
    `${set} ${held ? "held out" : "tuned"}`,
    String(mine.length),
    ...(["with", "without", "title", "author", "date", "dateWrong", "recall", "precision"] as const).map(
      (name) => figure(name)?.toFixed(3) ?? "",
    ),
    ...(["all", "parse", "extractor", "own"] as const).map((name) =>
      median(mine.map(({ times }) => times[name])).toFixed(1),
    ),
  ];
}

if (options.growth) await printGrowth();
else if (!corpus) process.stdout.write("No corpus beside the project: nothing to measure.\n");
else {
  // Once before, so that no page pays for loading and warming up.
  for (const page of keyedPages().slice(0, 8)) await read(readFileSync(page.path), "warm");
  for (const [index, page] of keyedPages().entries())
    await measure("keyed", page.name, index, readFileSync(page.path), (got) => judgeKeyed(got, page.key));
  for (const set of ["readability", "defuddle"] as const)
    for (const [index, page] of expectedPages(set).entries())
      await measure(set, page.name, index, Buffer.from(page.html), (got) => judgeWords(got, page.expected));
  printTable(
    "set pages with without title author date wrong recall precis. ms parse extractor own".split(" "),
    ["keyed", "readability", "defuddle"].flatMap((set) => [summary(set, false), summary(set, true)]),
  );
  if (!options.only) await printCostBesideLibraries();
}
