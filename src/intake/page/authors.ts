import type { Author } from "../../article.ts";
import {
  type ChildNode,
  type Element,
  elementsOf,
  isElement,
  isText,
  splitClass,
  wordsOf,
} from "../../html/index.ts";
import { isRecord, type Loose, readText } from "../loose.ts";
import { isName, readByline, readNames } from "./author-names.ts";
import { type Facts, isAuthorLink } from "./facts.ts";
import { resolveThing } from "./json-ld.ts";
import type { Landmarks } from "./landmarks.ts";
import { isSite } from "./site.ts";
import { isWithinLine } from "./within-line.ts";

/** Who wrote it: the first place that names somebody other than the site itself; else the site, where it says so. */

export interface FoundAuthors {
  authors: Author[];
  from: string;
  confidence: number;
}

const AUTHOR_METAS =
  "author article:author og:article:author parsely-author sailthru.author dc.creator dc:creator dcterms.creator creator byl citation_author cxenseparse:author rbauthors vr:author article:author_name authors dc.contributor twitter:creator:name".split(
    " ",
  );

// What an element that holds the author's name is called.
const AUTHOR_CLASS =
  /(?:^|[ -])(?:authors?|byline|autor(?:en|in|zy|es)?|auteur|autore|writer|redakteur|verfasser|fn|username|posted-by|written-by|creator|reporter|contributor|journalist)(?=[ -]|$)/;
const NO_AUTHOR_CLASS =
  /(?:^|[ -])(?:comments?|related|teaser|(?:authors?|autor|byline)-(?:bio|biography|about|avatar|image|img|photo|picture|pic|description|desc|social|count|date|time|role|job|title|follow|text|more|box-title|info-text))(?=[ -]|$)/;

const LONGEST_MARKED = 120;
const MOST_LOOKED_FOR = 20;

export function findAuthors(facts: Facts, landmarks: Landmarks, sites: string[]): FoundAuthors | undefined {
  let weak: FoundAuthors | undefined;
  for (const { from, confidence, authors } of places(facts, landmarks)) {
    const found = unique(authors());
    const people = found.filter(({ name }) => !isSite(name, sites) && !isSlogan(name, facts));
    if (people.length)
      return { authors: people.map((author) => inFull(author, landmarks)), from, confidence };
    if (found.length) weak ??= { authors: found, from, confidence: 0.5 };
  }
  return weak;
}

/** `<meta name="author" content="The Paper – News for everybody">` */
function isSlogan(name: string, { meta }: Facts): boolean {
  return (meta.get("author") ?? []).some(
    (text) => text.startsWith(name) && /^\s+[–—|-]\s/.test(text.slice(name.length)),
  );
}

/** An account is often called by the first name; the byline, where there is one, says the whole. */
function inFull(author: Author, landmarks: Landmarks): Author {
  if (author.name.includes(" ")) return author;
  const whole = bylines(landmarks).find(({ name }) => name.startsWith(`${author.name} `));
  return whole ? { ...author, ...whole } : author;
}

interface Place {
  from: string;
  confidence: number;
  authors: () => Author[];
}

function places(facts: Facts, landmarks: Landmarks): Place[] {
  return [
    { from: "JSON-LD", confidence: 0.95, authors: () => jsonLdAuthors(facts) },
    { from: "meta", confidence: 0.9, authors: () => unlessUnread(metaAuthors(facts), facts, landmarks) },
    { from: "microdata", confidence: 0.85, authors: () => marked(landmarks, isAuthorProperty) },
    { from: "rel=author", confidence: 0.85, authors: () => linkedAuthors(facts, landmarks) },
    { from: "a link to the author's page", confidence: 0.8, authors: () => authorPages(landmarks) },
    { from: "the visible byline", confidence: 0.75, authors: () => bylines(landmarks) },
    { from: "an element called author", confidence: 0.7, authors: () => marked(landmarks, isCalledAuthor) },
  ];
}

const MOST_AUTHORS = 50;

function unique(authors: Author[]): Author[] {
  const byName = new Map(
    authors.map((author) => [author.name.toLowerCase(), author]).reverse() as [string, Author][],
  );
  return [...byName.values()].reverse().slice(0, MOST_AUTHORS);
}

function jsonLdAuthors({ article, things }: Facts): Author[] {
  const given = [article.author, article.creator].find((value) => value !== undefined && value !== "");
  return [given].flat().flatMap((value) => authorOf(resolveThing(value, things)));
}

function authorOf(value: unknown): Author[] {
  if (typeof value === "string") return readNames(value).map((name) => ({ name }));
  if (!isRecord(value)) return [];
  if (isOrganization(value)) return [{ name: readText(value.name)!, ...profile(value, 1) }];
  const name = [value.name].flat().flatMap((one) => (readText(one) ? readNames(readText(one)!) : []));
  return name.map((one) => ({ name: one, ...profile(value, name.length) }));
}

/** An organization is called what it is called: `Redaktion Beispiel`, `Words by Example`. */
function isOrganization({ "@type": type, name }: Loose): boolean {
  return type === "Organization" && isName(readText(name) ?? "");
}

/** The address of one person's profile; of a list in one string nobody knows whose it is. */
function profile(person: Loose, names: number): Partial<Author> {
  const url = [person.url, person.sameAs]
    .flat()
    .map(readText)
    .find((address) => address && /^https?:/.test(address));
  return names === 1 && url ? { url } : {};
}

function metaAuthors({ meta }: Facts): Author[] {
  for (const name of AUTHOR_METAS) {
    const names = (meta.get(name) ?? []).filter((text) => !/^https?:/.test(text)).flatMap(readNames);
    if (names.length) return names.map((one) => ({ name: one }));
  }
  const label = ["1", "2"].find((number) =>
    /written by|verfasst von|geschrieben von|author|autor|escrito por|écrit par/i.test(
      meta.get(`twitter:label${number}`)?.[0] ?? "",
    ),
  );
  return label ? readNames(meta.get(`twitter:data${label}`)?.[0] ?? "").map((name) => ({ name })) : [];
}

/**
 * Many systems name their owner on every page: a name that nobody reads, or only in the imprint, gives way to those
 * that everybody does.
 */
function unlessUnread(authors: Author[], facts: Facts, landmarks: Landmarks): Author[] {
  const names = authors.slice(0, MOST_LOOKED_FOR).map(({ name }) => name.toLowerCase());
  const isRead = ({ text }: { text: string }, line: number) => {
    if (!(landmarks.isAtHead(line) || landmarks.isAtEnd(line)) || text.includes("©")) return false;
    const lower = text.toLowerCase();
    return names.some((name) => lower.includes(name));
  };
  const isSigned = () => bylines(landmarks).length > 0 || linkedAuthors(facts, landmarks).length > 0;
  return landmarks.lines.some(isRead) || !isSigned() ? authors : [];
}

function marked(landmarks: Landmarks, is: (element: Element) => boolean): Author[] {
  const near = (line: number) => landmarks.isAtHead(line) || landmarks.isAtEnd(line);
  const found = landmarks.elements.filter((element) => is(element) && near(landmarks.lineOf(element)));
  const head = found.filter((element) => landmarks.isAtHead(landmarks.lineOf(element)));
  for (const element of [...head, ...found]) {
    const names = namesIn(element);
    if (!names.length) continue;
    // A row of marked links is a row of authors; what stands elsewhere is another box about the same one.
    const row = found.filter((other) => other.parent === element.parent && other.name === element.name);
    return row.flatMap(namesIn).map((name) => ({ name }));
  }
  return [];
}

/** Where nobody is linked near the heading or the end, those who are linked in the one place that links to authors. */
function linkedAuthors({ authorLinks }: Facts, landmarks: Landmarks): Author[] {
  const near = marked(landmarks, isAuthorLink);
  const [first, ...others] = near.length ? [] : authorLinks;
  const isOnePlace = first && others.every(({ parent }) => parent === first.parent);
  return isOnePlace ? authorLinks.flatMap(namesIn).map((name) => ({ name })) : near;
}

/** A name has an element of its own inside, or is the link; else it is the words. */
function namesIn(element: Element): string[] {
  const inner = elementsOf(element);
  const named = [
    ...inner.filter(
      ({ attribs }) =>
        attribs.itemprop === "name" || /(?:^| )(?:fn|name|author-?name)(?: |$)/.test(attribs.class ?? ""),
    ),
    ...inner.filter(({ attribs }) => attribs.rel === "author"),
  ];
  for (const choice of [named[0], element]) {
    const text = choice && (isElement(choice, "meta") ? choice.attribs.content : partsOf(choice).join(" | "));
    const names = text && text.length <= LONGEST_MARKED ? readNames(text) : [];
    if (names.length) return names;
  }
  const link = inner.find((one) => isElement(one, "a") && isName(wordsOf(one)));
  return link ? readNames(wordsOf(link)) : [];
}

/** Blocks inside stand apart: `<div><a>Name</a><div>Mar 12</div></div>` is not one word. */
function partsOf(node: Element): string[] {
  const parts = [""];
  const visit = (one: ChildNode) => {
    if (isText(one)) parts[parts.length - 1] += one.data;
    if (!isElement(one)) return;
    const isBlock = !isWithinLine(one) && one.name !== "a";
    if (isBlock) parts.push("");
    for (const child of one.children) visit(child);
    if (isBlock) parts.push("");
  };
  visit(node);
  return parts.map((part) => part.replace(/\s+/g, " ").trim()).filter(Boolean);
}

function isAuthorProperty({ attribs }: Element): boolean {
  return /(?:^|\s)(?:author|creator)(?:\s|$)/.test(attribs.itemprop ?? "");
}

// Where sites keep the pages of those who write: WordPress, Drupal, Ghost, newspapers.
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|in|es|i)?|auteurs?|autore|signataires?|redakteure?|redaktion|journalist(?:en|e)?|columnists?|contributors?|kolumnisten|profile?|people|users?|staff)\/[^/?#]+\/?$/i;

/** Near the heading or the end; elsewhere only where the page links to one author and no other. */
function authorPages(landmarks: Landmarks): Author[] {
  const links = landmarks.elements.filter(
    (element) =>
      isElement(element, "a") && AUTHOR_PAGE.test(element.attribs.href ?? "") && isPerson(wordsOf(element)),
  );
  const near = links.filter((link) => landmarks.isAtHead(landmarks.lineOf(link)));
  const isOne = new Set(links.map(({ attribs }) => attribs.href)).size === 1;
  const found = near.length ? near : isOne ? links : [];
  return found.flatMap((link) => readNames(wordsOf(link))).map((name) => ({ name }));
}

/** A link to somebody's page may also say `All articles` or `Profile`. */
function isPerson(words: string): boolean {
  return words.length <= LONGEST_MARKED && readNames(words).every((name) => name.split(" ").length >= 2);
}

function isCalledAuthor({ name, attribs }: Element): boolean {
  if (!attribs.class || /^(?:body|main|article|section|img|html)$/.test(name)) return false;
  const words = splitClass(attribs.class);
  return AUTHOR_CLASS.test(words) && !NO_AUTHOR_CLASS.test(words);
}

function bylines(landmarks: Landmarks): Author[] {
  const { lines: all } = landmarks;
  // `Autor:` in a cell of its own speaks of the next one.
  const lines = all.map(({ text }, line) => ({
    text: text.endsWith(":") ? `${text} ${all[line + 1]?.text ?? ""}` : text,
    line,
  }));
  const head = lines.filter(({ line }) => landmarks.isAtHead(line));
  const end = lines.filter(({ line }) => landmarks.isAtEnd(line));
  for (const { text } of [...head, ...end]) {
    const names = text.length <= LONGEST_MARKED ? readByline(text) : [];
    if (names.length) return names.map((name) => ({ name }));
  }
  return [];
}
