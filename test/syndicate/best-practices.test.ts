import { describe, expect, it } from "vitest";
import { type Element, xml2js } from "xml-js";
import { readPublication } from "../../src/publication.ts";
import { EVERYTHING } from "../../src/store/index.ts";
import { writeFeed } from "../../src/syndicate/index.ts";
import { get, publish, URL_OF_SITE } from "../front-door.ts";

/**
 * The RSS Advisory Board's Best Practices Profile (rssboard.org/rss-profile), point by point, each under the name of its
 * section. The points of elements that Dateline does not write say that they are not there, and why.
 */

const AUDIO = { url: "https://files.example.org/a.mp3?x=1&y=2", mime_type: "audio/mpeg" };
const ARTICLES = {
  signs: {
    title: "a < b && c > d, AT&T &amp; <T>",
    date_published: "2026-03-01T08:00:00+05:45",
    date_modified: "2026-03-02T08:00:00Z",
    authors: [{ name: "Ines & Co", email: "ines@example.org" }],
    tags: ["R&D", "<div>"],
    content_html:
      '<p>One &amp; <a href="/articles/other">two</a>.</p><p><img src="pictures/a.png" alt="A"></p>',
    attachments: [AUDIO, { url: "https://files.example.org/b.pdf", mime_type: "application/pdf" }],
    source: { title: "Elsewhere", url: "https://elsewhere.example.org/?a=1&b=2" },
  },
  picture: {
    title: "Only a picture",
    date_published: "2026-03-03T08:00:00Z",
    content_html: '<p><img src="https://files.example.org/a.png" alt=""></p>',
  },
};

async function published(): Promise<string> {
  for (const [slug, article] of Object.entries(ARTICLES))
    await publish(slug, JSON.stringify(article), "application/json");
  return (await get("/rss.xml")).text();
}

const xml = await published();
const root = (xml2js(xml) as Element).elements![0]!;
const channel = root.elements![0]!;
const items = all(channel, "item");
const [picture, signs] = items as [Element, Element];

function all(parent: Element, name: string): Element[] {
  return parent.elements!.filter((element) => element.name === name);
}

function one(parent: Element, name: string): Element {
  const found = all(parent, name);
  expect(found.map((element) => element.name)).toEqual([name]);
  return found[0]!;
}

function textOf(parent: Element, name: string): string {
  return (one(parent, name).elements ?? []).map(({ text, cdata }) => text ?? cdata).join("");
}

/** A document of its own, for what the settings of the tests' publication do not have. */
function withSettings(settings: object): Element {
  const publication = readPublication({
    key: "6f2c1a52-94a0-4c39-9d0e-6f0f0d7c7b11",
    title: "AT&T",
    url: "https://feeds.example.org",
    ...settings,
  });
  const self = { path: "", query: "" };
  const place = { feed: EVERYTHING, self, entries: [], tombstones: [], isArchive: false, links: {} };
  return (xml2js(writeFeed("rss", { publication, ...place })) as Element).elements![0]!.elements![0]!;
}

const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

describe("Data Types", () => {
  it("Character Data: & and < of plain text are hexadecimal references", () => {
    expect(xml).toContain(
      "<title>a &#x3C; b &#x26;&#x26; c &#x3E; d, AT&#x26;T &#x26;amp; &#x3C;T&#x3E;</title>",
    );
    expect(xml).toContain("<category>R&#x26;D</category>");
    expect(xml).toContain("<dc:creator>Ines &#x26; Co</dc:creator>");
  });

  it("Character Data: only an item's description and content hold HTML", () => {
    const html = new Set(["description", "content:encoded"]);
    const inHtml = (element: Element): string[] =>
      (element.elements ?? []).flatMap((child) =>
        child.type === "cdata" ? [element.name!] : child.type === "element" ? inHtml(child) : [],
      );
    expect(new Set(inHtml(channel))).toEqual(html);
    expect(textOf(signs, "title")).toBe(ARTICLES.signs.title);
  });

  it("Date and Time: RFC 822, years of four digits, a zone that all readers know", () => {
    expect(textOf(channel, "lastBuildDate")).toMatch(RFC_822);
    expect(textOf(signs, "pubDate")).toBe("Sun, 01 Mar 2026 02:15:00 GMT");
    for (const item of items) expect(textOf(item, "pubDate")).toMatch(RFC_822);
  });

  it("E-mail Addresses: none is given away in RSS, neither alone nor without a name", () => {
    expect(xml).not.toContain("ines@example.org");
  });

  it("URLs: each is absolute, begins with a registered scheme, and has no white space around it", () => {
    const attributes = [...xml.matchAll(/\s(?:url|href|src)="([^"]*)"/g)].map(([, address]) => address);
    const elements = [...xml.matchAll(/<(?:link|url|docs)>([^<]*)</g)].map(([, address]) => address);
    expect(attributes.length).toBeGreaterThan(5);
    for (const address of [...attributes, ...elements]) expect(address).toMatch(/^https?:\/\/\S+$/);
  });
});

describe("RSS", () => {
  it("rss: version 2.0, one channel, each namespace declared once, there", () => {
    expect(root.name).toBe("rss");
    expect(root.attributes!.version).toBe("2.0");
    expect(root.elements!.map(({ name }) => name)).toEqual(["channel"]);
    const declared = xml.match(/xmlns:\w+=/g)!;
    expect(new Set(declared).size).toBe(declared.length);
    expect(Object.keys(root.attributes!).filter((name) => name.startsWith("xmlns:"))).toHaveLength(
      declared.length,
    );
    for (const [, prefix] of xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "").matchAll(/<(\w+):/g))
      expect(root.attributes).toHaveProperty(`xmlns:${prefix}`);
  });

  it("channel: title, link and description, each once, as plain text", () => {
    expect(textOf(channel, "title")).toBe("Dateline");
    expect(textOf(channel, "link")).toBe(`${URL_OF_SITE}/`);
    expect(textOf(channel, "description")).not.toBe("");
    expect(one(channel, "description").elements![0]!.type).toBe("text");
  });

  it("channel: the items come after all of its other elements", () => {
    const names = channel.elements!.map(({ name }) => name);
    expect(names).toContain("itunes:explicit"); // an extension, and there is something to hear
    expect(names.slice(names.indexOf("item"))).toEqual(items.map(() => "item"));
  });

  it("category: a feed of all has none of its own", () => {
    expect(all(channel, "category")).toEqual([]);
  });

  it("cloud: not offered; a hub is named by atom:link", () => {
    const elements = withSettings({ hub: "https://hub.example.org/" });
    expect(all(elements, "cloud")).toEqual([]);
    expect(all(elements, "atom:link").map(({ attributes }) => attributes)).toContainEqual({
      rel: "hub",
      href: "https://hub.example.org/",
    });
  });

  it("copyright: the publication's, as plain text", () => {
    expect(textOf(channel, "copyright")).not.toBe("");
    expect(textOf(withSettings({ rights: "© A & B" }), "copyright")).toBe("© A & B");
  });

  it("docs: the address of the specification at the Advisory Board", () => {
    expect(textOf(channel, "docs")).toBe("https://www.rssboard.org/rss-specification");
  });

  it("generator: named", () => {
    expect(textOf(channel, "generator")).toBe("Dateline");
  });

  it("image: with the channel's own title and link, and no sizes that nobody measured", () => {
    const elements = withSettings({ icon: "https://feeds.example.org/icon.png?a=1&b=2" });
    const image = one(elements, "image");
    expect(image.elements!.map(({ name }) => name)).toEqual(["url", "title", "link"]);
    expect(textOf(image, "title")).toBe(textOf(elements, "title"));
    expect(textOf(image, "link")).toBe(textOf(elements, "link"));
    expect(textOf(image, "url")).toBe("https://feeds.example.org/icon.png?a=1&b=2");
  });

  it("language: the publication's", () => {
    expect(textOf(channel, "language")).toBe("en");
    expect(textOf(withSettings({ language: "pt-br" }), "language")).toBe("pt-BR");
  });

  it("lastBuildDate: when the content last changed, and the same for the same content", async () => {
    expect(textOf(channel, "lastBuildDate")).toBe("Tue, 03 Mar 2026 08:00:00 GMT");
    expect(await (await get("/rss.xml")).text()).toBe(xml);
  });

  it("managingEditor, webMaster: not written, as no mail address is", () => {
    const elements = withSettings({ authors: [{ name: "Ada", email: "ada@example.org" }] });
    for (const name of ["managingEditor", "webMaster"]) expect(all(elements, name)).toEqual([]);
  });

  it("pubDate: not of the channel, whose lastBuildDate says all that is known", () => {
    expect(all(channel, "pubDate")).toEqual([]);
  });

  // Readers disagree about each of them, and HTTP says it all: max-age, ETag, Last-Modified.
  it.each(["rating", "skipDays", "skipHours", "textInput", "ttl"])("%s: not written", (name) => {
    expect(all(channel, name)).toEqual([]);
  });
});

describe("Item", () => {
  it("item: a title or a description, each at most once", () => {
    for (const item of items) {
      expect(all(item, "title").length + all(item, "description").length).toBeGreaterThan(0);
      for (const name of ["title", "description", "link", "guid", "pubDate", "enclosure", "source"])
        expect(all(item, name).length).toBeLessThan(2);
    }
  });

  it("author: not written, as no mail address is; dc:creator has the name", () => {
    expect(items.flatMap((item) => all(item, "author"))).toEqual([]);
  });

  it("category: one for each tag, as plain text", () => {
    expect(all(signs, "category").map(({ elements }) => elements![0]!.text)).toEqual(["R&D", "<div>"]);
  });

  it("comments: not written, Dateline has none", () => {
    expect(items.flatMap((item) => all(item, "comments"))).toEqual([]);
  });

  it("description: HTML that needs nothing from the page it came from", () => {
    expect(textOf(signs, "description")).toBe("One &amp; two.");
    for (const [, address] of textOf(signs, "content:encoded").matchAll(/(?:href|src)="([^"]*)"/g))
      expect(address).toMatch(/^https?:/);
  });

  it("enclosure: one, with address, length and type; a length of 0 where the size is not known", () => {
    expect(one(signs, "enclosure").attributes).toEqual({
      url: AUDIO.url,
      length: "0",
      type: AUDIO.mime_type,
    });
    expect(all(signs, "media:content")).toHaveLength(2);
    expect(all(picture, "enclosure")).toEqual([]);
  });

  it("guid: one, told apart from a permalink, that never changes", async () => {
    const guid = one(signs, "guid");
    expect(guid.attributes).toEqual({ isPermaLink: "false" });
    expect(textOf(signs, "guid")).toMatch(/^urn:uuid:/);
    const again = await publish(
      "signs",
      JSON.stringify({ ...ARTICLES.signs, title: "Another" }),
      "application/json",
    );
    expect(again.id).toBe(textOf(signs, "guid"));
  });

  it("link: the article's page", () => {
    expect(textOf(signs, "link")).toBe(`${URL_OF_SITE}/articles/signs`);
  });

  it("pubDate: when it was published, never moved by an edit", () => {
    expect(textOf(signs, "pubDate")).toBe("Sun, 01 Mar 2026 02:15:00 GMT");
    expect(textOf(signs, "dcterms:modified")).toBe("2026-03-02T08:00:00Z");
  });

  it("source: where it came from, with an address", () => {
    expect(one(signs, "source").attributes).toEqual({ url: ARTICLES.signs.source.url });
    expect(all(picture, "source")).toEqual([]);
  });
});

describe("Namespace Elements", () => {
  it("atom:link: the feed's own address, with rel self and its media type, before the others", () => {
    expect(all(channel, "atom:link")[0]!.attributes).toEqual({
      rel: "self",
      type: "application/rss+xml",
      href: `${URL_OF_SITE}/rss.xml`,
    });
  });

  it("content:encoded: the whole, after the description with the summary", () => {
    const names = signs.elements!.map(({ name }) => name);
    expect(names.indexOf("description")).toBeLessThan(names.indexOf("content:encoded"));
    expect(textOf(signs, "content:encoded")).toContain("<p>One &amp; <a href=");
  });

  it("content:encoded: without a summary, the description has the whole", () => {
    expect(textOf(picture, "description")).toContain("https://files.example.org/a.png");
    expect(textOf(picture, "description")).toBe(textOf(picture, "content:encoded"));
  });

  it("dc:creator: the name of whoever wrote it, without a mail address", () => {
    expect(textOf(signs, "dc:creator")).toBe("Ines & Co");
    expect(textOf(picture, "dc:creator")).toBe("The Dateline engineers");
  });

  it("slash:comments: not written, Dateline has none", () => {
    expect(xml).not.toContain("slash:");
  });
});
