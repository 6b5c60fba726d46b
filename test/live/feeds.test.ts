import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, npmStart, type Running } from "./start.ts";

/** Every entry of every format, read by readers that Dateline does not contain, is the article that was published. */

interface Item {
  id: string;
  url: string;
  title: string;
  content_html: string;
  date_published: string;
  authors: { name: string }[];
  tags?: string[];
}

interface Entry {
  id: string;
  title: string;
  link: string;
  authors: string[];
  published: number;
  tags: string[];
  content: string[];
}

const FOLDERS = ["content", "../shared/corpus/markdown"].filter((folder) => existsSync(folder));
const temporary = () => mkdtempSync(join(tmpdir(), "dateline-"));

function readWith(...words: string[]) {
  return JSON.parse(
    execFileSync("/usr/bin/python3", ["test/live/readers.py", ...words], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    }),
  );
}

describe.each(FOLDERS)("the feeds of %s", (content) => {
  let running: Running;
  let items: Item[];

  beforeAll(async () => {
    running = await npmStart({ port: await freePort(), content, state: temporary() });
    items = ((await (await fetch(`${running.url}/feed.json`)).json()) as { items: Item[] }).items;
  });
  afterAll(() => running.stop());

  const expected = (item: Item) => ({
    id: item.id,
    title: item.title,
    link: item.url,
    authors: item.authors.map(({ name }) => name),
    published: Date.parse(item.date_published) / 1000,
    tags: item.tags ?? [],
  });

  it("hold every article, or the newest of them", async () => {
    const { counts } = (await (await fetch(`${running.url}/healthz`)).json()) as { counts: { live: number } };
    expect(items.length).toBeGreaterThanOrEqual(Math.min(25, counts.live));
    expect(items.length).toBeLessThanOrEqual(50);
    const dates = items.map(({ date_published }) => date_published);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it.each(["rss.xml", "atom.xml"])("are well-formed: %s, by xmllint", async (name) => {
    const xml = await (await fetch(`${running.url}/${name}`)).text();
    execFileSync("xmllint", ["--noout", "-"], { input: xml });
  });

  it.each(["rss.xml", "atom.xml"])("are read whole by feedparser: %s", (name) => {
    const { bozo, error, entries } = readWith("feedparser", `${running.url}/${name}`) as {
      bozo: boolean;
      error: string;
      entries: Entry[];
    };
    expect(error).toBe("");
    expect(bozo).toBe(false);
    expect(
      entries.map(({ id, title, link, authors, published, tags }) => ({
        id,
        title,
        link,
        authors,
        published,
        tags,
      })),
    ).toEqual(items.map(expected));
    for (const [index, { content }] of entries.entries())
      expect(wordsOf(content.at(-1) ?? "")).toBe(wordsOf(items[index]!.content_html));
  });

  // One cache for each feed: newsboat's ids are global.
  it.each(["rss.xml", "atom.xml"])("are read whole by newsboat: %s", (name) => {
    const rows = readWith("newsboat", temporary(), `${running.url}/${name}`) as (Entry & {
      author: string;
      content: string;
    })[];
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const item of items) {
      const { authors, tags: _, ...shown } = expected(item);
      const row = found.get(item.id);
      expect({ id: row?.id, title: row?.title, link: row?.link, published: row?.published }).toEqual(shown);
      // Of several dc:creator, newsboat keeps the last; of several Atom authors, all.
      if (name === "rss.xml") expect(row?.author).toBe(authors.at(-1));
      else expect(row?.author).toBe(authors.join(", "));
      expect(row?.content).toBe(item.content_html);
    }
    expect(rows).toHaveLength(items.length);
  });

  it("are read whole by feedsmith: feed.json", async () => {
    const { format, feed } = parseFeed(await (await fetch(`${running.url}/feed.json`)).text());
    expect(format).toBe("json");
    const read = (feed as { items: Item[] }).items;
    expect(read.map(({ id, title, url, content_html }) => ({ id, title, url, content_html }))).toEqual(
      items.map(({ id, title, url, content_html }) => ({ id, title, url, content_html })),
    );
  });
});

/** feedparser has a sanitizer of its own, which rewrites tags: the words have to be the same. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|#39|#\d+|nbsp);/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
