import { parseFeed } from "feedsmith";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Article } from "../../src/article.ts";
import { readPublication } from "../../src/publication.ts";
import { EVERYTHING, type FeedName } from "../../src/store/index.ts";
import { type FeedFormat, feedPath, writeFeed } from "../../src/syndicate/index.ts";

const publication = readPublication({
  key: "6f2c1a52-94a0-4c39-9d0e-6f0f0d7c7b11",
  title: "AT&T <b>news</b> &amp; more",
  description: "What is 1 < 2 && 3 > 2?",
  url: "https://feeds.example.org",
  authors: [{ name: "The house" }],
  rights: "© A & B",
  icon: "https://feeds.example.org/icon.png?a=1&b=2",
  hub: "https://hub.example.org/",
});

const PLAIN: Article = {
  id: "urn:uuid:00000000-0000-5000-8000-000000000001",
  slug: "plain",
  url: "https://feeds.example.org/articles/plain",
  title: "Plain",
  html: "<p>Text.</p>",
  text: "Text.",
  summary: "Text.",
  authors: [{ name: "Ada" }],
  tags: ["news"],
  language: "en",
  published: Date.UTC(2026, 0, 2, 3, 4, 5),
  updated: Date.UTC(2026, 0, 3),
  attachments: [],
  revision: 1,
};

const HARD: Article = {
  ...PLAIN,
  id: "HTTP://Example.org/%7eA?b=1&c=<2>",
  url: "https://example.org/?a=1&b=2#c",
  title: `1 < 2 && "3" > '2' &amp; &lt;script&gt; ]]> </title> \u200Fעברית\u200E 🦊`,
  html: '<p>&lt;b&gt; &amp;amp; ]]&gt; <a href="https://example.org/?a=1&amp;b=2">x</a> ]]&gt;</p>',
  summary: "5 > 4 & <p> is a tag; &amp; is an entity ]]>",
  authors: [
    { name: "A & B <c>" },
    { name: "Ада", url: "https://example.org/?a&b", email: "ada@example.org" },
    { name: "]]>" },
  ],
  tags: ["<tag>", "]]>", "C++", 'qu"ote', "R&D", "日本語", "&amp;"],
  language: "he",
  image: "https://example.org/i.png?a=1&b=<",
  attachments: [
    {
      url: "https://example.org/a.mp3?x=1&y=2",
      type: "audio/mpeg",
      bytes: 1234,
      seconds: 61.4,
      title: "One & two",
    },
    { url: "https://example.org/b.pdf", type: "application/pdf" },
  ],
  source: { title: "Else & where", url: "https://example.net/?a&b" },
  rights: "CC BY & SA",
};

const TAG: FeedName = { kind: "tag", key: "c++", label: "C++ & <co>" };
const write = (format: FeedFormat, entries: Article[], feed = EVERYTHING) =>
  writeFeed(format, {
    publication,
    feed,
    entries,
    self: { path: feedPath(feed), query: "" },
    tombstones: [],
    isArchive: false,
    links: {},
  });

/** What a parser that Dateline does not contain finds in a document, in one shape for all three formats. */
// biome-ignore lint/suspicious/noExplicitAny: the parser's three shapes have nothing in common
function parsed(document: string): any {
  return parseFeed(document).feed;
}

function entriesOf(format: FeedFormat, entries: Article[]) {
  const feed = parsed(write(format, entries));
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const shapes: Record<FeedFormat, (item: any) => object> = {
    rss: (item) => ({
      id: item.guid.value,
      url: item.link,
      title: item.title,
      html: item.content.encoded,
      authors: item.dc.creators,
      tags: item.categories.map(({ name }: { name: string }) => name),
      published: Date.parse(item.pubDate),
    }),
    atom: (item) => ({
      id: item.id,
      url: item.links.find(({ rel }: { rel: string }) => rel === "alternate").href,
      title: typeof item.title === "string" ? item.title : item.title.value,
      html: typeof item.content === "string" ? item.content : item.content.value,
      authors: item.authors.map(({ name }: { name: string }) => name),
      tags: item.categories.map(({ term }: { term: string }) => term),
      published: Date.parse(item.published),
    }),
    json: (item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      html: item.content_html,
      authors: item.authors.map(({ name }: { name: string }) => name),
      tags: item.tags,
      published: Date.parse(item.date_published),
    }),
  };
  return (feed.items ?? feed.entries).map(shapes[format]);
}

afterEach(() => void vi.useRealTimers());

describe.each(["rss", "atom", "json"] as const)("%s", (format) => {
  it.each([
    ["a plain article", PLAIN],
    ["an article of everything that breaks feeds", HARD],
  ])("parsed back, is %s", (_, article) => {
    const { id, url, title, html, tags, published } = article;
    expect(entriesOf(format, [article])).toEqual([
      { id, url, title, html, tags, published, authors: article.authors.map(({ name }) => name) },
    ]);
  });

  it("is the same bytes each time, whatever the clock says", () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const [today, later] = ["2026-03-01T00:00:00Z", "2041-11-30T12:34:56Z"].map((time) => {
      vi.setSystemTime(new Date(time));
      return write(format, [PLAIN, HARD]);
    });
    expect(later).toBe(today);
  });

  it("falls back to the publication's authors", () => {
    expect(entriesOf(format, [{ ...PLAIN, authors: [] }])[0].authors).toEqual(["The house"]);
  });

  it("is a document also when it is empty", () => {
    const feed = parsed(write(format, []));
    expect(feed.items ?? feed.entries ?? []).toEqual([]);
  });

  it("has the title, the addresses and the language of its feed", () => {
    const document = write(format, [PLAIN], TAG);
    expect(parsed(document).title.value ?? parsed(document).title).toBe(
      "AT&T <b>news</b> &amp; more: C++ & <co>",
    );
    for (const name of ["rss.xml", "atom.xml", "feed.json"])
      if (format !== "json" || name === "feed.json")
        expect(document).toContain(`https://feeds.example.org/tags/c%2B%2B/${name}`);
    expect(document).toContain("https://feeds.example.org/");
    expect(document).toContain("https://hub.example.org/");
  });
});

describe("rss", () => {
  const rss = write("rss", [HARD, { ...PLAIN, updated: PLAIN.published }]);

  it("writes & and < of plain text as hexadecimal references, and leaves CDATA alone", () => {
    expect(rss).toContain("<title>AT&#x26;T &#x3C;b&#x3E;news&#x3C;/b&#x3E; &#x26;amp; more</title>");
    expect(rss).toContain('<a href="https://example.org/?a=1&amp;b=2">');
    const plain = rss.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "").replace(/<(?:link|guid|url)\b.*|<[^>]*>/g, "");
    expect(plain).not.toMatch(/&amp;|&lt;/);
  });

  it("leaves &amp; in addresses, where not every parser resolves references by number", () => {
    expect(rss).toContain("<link>https://example.org/?a=1&amp;b=2#c</link>");
    expect(rss).toContain("<url>https://feeds.example.org/icon.png?a=1&amp;b=2</url>");
  });

  it("has one enclosure, and every attachment as media with its true type, size and length", () => {
    expect(rss.match(/<enclosure /g)).toHaveLength(1);
    expect(rss).toContain(
      '<enclosure url="https://example.org/a.mp3?x=1&amp;y=2" length="1234" type="audio/mpeg"/>',
    );
    expect(rss).toContain(
      '<media:content url="https://example.org/a.mp3?x=1&amp;y=2" type="audio/mpeg" medium="audio" fileSize="1234" duration="61">',
    );
    expect(rss).toContain(
      '<media:content url="https://example.org/b.pdf" type="application/pdf" medium="document"/>',
    );
    expect(rss).not.toContain("image//");
  });

  it("says that a guid is no permalink, and writes no author without a mail address", () => {
    expect(rss.match(/<guid isPermaLink="false">/g)).toHaveLength(2);
    expect(rss).not.toContain("<author>");
  });

  it("says when an entry was updated only if it was", () => {
    expect(rss.match(/<dcterms:modified>/g)).toHaveLength(1);
  });

  it("keeps the channel's elements before the items", () => {
    expect(rss.lastIndexOf("<atom:link")).toBeLessThan(rss.indexOf("<item>"));
    expect(rss.indexOf("<language>")).toBeLessThan(rss.indexOf("<item>"));
  });

  it("has lastBuildDate from the articles, and none of feed's own addresses", () => {
    expect(rss).toContain("<lastBuildDate>Sat, 03 Jan 2026 00:00:00 GMT</lastBuildDate>");
    expect(rss).not.toContain("github.com");
    expect(rss).not.toMatch(/undefined|Invalid Date|NaN/);
  });
});

describe("atom", () => {
  const atom = write("atom", [HARD]);

  it("has enclosures before the alternate link, which is the last one", () => {
    const links = [...atom.slice(atom.indexOf("<entry")).matchAll(/<link rel="(\w+)"/g)].map(
      ([, rel]) => rel,
    );
    expect(links.slice(0, 2)).toEqual(["enclosure", "enclosure"]);
    expect(links.at(-1)).toBe("alternate");
  });

  it("has titles as text, dates in UTC with Z, and the entry's language", () => {
    expect(atom).not.toContain('<title type="html"');
    expect(atom).toContain("<published>2026-01-02T03:04:05Z</published>");
    expect(atom).toContain('<entry xml:lang="he">');
  });

  it("has no ]]> in attributes either, which Go takes for an error there, too", () => {
    expect(atom).toContain('<category term="]]&gt;"/>');
    expect(atom.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "").includes("]]>")).toBe(false);
  });
});

describe("json", () => {
  const json = JSON.parse(write("json", [HARD]));

  it("is version 1.1 with authors, language, hubs and attachments", () => {
    expect(json).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      language: "en",
      authors: [{ name: "The house" }],
      hubs: [{ type: "WebSub", url: "https://hub.example.org/" }],
      feed_url: "https://feeds.example.org/feed.json",
    });
    expect(json.items[0].attachments[0]).toEqual({
      url: "https://example.org/a.mp3?x=1&y=2",
      mime_type: "audio/mpeg",
      title: "One & two",
      size_in_bytes: 1234,
      duration_in_seconds: 61,
    });
    expect(json.items[0].author).toBeUndefined();
  });
});
