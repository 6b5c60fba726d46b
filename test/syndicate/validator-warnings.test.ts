import { beforeAll, describe, expect, it } from "vitest";
import { type Element, xml2js } from "xml-js";
import { get, publish, URL_OF_SITE } from "../front-door.ts";

/**
 * What the W3C's feed validator warns of, each by the name of its message (validator.w3.org/feed/docs/warning). Points of
 * RSS that are in the Best Practices Profile, too, are in best-practices.test.ts.
 */

const HOSTILE = `<p onclick="steal()" style="position:fixed" id="a">One <a href="/articles/other">two</a>
<a href="javascript:steal()">three</a></p><script>steal()</script><style>p { color: red }</style>
<meta http-equiv="refresh" content="0"><object data="a.swf"></object><embed src="a.swf"><link rel="stylesheet" href="a.css">`;

const FEEDS = ["", "/tags/c%2B%2B", "/authors/ines-duarte", "/languages/en"];
const XML = ["rss.xml", "atom.xml"];
const NAMES = FEEDS.flatMap((path) => XML.map((file) => `${path}/${file}`));

// IANA's registry of link relations, as far as a feed may have use for them.
const REGISTERED = [
  "alternate",
  "current",
  "enclosure",
  "hub",
  "next",
  "prev-archive",
  "related",
  "self",
  "via",
];

beforeAll(async () => {
  const fields = { authors: [{ name: "Ines Duarte" }], tags: ["C++"], language: "en" };
  const publishAll = (slug: string, article: object) =>
    publish(slug, JSON.stringify({ ...fields, ...article }), "application/json");
  // As many as close a page of the past.
  for (let number = 0; number < 26; number++)
    await publishAll(`number-${number}`, {
      title: `Number ${number}`,
      date_published: new Date(Date.UTC(2026, 0, 1 + number)).toISOString(),
      content_html: "<p>Text.</p>",
    });
  await publishAll("hostile", {
    title: "One <b>bold</b> &amp; <em>stressed</em> word",
    date_published: "2026-03-01T08:00:00Z",
    content_html: HOSTILE,
    attachments: [{ url: "https://files.example.org/a.mp3", mime_type: "audio/mpeg" }],
  });
  await publishAll("future", { title: "To come", date_published: "2999-01-01T00:00:00Z" });
});

const fetched = async (path: string) => (await get(path)).text();
const rootOf = async (path: string) => (xml2js(await fetched(path)) as Element).elements![0]!;

/** Every element of this name, wherever it is. */
function all(parent: Element, name: string): Element[] {
  const children = parent.elements ?? [];
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

const textOf = (element: Element) =>
  (element.elements ?? []).map(({ text, cdata }) => text ?? cdata).join("");
const linksOf = (root: Element) => [...all(root, "link"), ...all(root, "atom:link")];
const entriesOf = (root: Element) => [...all(root, "item"), ...all(root, "entry")];

describe("UnexpectedContentType: each format has its media type, and no text/plain", () => {
  it.each([
    ["/rss.xml", "application/rss+xml; charset=utf-8"],
    ["/atom.xml", "application/atom+xml; charset=utf-8"],
    ["/feed.json", "application/feed+json; charset=utf-8"],
    ["/archive/1/rss.xml", "application/rss+xml; charset=utf-8"],
    ["/rss.xml?tag=c%2B%2B", "application/rss+xml; charset=utf-8"],
    ["/opml.xml", "text/x-opml; charset=utf-8"],
  ])("%s", async (path, type) => {
    expect((await get(path)).headers.get("Content-Type")).toBe(type);
  });
});

describe("SelfDoesntMatchLocation, MissingAtomSelfLink, RelativeSelf: self is the address that was asked for", () => {
  it.each([...NAMES, "/archive/1/rss.xml", "/archive/1/atom.xml", "/rss.xml?tag=c%2B%2B&limit=2"])(
    "%s",
    async (path) => {
      const selves = linksOf(await rootOf(path)).filter(({ attributes }) => attributes?.rel === "self");
      expect(selves.map(({ attributes }) => attributes!.href)).toEqual([URL_OF_SITE + path]);
    },
  );

  it("/feed, which says its other name itself", async () => {
    const answer = await get("/feed", { Accept: "application/atom+xml" });
    const root = (xml2js(await answer.text()) as Element).elements![0]!;
    const self = linksOf(root).find(({ attributes }) => attributes?.rel === "self");
    expect(self!.attributes!.href).toBe(answer.headers.get("Content-Location"));
  });
});

describe.each(NAMES)("%s", (path) => {
  it("EncodingMismatch, NotUTF8: UTF-8, said alike in the header and in the document", async () => {
    const answer = await get(path);
    expect(answer.headers.get("Content-Type")).toContain("charset=utf-8");
    expect(await answer.text()).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/);
  });

  it("DuplicateEntries, MissingGuid, MissingId: each entry has one id, that no other has", async () => {
    const entries = entriesOf(await rootOf(path));
    const ids = entries.map((entry) => [...all(entry, "guid"), ...all(entry, "id")].map(textOf));
    for (const id of ids) expect(id).toEqual([expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/)]);
    expect(new Set(ids.flat()).size).toBe(entries.length);
  });

  it("NonCanonicalURI: ids and addresses are written in one way", async () => {
    const addresses = linksOf(await rootOf(path)).flatMap(({ attributes }) => attributes?.href ?? []);
    expect(addresses).toContain(URL_OF_SITE + path);
    for (const address of addresses) expect(address).toBe(new URL(String(address)).href);
  });

  it("ContainsHTML: no markup and no reference in a title", async () => {
    const titles = all(await rootOf(path), "title").map(textOf);
    expect(titles).toContain("One bold & stressed word");
    for (const title of titles) expect(title).not.toMatch(/<\/\w+>|&#?\w+;/);
  });

  it("SecurityRisk, SecurityRiskAttr, DangerousStyleAttr, ContainsEmbed, ContainsObject, ContainsMeta: no such HTML", async () => {
    const xml = await fetched(path);
    expect(xml).toContain("One <a href=");
    expect(xml).not.toMatch(/steal|onclick|<script|<style|\sstyle=|<object|<embed|<meta|javascript:/);
  });

  it("ContainsRelRef: no address in a body is relative", async () => {
    const addresses = [...(await fetched(path)).matchAll(/\s(?:href|src)="([^"]*)"/g)].map(
      ([, address]) => address,
    );
    expect(addresses).toContain(`${URL_OF_SITE}/articles/other`);
    for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
  });

  it("ImplausibleDate: nothing of the future", async () => {
    const root = await rootOf(path);
    expect(all(root, "title").map(textOf)).not.toContain("To come");
    for (const name of ["pubDate", "lastBuildDate", "published", "updated", "dcterms:modified"])
      for (const date of all(root, name)) expect(Date.parse(textOf(date))).toBeLessThanOrEqual(Date.now());
  });

  it("UnregisteredAtomLinkRel, AtomLinkNotEmpty: links of registered relations, with nothing in them", async () => {
    const links = linksOf(await rootOf(path)).filter(({ attributes }) => attributes?.rel);
    expect(links.length).toBeGreaterThan(2);
    for (const { attributes, elements } of links) {
      expect(REGISTERED).toContain(attributes!.rel);
      expect(elements).toBeUndefined();
    }
  });

  it("MediaRssNamespace, ReservedPrefix: namespaces by the names that all know, under their usual prefixes", async () => {
    const { attributes } = await rootOf(path);
    const USUAL: Record<string, string> = {
      xmlns: "http://www.w3.org/2005/Atom",
      "xmlns:at": "http://purl.org/atompub/tombstones/1.0",
      "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:fh": "http://purl.org/syndication/history/1.0",
      "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
      "xmlns:media": "http://search.yahoo.com/mrss/",
      "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
    };
    const declared = Object.entries(attributes!).filter(([name]) => name.startsWith("xmlns"));
    for (const [name, address] of declared) expect(address).toBe(USUAL[name]);
  });

  it("DuplicateItemSemantics, DuplicateSemantics: nothing is said twice under two names", async () => {
    const root = await rootOf(path);
    const channels = root.elements!.filter(({ name }) => name === "channel");
    for (const parent of [...channels, ...entriesOf(root)])
      for (const [core, other] of [
        ["author", "dc:creator"],
        ["pubDate", "dc:date"],
        ["category", "dc:subject"],
        ["source", "dc:source"],
        ["language", "dc:language"],
      ]) {
        const names = parent.elements!.map(({ name }) => name);
        expect([core, other].filter((name) => names.includes(name)).length).toBeLessThan(2);
      }
  });
});

it("MissingCurrentInArchive, FeedHistoryRelInEntry: a page of the past says which the present document is", async () => {
  const root = await rootOf("/archive/1/atom.xml");
  const rels = linksOf(root).map(({ attributes }) => attributes!.rel);
  expect(rels).toContain("current");
  for (const entry of entriesOf(root))
    for (const { attributes } of linksOf(entry))
      expect(["alternate", "enclosure"]).toContain(attributes!.rel);
});

it("MissingSummary, NotBlank: an Atom entry has an alternate link, an author, and no empty element", async () => {
  for (const entry of entriesOf(await rootOf("/atom.xml"))) {
    expect(linksOf(entry).filter(({ attributes }) => attributes!.rel === "alternate")).toHaveLength(1);
    expect(all(entry, "author").length).toBeGreaterThan(0);
    for (const name of ["title", "summary", "content", "name"])
      for (const element of all(entry, name)) expect(textOf(element)).not.toBe("");
  }
});

it("InvalidOPMLVersion: OPML 2.0, each outline an RSS feed by the version that validators know", async () => {
  const root = await rootOf("/opml.xml");
  expect([root.name, root.attributes!.version]).toEqual(["opml", "2.0"]);
  const outlines = all(root, "outline");
  expect(outlines.length).toBeGreaterThan(2);
  for (const { attributes } of outlines) expect(attributes).toMatchObject({ type: "rss", version: "RSS" });
});
