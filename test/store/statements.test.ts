import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { AUTHORIZED, markdown, publish } from "../front-door.ts";
import { requestUnder } from "../other-bindings.ts";
import { FaultyStore } from "./faulty-store.ts";

/** How many statements a request runs: D1 gives one on the free plan fifty, and each statement of a batch is one. */

const MOST = 50;
const TAGS = Array.from({ length: 40 }, (_, index) => `tag-${index}`);
const article = (title: string) => markdown({ title, tags: `[${TAGS.join(", ")}]`, date: "2026-01-01" });

beforeAll(async () => {
  for (let index = 0; index < 30; index++)
    await publish(`other-${index}`, markdown({ title: `Other ${index}`, date: "2026-01-02" }));
});

it.each([
  ["PUT", "/articles/one", article("One")],
  ["PUT", "/articles/one", article("One, changed")],
  ["PUT", "/articles/due", markdown({ title: "Due", date: "2999-01-01" })],
  ["POST", "/articles/one/normalize?apply", undefined],
  ["GET", "/articles/one/review", undefined],
  ["GET", "/rss.xml", undefined],
  ["GET", "/tags/tag-1/rss.xml", undefined],
  ["GET", "/feed.json?tag=tag-1&author=nobody&q=some", undefined],
  ["GET", "/archive/1/rss.xml", undefined],
  ["GET", "/", undefined],
  ["GET", "/opml.xml", undefined],
  ["GET", "/sitemap.xml", undefined],
  ["GET", "/articles?since=0", undefined],
  ["DELETE", "/articles/one?purge", undefined],
])("%s %s", async (method, path, body) => {
  const store = new FaultyStore(env.DB, () => undefined);
  const headers = { ...AUTHORIZED, "Content-Type": "text/markdown" };
  const answer = await requestUnder({ DB: store }, method, path, headers, body);
  await answer.arrayBuffer();
  expect(answer.status).toBeLessThan(300);
  expect(store.asked).toBeGreaterThan(0);
  expect(store.asked).toBeLessThanOrEqual(MOST);
});
