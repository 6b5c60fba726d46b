import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articlesOf, settled } from "./articles.ts";
import { feedparser } from "./readers/feedparser.ts";
import { liferea } from "./readers/liferea.ts";
import { newsboat } from "./readers/newsboat.ts";
import type { Format, Shown, Subscriber } from "./readers/reader.ts";
import { rss2email } from "./readers/rss2email.ts";
import { sfeed } from "./readers/sfeed.ts";
import type { Running } from "./start.ts";
import { type Exchange, startTap, type Tap } from "./tap.ts";
import { put, retract, startTorture, TORTURE_TAG } from "./torture.ts";

/** Debian's feed readers subscribe over HTTP, ask again, and live through an edit, a new article and a retraction. */

const FORMATS: Format[] = ["rss", "atom"];
const PATHS = ["", `/tags/${TORTURE_TAG}`];

let running: Running;
let tap: Tap;

beforeAll(async () => {
  running = await startTorture();
  tap = await startTap(running.url);
});
afterAll(async () => {
  await tap.stop();
  await running.stop();
});

/** Makes a change, and comes back when every feed shows it. */
async function published(change: Promise<void>): Promise<void> {
  await change;
  const files = [...FORMATS.map((format) => `${format}.xml`), "feed.json"];
  await settled(
    running,
    PATHS.flatMap((path) => files.map((file) => `${path}/${file}`)),
  );
}

const byId = (articles: Shown[]) => [...articles].sort((one, other) => (one.id < other.id ? -1 : 1));

describe.each([newsboat, feedparser, rss2email, sfeed, liferea])("$name", (reader) => {
  const slug = `mended-for-${reader.name}`;
  const fields = {
    title: `To be mended for ${reader.name}`,
    date_published: "2026-05-01T08:00:00Z",
    authors: [{ name: "Ines Duarte" }],
    tags: [TORTURE_TAG],
    content_html: "<p>As it was first.</p>",
  };
  const SUBSCRIPTIONS = PATHS.flatMap((path) => FORMATS.map((format) => ({ path, format })));
  let subscriber: Subscriber;
  let feedOf: (path: string, format: Format) => string;

  /** What it should have by now: readers keep what has left a feed, as it was when they saw it last. */
  const seen = new Map<string, Shown>();

  /** Holds what the reader has against that. Some readers work on after they were answered. */
  async function hasEverything(): Promise<void> {
    for (const path of PATHS) {
      for (const { tags: _, ...article } of await articlesOf(running, path)) {
        const key = `${path} ${article.id}`;
        if (reader.showsEdits || !seen.has(key)) seen.set(key, article);
      }
      const articles = [...seen].filter(([key]) => key.startsWith(`${path} `)).map(([, article]) => article);
      for (const format of FORMATS) {
        const expected = articles.map((article) => reader.keeps(article, format));
        const found = async () => byId(await subscriber.articles(feedOf(path, format)));
        await expect.poll(found, { timeout: 20_000, interval: 500 }).toEqual(byId(expected));
      }
    }
  }

  /** What the reader asked for feeds, and was answered, while it did this. */
  async function exchangesDuring(work: () => Promise<void>): Promise<Exchange[]> {
    const before = tap.asked();
    await work();
    const since = tap.exchanges.filter(({ number }) => number >= before);
    return since.filter(({ path }) => /\/(?:rss|atom)\.xml$/.test(path));
  }

  beforeAll(async () => {
    await published(put(running, slug, fields));
    feedOf = (path, format) => `${tap.url}${path}/${format}.xml`;
    subscriber = await reader.subscribe(
      SUBSCRIPTIONS.map(({ path, format }) => feedOf(path, format)),
      tap,
    );
    await subscriber.poll();
  });
  afterAll(() => subscriber.stop());

  it("has every article, whole", hasEverything);

  // newsboat forgets the validators of its first poll, and asks with them from its third.
  it("asks again with the validators it has, and takes the 304", async () => {
    const exchanges = await exchangesDuring(async () => {
      for (const _ of [2, 3]) await subscriber.poll();
    });
    const last = exchanges.slice(-SUBSCRIPTIONS.length);
    expect(last.map(({ status }) => status)).toEqual(SUBSCRIPTIONS.map(() => 304));
    for (const { headers } of last) {
      expect(headers["if-none-match"]).toBeTruthy();
      expect(headers["if-modified-since"]).toBeTruthy();
    }
    await hasEverything();
  });

  it("sees an edit as an edit", async () => {
    await published(put(running, slug, { ...fields, content_html: "<p>As it was mended.</p>" }));
    const exchanges = await exchangesDuring(() => subscriber.poll());
    const answers = exchanges.filter(({ status }) => status !== 304).map(({ status }) => status);
    expect(answers).toEqual(SUBSCRIPTIONS.map(() => (reader.takesDeltas ? 226 : 200)));
    await hasEverything();
  });

  it("sees a new article as one new article", async () => {
    await published(put(running, `new-for-${reader.name}`, { ...fields, title: `New for ${reader.name}` }));
    await subscriber.poll();
    await hasEverything();
  });

  it("lives with a retraction, and with the next article after it", async () => {
    await published(retract(running, slug));
    const exchanges = await exchangesDuring(() => subscriber.poll());
    const deltas = exchanges.filter(({ status }) => status === 226);
    expect(deltas, "of Atom, which tells of retractions").toHaveLength(reader.takesDeltas ? PATHS.length : 0);
    await published(put(running, `next-for-${reader.name}`, { ...fields, title: `Next for ${reader.name}` }));
    await subscriber.poll();
    await hasEverything();
  });
});
