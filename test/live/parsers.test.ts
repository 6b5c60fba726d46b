import { extract } from "@extractus/feed-extractor";
import { parseFeed as parseXmlFeed } from "@rowanmanning/feed-parser";
import { parseFeed } from "feedsmith";
import RssParser from "rss-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Article, articlesOf } from "./articles.ts";
import { decoded } from "./readers/reader.ts";
import type { Running } from "./start.ts";
import { startTorture, TORTURE_TAG } from "./torture.ts";

/**
 * Parsers from npm that Dateline does not contain read every entry of every document, the whole past, too, and find
 * the articles that GET /articles/{slug}.json gives.
 */

type File = "rss.xml" | "atom.xml" | "feed.json";
type Found = Partial<Article>;

interface Parser {
  name: string;
  files: File[];
  read(address: string, file: File): Promise<Found[]>;
  /** The article, but for what the parser does not give, or gives otherwise. */
  gives(article: Article, file: File): Found;
}

// biome-ignore lint/suspicious/noExplicitAny: five parsers, each with shapes of its own
type Loose = any;

const textOf = async (address: string) => (await fetch(address)).text();
const seconds = (date: string | Date) => Math.floor(new Date(date).getTime() / 1000);
const contentOf = (text: Loose): string => (typeof text === "string" ? text : (text?.value ?? ""));
const mediaOf = (item: Loose): string[] => (item.media ?? []).map((media: Loose) => media.$.url);
const unique = (addresses: string[]) => [...new Set(addresses)];

const feedsmith: Parser = {
  name: "feedsmith",
  files: ["rss.xml", "atom.xml", "feed.json"],
  async read(address, file) {
    const { feed } = parseFeed(await textOf(address)) as { feed: Loose };
    const readers: Record<File, (item: Loose) => Found> = {
      "rss.xml": (item) => ({
        id: item.guid.value,
        link: item.link,
        title: item.title,
        published: seconds(item.pubDate),
        authors: item.dc.creators,
        tags: (item.categories ?? []).map(({ name }: Loose) => name),
        content: item.content?.encoded ?? item.description ?? "",
        enclosures: unique(
          [...(item.enclosures ?? []), ...(item.media?.contents ?? [])].map(({ url }) => url),
        ),
      }),
      "atom.xml": (item) => ({
        id: item.id,
        link: item.links.find(({ rel }: Loose) => rel === "alternate").href,
        title: contentOf(item.title),
        published: seconds(item.published),
        authors: item.authors.map(({ name }: Loose) => name),
        tags: item.categories?.map(({ term }: Loose) => term) ?? [],
        content: contentOf(item.content),
        enclosures: item.links.filter(({ rel }: Loose) => rel === "enclosure").map(({ href }: Loose) => href),
      }),
      "feed.json": (item) => jsonItem(item),
    };
    return (feed.items ?? feed.entries ?? []).map(readers[file]);
  },
  gives: (article) => article,
};

function jsonItem(item: Loose): Found {
  return {
    id: item.id,
    link: item.url,
    title: item.title,
    published: seconds(item.date_published),
    authors: item.authors.map(({ name }: Loose) => name),
    tags: item.tags ?? [],
    content: item.content_html ?? "",
    enclosures: (item.attachments ?? []).map(({ url }: Loose) => url),
  };
}

const rssParser: Parser = {
  name: "rss-parser",
  files: ["rss.xml", "atom.xml"],
  async read(address, file) {
    const customFields = { item: [["media:content", "media", { keepArray: true }]] } as Loose;
    const { items } = await new RssParser({ customFields }).parseURL(address);
    return items.map((item: Loose) => ({
      id: item.guid ?? item.id,
      link: item.link,
      title: item.title,
      published: seconds(item.isoDate),
      authors: [item.creator ?? item.author],
      content: item["content:encoded"] ?? item.content ?? "",
      ...(file === "rss.xml" && { tags: item.categories ?? [], enclosures: mediaOf(item) }),
    }));
  },
  // One author; of Atom neither categories nor enclosures.
  gives: ({ tags, enclosures, ...article }, file) => ({
    ...article,
    authors: article.authors.slice(0, 1),
    ...(file === "rss.xml" && { tags, enclosures }),
  }),
};

const feedParser: Parser = {
  name: "@rowanmanning/feed-parser",
  files: ["rss.xml", "atom.xml"],
  async read(address) {
    const { items } = parseXmlFeed(await textOf(address)).toJSON() as Loose;
    return items.map((item: Loose) => ({
      id: item.id,
      link: item.url,
      title: item.title,
      published: seconds(item.published),
      authors: item.authors.map(({ name }: Loose) => name),
      tags: item.categories.map(({ term }: Loose) => term),
      content: item.content ?? "",
      enclosures: item.media.map(({ url }: Loose) => url),
    }));
  },
  // It resolves references once more than it should: those of the HTML, and of titles in Atom.
  gives: (article, file) => ({
    ...article,
    title: file === "atom.xml" ? decoded(article.title) : article.title,
    content: decoded(article.content),
  }),
};

const feedExtractor: Parser = {
  name: "@extractus/feed-extractor",
  files: ["feed.json"],
  async read(address) {
    const { items } = (await extract(address, { normalization: false })) as Loose;
    return items.map(jsonItem);
  },
  gives: (article) => article,
};

let running: Running;
beforeAll(async () => {
  running = await startTorture();
});
afterAll(() => running.stop());

/** The documents of a feed's whole past, its present one first. */
async function documentsOf(path: string): Promise<string[]> {
  const { next_url } = (await (await fetch(`${running.url}${path}/feed.json`)).json()) as {
    next_url?: string;
  };
  const pages = next_url ? Number(/archive\/(\d+)\//.exec(next_url)![1]) : 0;
  return [path, ...Array.from({ length: pages }, (_, index) => `${path}/archive/${index + 1}`)];
}

const PARSERS = [feedsmith, rssParser, feedParser, feedExtractor];
describe.each(PARSERS.flatMap((parser) => parser.files.map((file) => [parser.name, file, parser] as const)))(
  "%s reads %s",
  (_, file, parser) => {
    it.each([
      ["of everything", ""],
      ["of the torture set", `/tags/${TORTURE_TAG}`],
    ])("%s: every entry is its article", async (_, path) => {
      const documents = await documentsOf(path);
      for (const document of documents) {
        const articles = await articlesOf(running, document);
        const found = await parser.read(`${running.url}${document}/${file}`, file);
        expect(articles.length).toBeGreaterThan(0);
        expect(found).toEqual(articles.map((article) => parser.gives(article, file)));
      }
    });
  },
);

it("the past is among them", async () => {
  expect((await documentsOf("")).length).toBeGreaterThan(1);
});
