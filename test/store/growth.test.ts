import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { fill, type Sql, slugOf, submissionOf } from "../bench/fill.ts";
import { checkSums, compareArticles } from "../bench/fill-check.ts";
import { AUTHORIZED, get, put } from "../front-door.ts";
import { requestUnder } from "../other-bindings.ts";
import { CountingStore } from "./counting-store.ts";

/** What a request or a publish reads and writes is the same in a small store and in one six times as large. */

const SIZES = [500, 3000] as const; // the page still open is as full in one as in the other
const TEMPLATES = 10;

interface Cost {
  read: number;
  written: number;
}
const costs = new Map<string, Cost[]>();

const sql: Sql = async (statements) => {
  const prepared = statements.map((one) =>
    typeof one === "string" ? env.DB.prepare(one) : env.DB.prepare(one.sql).bind(...one.params),
  );
  return (await env.DB.batch<Record<string, unknown>>(prepared)).map(({ results }) => results);
};

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

async function measure(
  name: string,
  path: string,
  status: number,
  { method = "GET", headers, body }: Sent = {},
): Promise<Response> {
  const store = new CountingStore(env.DB);
  const answer = await requestUnder({ DB: store }, method, path, headers, body);
  expect(answer.status).toBe(status);
  costs.set(name, [...(costs.get(name) ?? []), { read: store.rowsRead, written: store.rowsWritten }]);
  return answer;
}

const publishing = (n: number, text?: string) => ({
  method: "PUT",
  headers: { ...AUTHORIZED, "Content-Type": "text/markdown" },
  body: submissionOf(n, text),
});

/** Each time with feeds that the isolate has not seen. */
async function measureAll(size: number, format: string, tag: number): Promise<void> {
  const etag = (await measure("a cold feed", `/${format}`, 200)).headers.get("ETag")!;
  const old = etag.replace(/\.(\d+)\./, (_, head) => `.${Number(head) - 20}.`);
  await measure("a tag feed", `/tags/tag-${tag}/rss.xml`, 200);
  await measure("an archive page in the middle", `/archive/${size / 50}/rss.xml`, 200);
  await measure("a PUT of a new article", `/articles/${slugOf(size)}`, 201, publishing(size));
  await measure(
    "a PUT over an old one",
    `/articles/${slugOf(size / 2)}`,
    200,
    publishing(size / 2, "Edited"),
  );
  await measure("a 304 and a delta", `/${format}`, 226, {
    headers: { "A-IM": "feed", "If-None-Match": old },
  });
  const page = encodeURIComponent(`${1_000_000_000_000 + (size / 2) * 60_000}~x`);
  await measure("a query feed, far down", `/rss.xml?limit=20&after=${page}`, 200);
  await measure("the sums of the store", "/healthz", 200);
}

beforeAll(async () => {
  for (let n = 0; n < TEMPLATES; n++) await put(slugOf(n), submissionOf(n));
  await get("/feed.json"); // the first sight of a renderer is written down
  await fill(sql, TEMPLATES, SIZES[0]);
  await measureAll(SIZES[0], "rss.xml", 1);
  await fill(sql, TEMPLATES, SIZES[1], SIZES[0] + 1);
  await measureAll(SIZES[1], "atom.xml", 2);
});

it("the store that is measured is as one that was published", async () => {
  await compareArticles(sql, SIZES[1] - TEMPLATES, SIZES[1]);
  await checkSums(sql);
});

it.each([
  "a cold feed",
  "a tag feed",
  "an archive page in the middle",
  "a PUT of a new article",
  "a PUT over an old one",
  "a 304 and a delta",
  "a query feed, far down",
  "the sums of the store",
])("%s costs the same", (name) => {
  const [small, large] = costs.get(name)!;
  expect(small!.read).toBeGreaterThan(0);
  expect(large).toEqual(small);
});
