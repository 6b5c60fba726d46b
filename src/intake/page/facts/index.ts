import {
  type Document,
  type Element,
  elementsOf,
  isElement,
  namedIn,
  wordsOf,
  wordsOrPicture,
} from "../../../html/index.ts";
import { type Loose, readText } from "../../loose.ts";
import { type Called, isTitleOfArticle } from "./called-like-article.ts";
import { creditedIn } from "./credited.ts";
import { articleAmong } from "./described-article.ts";
import { describedLists } from "./described-lists.ts";
import { describedThings } from "./json-ld.ts";
import { readMeta } from "./meta.ts";
import { COMMENTS, insideOf, LISTED, OTHERS } from "./others.ts";
import { linksToFirstPage } from "./own-links.ts";
import { savedFrom } from "./saved-from.ts";

// Microdata, and RDFa with schema.org or Dublin Core (Drupal).
const PUBLISHED = /(?:^|\s)(?:(?:schema:)?datepublished|(?:dc|dcterms):(?:date|created|issued))(?:\s|$)/i;

// Notion's.
const PROPERTY = /(?:^|\s)property-row(?:\s|$)/;

// Those at the top of the page; further down, others' first pages may be named.
const MOST_HOME_LINKS = 2;

/** What the machine-readable part of a page says, read before anything is taken out of the page. */
export interface Facts {
  document: Document;
  /** All that are on the page, in its order. */
  elements: Element[];
  /** The thing of the JSON-LD that is the article; empty when there is none. */
  article: Loose;
  /** Everything that the JSON-LD describes, to follow references in. */
  things: Loose[];
  /** What a recipe or an instruction is described as, list by list. */
  lists: string[][];
  /** The contents of `<meta>` by lower-case name, property or itemprop. */
  meta: Map<string, string[]>;
  /** Microdata: what elements with `itemprop="datePublished"` say, but for those of comments and teasers. */
  published: string[];
  /** What elements say that microdata or RDFa call the author, where they stand in one place. */
  credited: string[];
  /** Links to those who wrote it, wherever the page has them: some systems keep the byline beside the comments. */
  authorLinks: Element[];
  /** Links to what it is about, but for those of comments and teasers. */
  tagLinks: Element[];
  /** The rows of the table in which Notion exports what a page has beside its text. */
  propertyRows: Element[];
  firstHeadings: Element[];
  /** What links to the site's first page say, in words or as a picture: mostly what the site is called. */
  homeNames: string[];
  /** `<title>`. */
  headTitle?: string;
  language?: string;
  /** `<link rel="canonical">`. */
  canonical?: string;
  /** Its own: what it says of itself, the surest first, and then where a browser saved it from. */
  addresses: string[];
}

/** Reads them all. The tree stays as it is. */
export function readFacts(document: Document): Facts {
  const elements = elementsOf(document);
  const things = describedThings(elements);
  const article = articleAmong(things);
  const meta = readMeta(elements);
  const canonical = canonicalLink(elements);
  const links = namedIn(elements, "a");
  const [isInOthers, isInComments] = [insideOf(OTHERS), insideOf(COMMENTS)];
  const isListed = insideOf(LISTED);
  const addresses = [canonical, meta.get("og:url")?.[0], readText(article.url), savedFrom(document, meta)];
  const called = calledIn(elements, meta, addresses);
  return {
    document,
    elements,
    things,
    article,
    lists: describedLists(things, elements),
    published: publishedIn(elements, isListed),
    credited: creditedIn(elements, isListed),
    authorLinks: links.filter((link) => isAuthorLink(link) && !isInComments(link)),
    tagLinks: links.filter((link) => isRelated(link, "tag") && !isInOthers(link)),
    propertyRows: namedIn(elements, "tr").filter(({ attribs }) => PROPERTY.test(attribs.class ?? "")),
    homeNames: homeNamesIn(links, called),
    ...called,
    language: languageOf(elements, meta),
    canonical,
  };
}

function calledIn(elements: Element[], meta: Facts["meta"], addresses: (string | undefined)[]): Called {
  return {
    meta,
    headTitle: titleInHead(elements),
    firstHeadings: namedIn(elements, "h1"),
    addresses: addresses.filter((address) => address !== undefined),
  };
}

/** A drawing has a title of its own. */
function titleInHead(elements: Element[]): string | undefined {
  return namedIn(elements, "title")
    .filter(({ parent }) => !isElement(parent, "svg"))
    .map((element) => wordsOf(element))
    .find(Boolean);
}

const LANGUAGE_METAS = ["og:locale", "content-language", "dc.language"];

function languageOf(elements: Element[], meta: Facts["meta"]): string | undefined {
  const html = elements.find(({ name }) => name === "html")?.attribs;
  const said = LANGUAGE_METAS.map((name) => meta.get(name)?.[0]);
  return [html?.lang, html?.["xml:lang"], ...said].find(Boolean);
}

function homeNamesIn(links: Element[], called: Called): string[] {
  const names = linksToFirstPage(links).slice(0, MOST_HOME_LINKS).map(wordsOrPicture);
  return names.filter((name) => name && !isTitleOfArticle(name, called));
}

function publishedIn(elements: Element[], isOther: (element: Element) => boolean): string[] {
  return elements
    .filter(({ attribs }) => PUBLISHED.test(`${attribs.itemprop ?? ""} ${attribs.property ?? ""}`))
    .filter((element) => !isOther(element))
    .map((element) => element.attribs.datetime || element.attribs.content || wordsOf(element));
}

/** Does a link say of itself that it leads to whoever wrote it (`rel=author`)? */
export function isAuthorLink(element: Element): boolean {
  return element.name === "a" && isRelated(element, "author");
}

/** Does a link say so of where it leads (`rel`)? */
function isRelated({ attribs }: Element, relation: string): boolean {
  return attribs.rel?.split(/\s+/).includes(relation) ?? false;
}

function canonicalLink(elements: Element[]): string | undefined {
  const links = namedIn(elements, "link");
  return links.find(({ attribs }) => attribs.rel?.toLowerCase() === "canonical")?.attribs.href;
}
