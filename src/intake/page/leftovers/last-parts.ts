import {
  type Element,
  elementsOf,
  isElement,
  neighbour,
  type ParentNode,
  removeElement,
  SUBHEADINGS,
  wordsOf,
} from "../../../html/index.ts";
import { anyOf, type Phrases } from "../../../phrases.ts";
import { hostOf, isOfSite } from "../facts/own-links.ts";
import { linkShare } from "../prose.ts";
import { isLast } from "./behind.ts";

/** What stands at an article's very end: lists and quotations of nothing but links, headings with nothing under them. */

const [MOST_LISTS, MOST_POINTERS] = [30, 30]; // are looked at: each reads what is left behind it
// A list of nothing but headlines: so many links, this share of its words, each of so many letters.
const LEAST_LINKS = 3;
const NOTHING_ELSE = 0.9;
const LETTERS_OF_HEADLINE = 15;

/** Lists of nothing but headlines of the same site, at the very end, whatever stands above them. */
export function removeLastLists(root: ParentNode, address: string | undefined): void {
  const host = hostOf(address);
  for (const list of elementsOf(root, "ul", "ol").slice(-MOST_LISTS).reverse()) {
    if (!isLast(list, root) || isAnnounced(list)) return;
    const links = elementsOf(list, "a");
    if (leadsBeside(list)) {
      removeElement(list);
      continue;
    }
    const isOwn = links.every(({ attribs }) => isOfSite(attribs.href ?? "", host));
    if (links.length >= LEAST_LINKS && isOwn && linkShare(list) > NOTHING_ELSE && areHeadlines(links))
      removeElement(list);
    else if (wordsOf(list)) return;
  }
}

// Eleventy's starter for blogs.
const BESIDES: Phrases = {
  en: "(?:previous|next|newer|older)(?: (?:post|article|entry))?",
  de: "(?:vorheriger|nächster|neuerer|älterer)(?: (?:beitrag|artikel|eintrag))?",
  fr: "(?:article )?(?:précédent|suivant)",
  es: "(?:entrada )?(?:anterior|siguiente)",
};
const BESIDE = new RegExp(`^[←→«»\\s]*${anyOf(BESIDES)}\\s?[:：]\\s?$`, "iu");

/** `Previous: …` and `Next: …`, each with a link. */
function leadsBeside(list: Element): boolean {
  const items = list.children.filter((child) => isElement(child));
  return items.length > 0 && items.every(namesNeighbour);
}

function namesNeighbour(item: Element): boolean {
  const [link, ...others] = elementsOf(item, "a");
  const [words, linked] = [wordsOf(item), link ? wordsOf(link) : ""];
  return !!linked && !others.length && words.endsWith(linked) && BESIDE.test(words.slice(0, -linked.length));
}

/** `These boats are for sale:` is the article's, and the list with it. */
function isAnnounced(list: Element): boolean {
  const before = neighbour(list, "prev");
  return isElement(before, "p", "div") && /[:：]$/.test(wordsOf(before));
}

function areHeadlines(links: Element[]): boolean {
  return wordsOf(links).length >= links.length * LETTERS_OF_HEADLINE;
}

/** Headings with nothing under them, and links to other articles that WordPress puts into quotes, at the very end. */
export function removeLastPointers(root: ParentNode): void {
  for (const element of elementsOf(root, ...SUBHEADINGS, "blockquote")
    .slice(-MOST_POINTERS)
    .reverse()) {
    const isOwnQuote = element.name === "blockquote" && !isEmbeddedLink(element);
    if (isOwnQuote || !isLast(element, root)) return;
    removeElement(element);
  }
}

function isEmbeddedLink(element: Element): boolean {
  return /(?:^|\s)wp-embedded-content(?:\s|$)/.test(element.attribs.class ?? "") && linkShare(element) === 1;
}
