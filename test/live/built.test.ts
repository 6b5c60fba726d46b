import { afterAll, beforeAll, expect, it } from "vitest";
import { startBench, TOKEN } from "../bench/workerd.ts";

/** The worker as it is uploaded, in pieces, in the bare runtime: each piece is there when it is asked for. */

let built: Awaited<ReturnType<typeof startBench>>;
beforeAll(async () => {
  built = await startBench();
});
afterAll(() => built.stop());

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "text/html" };
  return fetch(built.dateline + path, { headers, ...init });
}

const SENTENCE = "<p>The ferry to the island runs twice a day, in the morning and late in the afternoon.</p>";
const PAGE = `<!doctype html><html><head><title>Two boats a day</title><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/contact">Contact</a></nav>
<div class="post"><h1>Two boats a day</h1>${SENTENCE.repeat(8)}</div></body></html>`;

it("serves a feed before anything was published", async () => {
  expect((await ask("/rss.xml")).status).toBe(200);
});

it("finds the article of a page, which loads all that it has", async () => {
  const answer = await ask("/articles/two-boats", { method: "PUT", body: PAGE });
  expect(answer.status).toBe(201);
  const { report } = (await answer.json()) as { report: object[] };
  expect(report).toContainEqual(expect.objectContaining({ what: "article found", from: "Readability" }));
});

it("shows the review, and the article in the feed", async () => {
  expect(await (await ask("/articles/two-boats/review")).text()).toContain("Two boats a day");
  expect(await (await ask("/rss.xml")).text()).toContain("late in the afternoon");
});
