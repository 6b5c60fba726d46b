import { execFileSync } from "node:child_process";
import { Feed } from "feed";
import { startBench, TOKEN } from "./workerd.ts";

/**
 * Speed of serving, as ratios within one run: the built worker in the bare runtime against a worker that has the same
 * bytes in memory, alternating. Wants `wrk` (Debian's package).
 */

const ROUNDS = 3;
const SECONDS = 2;
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

function compare(name: string, path: string, headers: string[], bareHeaders = headers): void {
  const ratios: number[] = [];
  let last = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    last = [load(bench.dateline + path, headers), load(bench.bare + path, bareHeaders)];
    ratios.push(last[0]! / last[1]!);
  }
  console.log(
    `${name}: ${median(ratios).toFixed(2)} of the bare worker (${Math.round(last[0]!)} and ${Math.round(last[1]!)} requests a second in the last round)`,
  );
}

/** Requests a second. */
function load(url: string, headers: string[]): number {
  const output = execFileSync("wrk", ["-t1", "-c16", `-d${SECONDS}s`, ...headers, url], { encoding: "utf8" });
  if (/Non-2xx or 3xx/.test(output)) throw new Error(output);
  return Number(/Requests\/sec:\s*([\d.]+)/.exec(output)![1]);
}

/** First request after a change, the store's answer included, against `feed` alone writing the same document. */
async function compareColdDocument(): Promise<void> {
  const [cold, alone]: [number[], number[]] = [[], []];
  await fetch(bench.dateline).catch(() => undefined); // the connection of before was closed while wrk ran
  const { items } = (await (await fetch(`${bench.dateline}/feed.json`)).json()) as { items: Item[] };
  for (let round = 0; round < 40; round++) {
    await put("changing", `<h1>Changing ${round}</h1><p>Text.</p>`);
    await fetch(`${bench.dateline}/robots.txt`); // the connection is warm
    cold.push(await timed(async () => (await fetch(`${bench.dateline}/rss.xml`)).arrayBuffer()));
    alone.push(await timed(async () => writeWithFeedAlone(items)));
  }
  console.log(
    `first request after a change: ${median(cold).toFixed(1)} ms, feed alone ${median(alone).toFixed(1)} ms: ${(median(cold) / median(alone)).toFixed(2)} times`,
  );
}

interface Item {
  id: string;
  url: string;
  title: string;
  summary: string;
  content_html: string;
  date_published: string;
}

function writeWithFeedAlone(items: Item[]): string {
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
  return feed.rss2();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
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
