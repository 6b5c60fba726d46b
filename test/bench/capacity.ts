import { randomOf } from "../random.ts";
import { printTable } from "./figures.ts";
import { type Bench, startBench, TOKEN } from "./workerd.ts";

/**
 * How many bytes of the store an article of 8 KB takes, with everything that a publish writes, and how many fit into
 * D1's 10 GB. `npm run bench -- capacity`
 */

const LIMIT = 10_000_000_000;
const FULL_SHARE = 0.95; // from here on publishing is answered with 507
const BODY_BYTES = 8192;
const COUNTED_FROM = 400; // what is taken once, and words that are seen for the first time, are not an article's
const ARTICLES = 2000;
const AT_ONCE = 50;

// Words of a language: a few come often, most seldom (Zipf's law), as in 20,000 words of English.
const VOCABULARY = 20_000;
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu an er in on us".split(" ");

const random = randomOf(1);

function someWord(): string {
  let rank = Math.floor(VOCABULARY ** random());
  let text = "";
  do {
    text += SYLLABLES[rank % SYLLABLES.length];
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0);
  return text;
}

function someArticle(n: number): object {
  const words = (count: number) => Array.from({ length: count }, someWord).join(" ");
  let html = "";
  while (html.length < BODY_BYTES)
    html += `<p>${words(40)}, <a href="https://example.org/${words(1)}">${words(3)}</a> ${words(30)}.</p>\n`;
  return {
    slug: `article-${n}`,
    title: words(7),
    content_html: html,
    date_published: new Date(1_700_000_000_000 + n * 3_600_000).toISOString(),
    authors: [{ name: `Author ${n % 40}` }],
    tags: [`tag ${n % 60}`, `tag ${n % 7}`, `tag ${60 + (n % 11)}`],
    language: "en-GB",
  };
}

async function publish(bench: Bench, from: number, to: number): Promise<number> {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/x-ndjson" };
  for (let first = from; first < to; first += AT_ONCE) {
    const articles = Array.from({ length: Math.min(AT_ONCE, to - first) }, (_, index) =>
      someArticle(first + index),
    );
    const body = articles.map((article) => JSON.stringify(article)).join("\n");
    const answer = await (
      await fetch(`${bench.dateline}/articles`, { method: "POST", headers, body })
    ).text();
    if (answer.includes('"problem"')) throw new Error(answer);
  }
  return ((await (await fetch(`${bench.dateline}/healthz`)).json()) as { bytes: number }).bytes;
}

const bench = await startBench();
try {
  const before = await publish(bench, 0, COUNTED_FROM);
  const after = await publish(bench, COUNTED_FROM, ARTICLES);
  const each = (after - before) / (ARTICLES - COUNTED_FROM);
  printTable(
    ["an article of 8 KB, in the feeds of three tags, an author and two languages", ""],
    [
      ["bytes in the store", Math.round(each).toLocaleString("en")],
      ["articles until 507, at 95 % of 10 GB", Math.floor((LIMIT * FULL_SHARE) / each).toLocaleString("en")],
    ],
  );
} finally {
  bench.stop();
}
