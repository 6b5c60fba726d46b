import { execFileSync } from "node:child_process";
import { Feed } from "feed";
import { startBench, TOKEN } from "./workerd.ts";

/**
 * Speed of serving, as ratios within one run: the built worker in the bare runtime against a worker that has the same
 * bytes in memory, alternating. Wants `wrk` (Debian's package).
 */

const ROUNDS = 7;
const SECONDS = 1;
const ARTICLES = 50;
const BODY_BYTES = 8192;

const bench = await startBench();
try {
  await publishArticles();
  const etag = (await fetch(`${bench.dateline}/rss.xml`)).headers.get("ETag")!;
  compare("a feed asked for again (200 with body)", "/rss.xml", []);
  compare("a feed that has not changed (304)", "/rss.xml", ["-H", `If-None-Match: ${etag}`]);
  compare(
    "a 304 behind a compressing proxy",
    "/rss.xml",
    ["-H", `If-None-Match: W/${etag.replace(/"$/, '-gzip"')}`],
    ["-H", `If-None-Match: ${etag}`],
  );
  await compareColdDocument();
} finally {
  bench.stop();
}

/** Rounds alternate; what the processor did is told besides, since a machine that is shared slows one round or the other. */
function compare(name: string, path: string, headers: string[], bareHeaders = headers): void {
  const rounds = Array.from({ length: ROUNDS }, () => [
    load(bench.dateline + path, headers),
    load(bench.bare + path, bareHeaders),
  ]);
  const ratio = (of: "perSecond" | "perCpuSecond") =>
    median(rounds.map(([ours, bare]) => ours![of] / bare![of])).toFixed(2);
  console.log(
    `${name}: ${ratio("perSecond")} of the bare worker, ${ratio("perCpuSecond")} by processor time`,
  );
}

/** Requests a second, and a second of the runtime's processor time. */
function load(url: string, headers: string[]): { perSecond: number; perCpuSecond: number } {
  const before = bench.usedCpu();
  const output = execFileSync("wrk", ["-t1", "-c16", `-d${SECONDS}s`, ...headers, url], { encoding: "utf8" });
  if (/Non-2xx or 3xx/.test(output)) throw new Error(output);
  const requests = Number(/(\d+) requests in/.exec(output)![1]);
  const perSecond = Number(/Requests\/sec:\s*([\d.]+)/.exec(output)![1]);
  return { perSecond, perCpuSecond: (1000 * requests) / (bench.usedCpu() - before) };
}

/**
 * First request after a change, the store's answer included, against `feed` alone writing the same document. The
 * processor's time is the runtime's, with the store in it, which D1 has elsewhere.
 */
async function compareColdDocument(): Promise<void> {
  const [cold, bare, alone]: [Cost[], Cost[], Cost[]] = [[], [], []];
  await fetch(bench.dateline).catch(() => undefined); // the connection of before was closed while wrk ran
  const { items } = (await (await fetch(`${bench.dateline}/feed.json`)).json()) as { items: Item[] };
  for (let round = 0; round < 60; round++) {
    await put("changing", `<h1>Changing ${round}</h1><p>Text.</p>`);
    await fetch(`${bench.dateline}/robots.txt`); // the connection is warm
    cold.push(await costOf(() => getFeed(bench.dateline), bench.usedCpu));
    await fetch(`${bench.bare}/robots.txt`);
    bare.push(await costOf(() => getFeed(bench.bare), bench.usedCpu));
    alone.push(await costOf(async () => writeWithFeedAlone(items), usedHere));
  }
  const typical = (costs: Cost[], of: keyof Cost) => median(costs.map((cost) => cost[of]));
  const tell = (what: string, ours: number, theirs: number) =>
    console.log(
      `first request after a change, ${what}: ${ours.toFixed(1)} ms, feed alone ${theirs.toFixed(1)} ms: ${(ours / theirs).toFixed(2)} times`,
    );
  const elapsed = typical(cold, "elapsed");
  tell("elapsed", elapsed, typical(alone, "elapsed"));
  // The way over the wire, there and back, is the same for as many bytes that nobody has to write.
  tell("elapsed without the wire", elapsed - typical(bare, "elapsed"), typical(alone, "elapsed"));
  tell("cpu", typical(cold, "cpu"), typical(alone, "cpu"));
}

/** Not compressed, as `feed` alone does not either: that is done once, after the first answer. */
async function getFeed(worker: string): Promise<void> {
  const headers = { "Accept-Encoding": "identity" };
  await (await fetch(`${worker}/rss.xml`, { headers })).arrayBuffer();
}

/** Milliseconds. */
interface Cost {
  elapsed: number;
  cpu: number;
}

async function costOf(work: () => Promise<unknown>, usedCpu: () => number): Promise<Cost> {
  const [started, used] = [performance.now(), usedCpu()];
  await work();
  return { elapsed: performance.now() - started, cpu: usedCpu() - used };
}

function usedHere(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Item {
  id: string;
  url: string;
  title: string;
  summary: string;
  content_html: string;
  date_published: string;
}

function writeWithFeedAlone(items: Item[]): Uint8Array {
  const feed = new Feed({ id: "x", title: "x", copyright: "", link: "http://localhost/" });
  for (const { id, url, title, summary, content_html, date_published } of items) {
    feed.addItem({
      id,
      link: url,
      title,
      description: summary,
      content: content_html,
      date: new Date(date_published),
    });
  }
  return new TextEncoder().encode(feed.rss2());
}

async function publishArticles(): Promise<void> {
  const sentence =
    "A sentence of the article, with a <a href='/articles/other'>link</a> and <em>emphasis</em>. ";
  for (let n = 0; n < ARTICLES; n++) {
    const paragraphs = `<p>${sentence.repeat(5)}</p>`.repeat(Math.ceil(BODY_BYTES / (sentence.length * 5)));
    await put(`article-${n}`, `<h1>Article ${n}</h1>${paragraphs}`);
  }
}

async function put(slug: string, html: string): Promise<void> {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "text/html" };
  const answer = await fetch(`${bench.dateline}/articles/${slug}`, { method: "PUT", headers, body: html });
  if (!answer.ok) throw new Error(await answer.text());
}

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
