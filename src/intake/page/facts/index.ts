import {
  type AnyNode,
  type Document,
  type Element,
  elementsOf,
  isElement,
  wordsOf,
} from "../../../html/index.ts";
import { type Loose, readText } from "../../loose.ts";
import { creditedIn } from "./credited.ts";
import { describedThings } from "./json-ld.ts";
import { isToFirstPage } from "./own-links.ts";
import { savedFrom } from "./saved-from.ts";

// schema.org types whose headline, author and date are the article's, the surest first. A page's WebPage thing may
// carry them too, where no article is described (Yoast SEO on pages that are no posts).
const ARTICLE_TYPES = [
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|DiscussionForumPosting|SocialMediaPosting)$/,
  /^(?:Report|Review|Recipe|HowTo|PodcastEpisode|VideoObject|CreativeWork|ScholarlyWork)$/,
  /^(?:WebPage|ItemPage|AboutPage)$/,
];

// Microdata, and RDFa with schema.org or Dublin Core (Drupal).
const PUBLISHED = /(?:^|\s)(?:(?:schema:)?datepublished|(?:dc|dcterms):(?:date|created|issued))(?:\s|$)/i;

// Boxes whose dates and authors are of something else, whatever the frame of the page is called.
const OTHERS = /comment|kommentar|related|teaser|sidebar|widget/i;
const FRAME = ["html", "body", "main"];
// A column may tell of the article's own author.
const COMMENTS = /comment|kommentar|related|teaser/i;

// Notion's.
const PROPERTY = /(?:^|\s)property-row(?:\s|$)/;

// Those at the top of the page; further down, others' first pages may be named.
const MOST_HOME_LINKS = 2;

/** What the machine-readable part of a page says, read before anything is taken out of the page. */
export interface Facts {
  document: Document;
  /** The thing of the JSON-LD that is the article; empty when there is none. */
  article: Loose;
  /** Everything that the JSON-LD describes, to follow references in. */
  things: Loose[];
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

export function readFacts(document: Document): Facts {
  const things = describedThings(document);
  const article = articleAmong(things);
  const meta = readMeta(document);
  const canonical = canonicalLink(document);
  const html = elementsOf(document, "html")[0]?.attribs;
  const links = elementsOf(document, "a");
  const [isInOthers, isInComments] = [insideOf(OTHERS), insideOf(COMMENTS)];
  return {
    document,
    things,
    article,
    published: publishedIn(document, isInOthers),
    credited: creditedIn(document, isInOthers),
    authorLinks: links.filter((link) => isAuthorLink(link) && !isInComments(link)),
    tagLinks: links.filter((link) => isRelated(link, "tag") && !isInOthers(link)),
    propertyRows: elementsOf(document, "tr").filter(({ attribs }) => PROPERTY.test(attribs.class ?? "")),
    firstHeadings: elementsOf(document, "h1"),
    homeNames: links.filter(isToFirstPage).slice(0, MOST_HOME_LINKS).map(wordsOrPicture).filter(Boolean),
    meta,
    headTitle: elementsOf(document, "title")
      .filter(({ parent }) => parent?.type !== "tag" || (parent as { name?: string }).name !== "svg")
      .map((element) => wordsOf(element))
      .find(Boolean),
    language: [
      html?.lang,
      html?.["xml:lang"],
      meta.get("og:locale")?.[0],
      meta.get("content-language")?.[0],
      meta.get("dc.language")?.[0],
    ].find(Boolean),
    canonical,
    addresses: [canonical, meta.get("og:url")?.[0], readText(article.url), savedFrom(document, meta)].filter(
      (address) => address !== undefined,
    ),
  };
}

function wordsOrPicture(link: Element): string {
  return wordsOf(link) || (elementsOf(link, "img")[0]?.attribs.alt ?? "");
}

function articleAmong(things: Loose[]): Loose {
  const isOf = (thing: Loose, types: RegExp) =>
    [thing["@type"]].flat().some((type) => types.test(String(type)));
  for (const types of ARTICLE_TYPES) {
    const found = things.filter((thing) => isOf(thing, types) && !Array.isArray(thing.itemListElement));
    const whole = found.find((thing) => readText(thing.datePublished)) ?? found[0];
    if (whole) return whole;
  }
  return {};
}

function publishedIn(document: Document, isOther: (element: Element) => boolean): string[] {
  return elementsOf(document)
    .filter(({ attribs }) => PUBLISHED.test(`${attribs.itemprop ?? ""} ${attribs.property ?? ""}`))
    .filter((element) => !isOther(element))
    .map((element) => element.attribs.datetime || element.attribs.content || wordsOf(element));
}

export function isAuthorLink(element: Element): boolean {
  return element.name === "a" && isRelated(element, "author");
}

/** Does a link say so of where it leads (`rel`)? */
function isRelated({ attribs }: Element, relation: string): boolean {
  return attribs.rel?.split(/\s+/).includes(relation) ?? false;
}

/** Answers whether an element is in one that is called so. Of each box it is asked once, whatever number stands in it. */
function insideOf(names: RegExp): (node: AnyNode) => boolean {
  const known = new Map<AnyNode, boolean>();
  const isInside = ({ parent }: AnyNode): boolean => {
    if (!parent) return false;
    const answer = known.get(parent) ?? (isCalled(parent, names) || isInside(parent));
    known.set(parent, answer);
    return answer;
  };
  return isInside;
}

function isCalled(node: AnyNode, names: RegExp): boolean {
  if (!isElement(node) || FRAME.includes(node.name)) return false;
  return names.test(`${node.attribs.class} ${node.attribs.id} ${node.attribs.itemprop}`);
}

function readMeta(document: Document): Facts["meta"] {
  const found = new Map<string, string[]>();
  for (const { attribs } of elementsOf(document, "meta")) {
    const content = attribs.content?.trim();
    const names = [attribs.property, attribs.name, attribs.itemprop, attribs["http-equiv"]].filter((name) =>
      name?.trim(),
    );
    if (!content) continue;
    // A property may name several things, parted by spaces (RDFa).
    for (const name of new Set(names.flatMap((name) => name!.trim().toLowerCase().split(/\s+/))))
      if (found.get(name)?.push(content) === undefined) found.set(name, [content]);
  }
  return found;
}

function canonicalLink(document: Document): string | undefined {
  const links = elementsOf(document, "link");
  return links.find(({ attribs }) => attribs.rel?.toLowerCase() === "canonical")?.attribs.href;
}
