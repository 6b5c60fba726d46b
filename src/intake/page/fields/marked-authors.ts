import type { Author } from "../../../article.ts";
import {
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  splitClass,
  wordsOf,
} from "../../../html/index.ts";
import { anyOf, type Phrases } from "../../../phrases.ts";
import { bare } from "../../../text.ts";
import { type Facts, isAuthorLink } from "../facts/index.ts";
import type { Landmarks } from "../landmarks.ts";
import { isWrittenName, readNames } from "./author-names.ts";
import { LONGEST_MARKED, namesIn } from "./marked-names.ts";

/** Who wrote it, as elements near the heading or the end are marked: by microdata, relation, address or class. */

// What an element that holds the author's name is called.
const AUTHORS: Phrases = {
  en: "authors?|byline|writer|username|posted-by|written-by|creator|reporter|contributor|journalist",
  de: "autor(?:en|in)?|redakteur|verfasser",
  es: "autores",
  pl: "autorzy",
  fr: "auteur",
  it: "autore",
};
const AUTHOR_CLASS = new RegExp(`(?:^|[ -])${anyOf(AUTHORS)}(?=[ -]|$)`);
// Of somebody else, of a picture, or what is said of the author beside the name.
const NO_AUTHORS = [
  "comments?|related|teaser",
  "(?:image|img|photo|foto|picture|caption|figure)-(?:author|autor|credit)",
  "(?:authors?|autor|byline)-(?:bio|biography|about|avatar|image|img|photo|picture|pic|description|desc|social|count)",
  "(?:authors?|autor|byline)-(?:date|time|role|job|title|follow|text|more|box-title|info-text)",
];
const NO_AUTHOR_CLASS = new RegExp(`(?:^|[ -])${anyOf(NO_AUTHORS)}(?=[ -]|$)`);

// Where `fn` is the full name of somebody (hCard), and no function.
const CARD = /(?:^|[\s_-])(?:vcard|hcard|author|byline|url|n|nickname)(?=[\s_-]|$)/i;

// Where sites keep the pages of those who write: WordPress, Drupal, Ghost, newspapers.
const FOLDERS: Phrases = {
  en: "authors?|columnists?|contributors?|writers?|reporters?|journalists?|by(?:lines?)?|profile?|people|users?|staff",
  de: "autor(?:en|in)?|redakteure?|redaktion|journalist(?:en|e)?|kolumnisten",
  fr: "auteurs?|signataires?",
  it: "autore",
  es: "autores",
  cs: "autori",
  tr: "muhabir(?:ler)?|yazar(?:lar)?",
  sv: "medarbetare|skribent(?:er)?",
};
const NO_NAMES = "(?:login|logout|register|password|signin|signup)";
const AUTHOR_PAGE = new RegExp(`\\/${anyOf(FOLDERS)}\\/(?!${NO_NAMES}\\b)[^/?#]+\\/?$`, "i");

/** Those whom such elements name near the heading, else at the end: of a row all, else one. */
export function marked(landmarks: Landmarks, is: (element: Element) => boolean): Author[] {
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
export function linkedAuthors({ authorLinks }: Facts, landmarks: Landmarks): Author[] {
  const near = marked(landmarks, isAuthorLink);
  const [first, ...others] = near.length ? [] : authorLinks;
  const isOnePlace = first && others.every(({ parent }) => parent === first.parent);
  return isOnePlace ? authorLinks.flatMap(namesIn).map((name) => ({ name })) : near;
}

/** Do microdata call it the author? */
export function isAuthorProperty({ attribs }: Element): boolean {
  return /(?:^|\s)(?:author|creator)(?:\s|$)/.test(attribs.itemprop ?? "");
}

const OF_QUESTION = /\/Question$/;

/** Whoever asks, on a page of questions and answers: named below the question, where those who answer are named as well. */
export function askers({ elements }: Landmarks): Author[] {
  const asker = elements.find((one) => isAuthorProperty(one) && OF_QUESTION.test(kindAround(one)));
  return asker ? namesIn(asker).map((name) => ({ name })) : [];
}

/** The kind of thing that an element says something of (microdata). */
function kindAround(element: Element): string {
  for (let node = element.parent; isElement(node); node = node.parent)
    if (node.attribs.itemtype) return node.attribs.itemtype;
  return "";
}

/** HTML's own element for whoever wrote an article, in its header; with a number it is where something is. */
export function addressedAuthors(landmarks: Landmarks): Author[] {
  const addresses = landmarks.elements.filter(
    (one) => isElement(one, "address") && isElement(one.parent, "header", "article"),
  );
  const texts = addresses
    .filter((address) => landmarks.isAtHead(landmarks.lineOf(address)))
    .map((address) => wordsOf(elementsOf(address, "a")[0] ?? address));
  return texts
    .filter((text) => isPerson(text) && !/\d/.test(text))
    .flatMap((text) => readNames(text).map((name) => ({ name })));
}

/** Near the heading or the end; elsewhere only where the page links to one author and no other. */
export function authorPages(landmarks: Landmarks): Author[] {
  const links = landmarks.elements.filter((element) => isElement(element, "a") && leadsToAuthor(element));
  const near = links.filter((link) => landmarks.isAtHead(landmarks.lineOf(link)));
  const isOne = new Set(links.map(({ attribs }) => attribs.href)).size === 1;
  const everywhere = isOne ? links.filter((link) => opensLine(link, landmarks)) : [];
  return (near.length ? near : everywhere)
    .flatMap((link) => readNames(wordsOf(link)))
    .map((name) => ({ name }));
}

/** Not every link to a profile says whose it is: `Off we go!`. */
function leadsToAuthor(link: Element): boolean {
  const { href = "" } = link.attribs;
  if (!AUTHOR_PAGE.test(href)) return false;
  const words = wordsOf(link);
  const isNamed = (name: string) => isWrittenName(name) || bare(href).includes(bare(name));
  return isPerson(words) && readNames(words).every(isNamed);
}

const LONGEST_LABEL = 40;

/** But for a label: in the middle of a sentence the link leads to what that is about. */
function opensLine(link: Element, { lines, lineOf }: Landmarks): boolean {
  const at = lines[lineOf(link)]?.text.indexOf(wordsOf(link)) ?? -1;
  return at >= 0 && at <= LONGEST_LABEL;
}

/** A link to somebody's page may also say `All articles` or `Profile`. */
function isPerson(words: string): boolean {
  return words.length <= LONGEST_MARKED && readNames(words).every((name) => name.split(" ").length >= 2);
}

/** Does its class say that it names the author, and nothing else about him? */
export function isCalledAuthor(element: Element): boolean {
  const { name, attribs } = element;
  if (!attribs.class || /^(?:body|main|article|section|img|html|pre|code)$/.test(name)) return false;
  const words = splitClass(attribs.class);
  const isCalled = AUTHOR_CLASS.test(words) || (/(?:^| )fn(?: |$)/.test(words) && isInCard(element));
  return isCalled && !NO_AUTHOR_CLASS.test(words) && !hasAncestor(element, "pre", "code");
}

function isInCard(element: Element): boolean {
  const around = [element, element.parent, element.parent?.parent];
  return around.some((node) => node && isElement(node) && CARD.test(node.attribs.class ?? ""));
}
