import type { Author, DraftFields } from "../article.ts";
import { type Document, type Element, elementsOf, textContent, wordsOf } from "../dom.ts";
import { isRecord, type Loose, readAuthors, readText, trim } from "./fields.ts";

/** What a page says of itself. Each field is an ordered list of places to look; the first that holds something wins. */

// schema.org types whose headline, author and date are the article's.
const ARTICLE_TYPES = /^(?:\w*Article|BlogPosting|Report|Review)$/;

interface Page {
  jsonLd: Loose;
  meta: Map<string, string[]>;
  document: Document;
}

export function readPageFields(document: Document): DraftFields {
  const page: Page = { jsonLd: readJsonLd(document), meta: readMeta(document), document };
  return trim({
    url: first([linkTo(page, "canonical"), meta(page, "og:url"), readText(page.jsonLd.url)]),
    title: first([
      text(page.jsonLd.headline),
      meta(page, "og:title"),
      meta(page, "twitter:title"),
      onlyHeading(page),
      titleElement(page),
    ]),
    summary: first([meta(page, "og:description"), meta(page, "description"), text(page.jsonLd.description)]),
    authors: [jsonLdAuthors(page), metaAuthors(page), markedAuthors(page)].find((list) => list.length),
    tags: page.meta.get("article:tag"),
    language: first([
      elementsOf(document, "html")[0]?.attribs.lang,
      meta(page, "og:locale"),
      text(page.jsonLd.inLanguage),
    ]),
    published: first([
      text(page.jsonLd.datePublished),
      meta(page, "article:published_time"),
      meta(page, "date"),
      meta(page, "pubdate"),
      meta(page, "dc.date.issued"),
      meta(page, "dc.date"),
      property(page, "datePublished"),
      timeElement(page),
    ]),
    updated: first([
      text(page.jsonLd.dateModified),
      meta(page, "article:modified_time"),
      property(page, "dateModified"),
    ]),
    image: first([meta(page, "og:image"), meta(page, "twitter:image")]),
  });
}

function first(candidates: (string | undefined)[]): string | undefined {
  return candidates.find((candidate) => candidate?.trim())?.trim();
}

function text(value: unknown): string | undefined {
  return readText(Array.isArray(value) ? value[0] : value);
}

function readMeta(document: Document): Page["meta"] {
  const found = new Map<string, string[]>();
  for (const { attribs } of elementsOf(document, "meta")) {
    const name = (attribs.property ?? attribs.name ?? attribs.itemprop)?.toLowerCase();
    if (name && attribs.content?.trim())
      found.set(name, [...(found.get(name) ?? []), attribs.content.trim()]);
  }
  return found;
}

function meta(page: Page, name: string): string | undefined {
  return page.meta.get(name)?.[0];
}

function linkTo(page: Page, rel: string): string | undefined {
  return elementsOf(page.document, "link").find(({ attribs }) => attribs.rel?.toLowerCase() === rel)?.attribs
    .href;
}

/** The first article that the page's JSON-LD describes, also inside `@graph`. */
function readJsonLd(document: Document): Loose {
  const scripts = elementsOf(document, "script").filter(
    ({ attribs }) => attribs.type === "application/ld+json",
  );
  const described = scripts.flatMap((script) => flatten(parseLoosely(textContent(script))));
  return (
    described.find((thing) => [thing["@type"]].flat().some((type) => ARTICLE_TYPES.test(String(type)))) ?? {}
  );
}

function flatten(value: unknown): Loose[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  return isRecord(value) ? [value, ...flatten(value["@graph"])] : [];
}

function parseLoosely(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // a page with broken JSON-LD has none
    throw error;
  }
}

function jsonLdAuthors(page: Page): Author[] {
  return readAuthors(page.jsonLd.author).filter(isPerson);
}

function metaAuthors(page: Page): Author[] {
  const names = [...(page.meta.get("author") ?? []), ...(page.meta.get("article:author") ?? [])];
  return readAuthors([...new Set(names)])
    .filter(isPerson)
    .slice(0, 1);
}

/** `article:author` is a profile's address more often than a name. */
function isPerson({ name }: Author): boolean {
  return !/^https?:|^@|\.(com|org|net)$/i.test(name);
}

function markedAuthors(page: Page): Author[] {
  const marked = elementsOf(page.document).filter(
    ({ attribs }) => attribs.rel === "author" || attribs.itemprop === "author",
  );
  const names = marked.map((element) => wordsOf(element)).filter((name) => name && name.length < 60);
  return readAuthors([...new Set(names)]);
}

function property(page: Page, name: string): string | undefined {
  const element = elementsOf(page.document).find(({ attribs }) => attribs.itemprop === name);
  return element && (element.attribs.datetime ?? element.attribs.content ?? wordsOf(element));
}

/** A `<time>` is the article's when it says so, or when it is the only one. */
function timeElement(page: Page): string | undefined {
  const times = elementsOf(page.document, "time").filter(({ attribs }) => attribs.datetime);
  const said = times.find(
    ({ attribs }) => "pubdate" in attribs || /publish|entry-date/.test(attribs.class ?? ""),
  );
  return (said ?? (times.length === 1 ? times[0] : undefined))?.attribs.datetime;
}

function onlyHeading(page: Page): string | undefined {
  const headings: Element[] = elementsOf(page.document, "h1");
  return headings.length === 1 ? wordsOf(headings[0]!) : undefined;
}

/** `<title>` without the site's name behind the last separator, when enough is left. */
function titleElement(page: Page): string | undefined {
  const whole = elementsOf(page.document, "title").map((element) => wordsOf(element))[0];
  const [, part] = /^(.{10,}?)\s+[|–—·»-]\s+[^|–—·»]{2,40}$/.exec(whole ?? "") ?? [];
  return part ?? whole;
}
