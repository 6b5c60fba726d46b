import { freePort } from "../live/start.ts";
import { printTable } from "./figures.ts";
import { fill, slugOf, submissionOf } from "./fill.ts";
import { inspect } from "./inspector.ts";
import { type Store, startIsolates } from "./isolates.ts";
import { TOKEN } from "./workerd.ts";

/**
 * What an isolate holds in memory while 10,000 different feeds are asked for in turn, large ones and small ones, as
 * the inspector tells it. V8 is given a heap of 32 MB, and ends the run where that is not enough.
 * `npm run bench -- memory [feeds]`
 */

const FEEDS = Number(process.argv[2] ?? 10_000);
const MEGABYTE = 1024 * 1024;
const WANTED = 64;
const LOADS = [
  {
    name: "feeds with half a page of 8 KB entries",
    text: "A sentence of the article. ".repeat(300),
    entries: 74,
  },
  { name: "feeds with one short entry", text: "A short text", entries: 1 },
];
const ARTICLES = 1000;
const TEMPLATES = 10;

const port = await freePort();
const runtime = await startIsolates(LOADS.length, 1, {
  flags: [`--inspector-addr=127.0.0.1:${port}`],
  v8Flags: ["--max-heap-size=32", "--max-semi-space-size=1"],
});
try {
  const rows: string[][] = [];
  for (const [index, { name }] of LOADS.entries()) {
    await fillStore(runtime.stores[index]!, LOADS[index]!);
    rows.push([
      name,
      ...(await measure(runtime.stores[index]!.isolates[0]!, `dateline-${index}-0`)).map(inMegabytes),
    ]);
  }
  printTable(
    [`megabytes, ${FEEDS} feeds (wanted ${WANTED})`, "before", "most, with garbage", "after collecting it"],
    rows,
  );
} finally {
  runtime.stop();
}

async function fillStore({ isolates, sql }: Store, { text, entries }: (typeof LOADS)[0]): Promise<void> {
  for (let n = 0; n < TEMPLATES; n++) await put(isolates[0]!, n, text);
  await fill(sql, TEMPLATES, ARTICLES);
  const feeds = `WITH RECURSIVE f (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM f WHERE n < ${FEEDS})`;
  await sql([
    `INSERT INTO feeds (kind, key, label, head, moved, arrivals)
     ${feeds} SELECT 'tag', 'many-' || n, 'many ' || n, ${ARTICLES}, 0, ${entries} FROM f`,
    `INSERT INTO memberships (feed, article, published, id, bytes, revision, moved, gone, place)
     ${feeds}, p (place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM p WHERE place < ${entries})
     SELECT feeds.number, a.number, a.published, a.id, a.bytes, a.revision, 0, 0, place FROM f JOIN p
     JOIN feeds ON feeds.kind = 'tag' AND feeds.key = 'many-' || n JOIN articles a ON a.number = 1 + (n * 7 + place * 13) % ${ARTICLES}`,
  ]);
}

/** Bytes: before, the most that was seen, and what is left when garbage is collected. */
async function measure(isolate: string, worker: string): Promise<number[]> {
  const inspector = await inspect(port, worker);
  const used = [await inspector.usedBytes()];
  for (let n = 1; n <= FEEDS; n++) {
    await askAsReaders(`${isolate}/tags/many-${n}/rss.xml`);
    if (n % 5 === 0) used.push(await inspector.usedBytes());
  }
  await inspector.collectGarbage(() => fetch(`${isolate}/robots.txt`));
  const figures = [used[0]!, Math.max(...used), await inspector.usedBytes()];
  inspector.close();
  return figures;
}

/** Once with compression and once without, and once more by each to hear that nothing has changed. */
async function askAsReaders(url: string): Promise<void> {
  for (const encoding of ["gzip", "identity"]) {
    const headers = { "Accept-Encoding": encoding };
    const whole = await fetch(url, { headers });
    if (!whole.ok) throw new Error(await whole.text());
    await whole.arrayBuffer();
    const again = await fetch(url, { headers: { ...headers, "If-None-Match": whole.headers.get("ETag")! } });
    if (again.status !== 304) throw new Error(`${url} answered ${again.status} to its own tag`);
  }
}

async function put(isolate: string, n: number, text: string): Promise<void> {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "text/markdown" };
  const body = submissionOf(n, text);
  const answer = await fetch(`${isolate}/articles/${slugOf(n)}`, { method: "PUT", headers, body });
  if (!answer.ok) throw new Error(await answer.text());
}

function inMegabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}
