import { explained, faultsOf } from "../store/plan.ts";
import { lowerQuartile, printTable } from "./figures.ts";
import { fill, slugOf, submissionOf } from "./fill.ts";
import { checkSums, compareArticles } from "./fill-check.ts";
import { type Runtime, type Store, startIsolates } from "./isolates.ts";
import { TOKEN } from "./workerd.ts";

/**
 * What requests and publishes cost in stores of 1,000, 100,000 and 1,000,000 articles, as ratios to the smallest, each
 * with isolates that have not seen what they are asked for; and the query plans of all that was asked of the store.
 * `npm run bench -- growth [sizes]`
 */

const SIZES = process.argv.slice(2).map(Number);
if (!SIZES.length) SIZES.push(1000, 100_000, 1_000_000);
const ISOLATES = 30; // in each store; one of them only looks up what to ask the others for
const TAGS = 10;
const FORMATS = ["rss.xml", "atom.xml", "feed.json"];
const WANTED = 1.2;

interface Subject {
  size: number;
  store: Store;
  /** By format, the tag of the whole feed. */
  etags: Record<string, string>;
}

/** A request to an isolate; `turn` counts the times that this one has been asked. */
type Ask = (subject: Subject, isolate: string, turn: number) => Promise<Response>;

// In this order: a feed that an isolate has rendered is no longer cold.
const OPERATIONS: [name: string, turns: number, ask: Ask][] = [
  [
    "a 304 from a cold isolate",
    5,
    (subject, isolate, turn) => {
      const file = FORMATS[turn % 3]!;
      return get(isolate, `/${file}`, 304, { "If-None-Match": subject.etags[file]! });
    },
  ],
  [
    "a delta",
    5,
    (subject, isolate, turn) => {
      const file = FORMATS[turn % 3]!;
      const old = subject.etags[file]!.replace(/\.(\d+)\./, (_, head) => `.${Number(head) - 20}.`);
      return get(isolate, `/${file}`, 226, { "A-IM": "feed", "If-None-Match": old });
    },
  ],
  ["a cold feed", 3, (_, isolate, turn) => get(isolate, `/${FORMATS[turn]}`)],
  [
    "a tag feed",
    5,
    (_, isolate, turn) => get(isolate, `/tags/tag-${turn % TAGS}/${FORMATS[Math.floor(turn / TAGS)]}`),
  ],
  [
    "an archive page in the middle",
    5,
    ({ size }, isolate, turn) => get(isolate, `/archive/${Math.floor(size / 50) - turn}/rss.xml`),
  ],
  [
    "a PUT of a new article",
    5,
    ({ size, store }, isolate, turn) =>
      put(isolate, size + 1 + turn * ISOLATES + store.isolates.indexOf(isolate)),
  ],
  [
    "a PUT over an old one",
    5,
    ({ size, store }, isolate, turn) =>
      put(isolate, Math.floor(size / 2) + turn * ISOLATES + store.isolates.indexOf(isolate), "edited"),
  ],
];

const asked = new Set<string>();
const runtime = await startIsolates(SIZES.length, ISOLATES);
try {
  const subjects = await fillStores(runtime);
  const results: string[][] = [];
  for (const [name, turns, ask] of OPERATIONS) results.push(await measure(name, turns, ask, subjects));
  const named = SIZES.map((size) => size.toLocaleString("en"));
  const ratios = named.slice(1).map((size) => `${size} / ${named[0]} (wanted ${WANTED})`);
  printTable(["in milliseconds", ...named, ...ratios, "rows read", "rows written"], results);
  await printPlans(subjects[0]!.store);
} finally {
  runtime.stop();
}

async function fillStores({ stores }: Runtime): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const [index, store] of stores.entries()) {
    const size = SIZES[index]!;
    const started = performance.now();
    for (let n = 0; n < TAGS; n++) await put(store.isolates[0]!, n);
    await fill(store.sql, TAGS, size);
    await put(store.isolates[0]!, size);
    await compareArticles(store.sql, size - TAGS, size);
    await checkSums(store.sql);
    const bytes = ((await (await get(store.isolates[0]!, "/healthz")).json()) as { bytes: number }).bytes;
    console.log(
      `${size} articles in ${Math.round((performance.now() - started) / 1000)} s, ${Math.round(bytes / size)} bytes each`,
    );
    for (const isolate of store.isolates) await warm(isolate);
    const etags = FORMATS.map(async (file) => [
      file,
      (await get(store.isolates[0]!, `/${file}`)).headers.get("ETag")!,
    ]);
    subjects.push({ size, store, etags: Object.fromEntries(await Promise.all(etags)) });
  }
  return subjects;
}

/** The code is compiled, and nothing that is asked for later is known. */
async function warm(isolate: string): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await get(isolate, `/${FORMATS[turn % 3]}?limit=${40 + turn}`);
  await get(isolate, "/archive/1/rss.xml");
}

/** The stores take turns with each request. */
async function measure(name: string, turns: number, ask: Ask, subjects: Subject[]): Promise<string[]> {
  const times = subjects.map((): number[] => []);
  await Promise.all(subjects.map(({ store }) => store.account()));
  for (let turn = 0; turn < turns; turn++) {
    for (let isolate = 1; isolate < ISOLATES; isolate++) {
      for (const index of rotated(subjects.length, turn + isolate)) {
        const subject = subjects[index]!;
        const started = performance.now();
        await (await ask(subject, subject.store.isolates[isolate]!, turn)).arrayBuffer();
        times[index]!.push(performance.now() - started);
      }
    }
  }
  const accounts = await Promise.all(subjects.map(({ store }) => store.account()));
  for (const { statements } of accounts) for (const sql of statements) asked.add(sql);
  const each = (total: number) => (total / turns / (ISOLATES - 1)).toFixed(0);
  const typical = times.map(lowerQuartile);
  return [
    name,
    ...typical.map((time) => time.toFixed(2)),
    ...typical.slice(1).map((time) => (time / typical[0]!).toFixed(2)),
    accounts.map(({ rowsRead }) => each(rowsRead)).join(" "),
    accounts.map(({ rowsWritten }) => each(rowsWritten)).join(" "),
  ];
}

function rotated(count: number, by: number): number[] {
  return Array.from({ length: count }, (_, index) => (index + by) % count);
}

/** Of every statement that was asked; exits with 1 when one does not search by an index. */
async function printPlans({ sql }: Store): Promise<void> {
  console.log("\nThe plans of what was asked of the store:\n");
  for (const statement of asked) {
    const [rows] = await sql([explained(statement)]);
    const plan = rows!.map(({ detail }) => String(detail));
    console.log(`${statement.replace(/\s+/g, " ")}\n${plan.map((line) => `  ${line}`).join("\n")}`);
    for (const fault of faultsOf(plan)) console.log(`  WRONG: ${fault}`);
    if (faultsOf(plan).length) process.exitCode = 1;
  }
}

async function get(isolate: string, path: string, status = 200, headers: Record<string, string> = {}) {
  return checked(await fetch(isolate + path, { headers }), status);
}

/** Publishes the article with a number. */
async function put(isolate: string, n: number, text?: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "text/markdown" };
  const body = submissionOf(n, text);
  return checked(await fetch(`${isolate}/articles/${slugOf(n)}`, { method: "PUT", headers, body }));
}

async function checked(answer: Response, ...wanted: number[]): Promise<Response> {
  if (wanted.length ? wanted.includes(answer.status) : answer.ok) return answer;
  throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
}
