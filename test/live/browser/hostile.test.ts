import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHAPES } from "../../normalize/hostile-shapes.ts";
import { PAYLOADS } from "../../normalize/payloads.ts";
import { freePort, npmStart, type Running } from "../start.ts";
import { openChromium } from "./chromium.ts";
import { type FeedDocuments, WebReader } from "./web-reader.ts";
import { Witness } from "./witness.ts";

/** Payloads in every field and every shape, published for real and judged in a real browser: nothing may run. */

// A feed document surely holds the newest half of the 50 that it may: each of these is seen there and on the home page.
const TOGETHER = 25;

let running: Running;
let browser: Browser;
let witnesses: Witness[];
let reader: WebReader;

beforeAll(async () => {
  const folder = () => mkdtempSync(join(tmpdir(), "dateline-"));
  running = await npmStart({ port: await freePort(), content: folder(), state: folder() });
  browser = await openChromium();
  const context = await browser.newContext({
    httpCredentials: { username: "the publisher", password: running.token },
  });
  witnesses = await Promise.all([1, 2, 3].map(() => Witness.open(context, running.url)));
  reader = await WebReader.open(context);
});
afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

/** Of what is published in one second, ids decide which is the newest: a wave shares its seconds with no other one. */
async function nextSecond(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000)));
}

const get = async (path: string) => (await fetch(running.url + path)).text();

/** With what became of it, for whoever reads why a test failed. */
interface Published {
  slug: string;
  id: string;
  outcome: string;
}

/** Publishes; undefined when the worker refuses it, with a problem and not with a failure. */
async function publish(slug: string, type: string, body: string): Promise<Published | undefined> {
  const headers = { Authorization: `Bearer ${running.token}`, "Content-Type": type };
  const answer = await fetch(`${running.url}/articles/${slug}`, { method: "PUT", headers, body });
  if (answer.ok) {
    const { id, outcome } = (await answer.json()) as Published;
    return { slug, id, outcome };
  }
  expect(answer.status, await answer.text()).toBeLessThan(500);
  return undefined;
}

async function feeds(): Promise<FeedDocuments> {
  return { rss: await get("/rss.xml"), atom: await get("/atom.xml"), json: await get("/feed.json") };
}

/** Everything that a person or a web reader would open, with what is wrong there. */
async function judge(articles: Published[], withReviews: boolean): Promise<string[]> {
  const faults: string[] = [];
  const pages = articles.map(({ slug }) => `/articles/${slug}`);
  const paths = ["/", "/rss.xml", ...pages, ...(withReviews ? pages.map((page) => `${page}/review`) : [])];
  const visitRest = async (witness: Witness) => {
    for (let path = paths.shift(); path; path = paths.shift())
      for (const fault of await witness.visit(path)) faults.push(`${path}: ${fault}`);
  };
  await Promise.all(witnesses.map(visitRest));
  const documents = await feeds();
  const unseen = articles.filter(({ id }) => !documents.json.includes(JSON.stringify(id)));
  expect(unseen).toEqual([]);
  for (const html of await reader.entriesOf(documents))
    for (const fault of await reader.read(html)) faults.push(`${fault} in ${html}`);
  return faults;
}

function wavesOf<T>(all: T[]): T[][] {
  const starts = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, wave) => wave * TOGETHER);
  return starts.map((start) => all.slice(start, start + TOGETHER));
}

// One for each way of taking in; the others of JSON become the same bodies, which the tests of cleaning look at.
const TAKEN = SHAPES.filter(([type], index) => SHAPES.findIndex(([other]) => other === type) === index);

describe.each(TAKEN.map(([type, write], index) => ({ type, write, index })))(
  "payloads in $type",
  ({ type, write, index }) => {
    it("run nowhere", { timeout: 1_200_000 }, async () => {
      const faults: string[] = [];
      for (const [wave, payloads] of wavesOf(PAYLOADS).entries()) {
        await nextSecond();
        const published = payloads.map((payload, at) =>
          publish(`p${index}-${wave}-${at}`, type, write(payload)),
        );
        const articles = (await Promise.all(published)).filter((article) => article !== undefined);
        faults.push(...(await judge(articles, type === "text/html")));
      }
      expect(faults).toEqual([]);
    });
  },
);
