import type { DraftFields } from "../../../article.ts";
import {
  type AnyNode,
  ancestorOf,
  type ChildNode,
  classMatcher,
  type Element,
  elementsOf,
  holds,
  isElement,
  measureWords,
  type ParentNode,
  removeAll,
  SUBHEADINGS,
  wordsOf,
} from "../../../html/index.ts";
import { bare } from "../../../text.ts";
import { headingText } from "../facts/headings.ts";
import type { Landmarks } from "../landmarks.ts";
import { isTopLink } from "../line-links.ts";
import { linkShare } from "../prose.ts";
import { findPortraits } from "../recovered/lead-picture.ts";
import { ABOUT_ARTICLE } from "./about-classes.ts";
import { aboutSite } from "./about-site.ts";
import { tellsOfPublishing } from "./data-lists.ts";
import { removeLastLists, removeLastPointers } from "./last-parts.ts";
import { removeLines } from "./lines.ts";
import { findMenuCells } from "./menu-cells.ts";
import { removeTails } from "./tails.ts";

/** Takes out what the extractor keeps although it is not the article, once the fields have been read from it. */

const findAbout = classMatcher(ABOUT_ARTICLE);

// A part with a larger share of the article's words is the article, whatever it is called.
const LARGEST_SHARE = 0.25;
const LINKED = 0.3; // of the words of a teaser
const LONGEST_LABEL = 60; // beside one

/** What is in `own` is the article's for sure, whatever it is called. */
export function removeLeftovers(
  root: ParentNode,
  page: DraftFields & { sites: string[] },
  landmarks: Landmarks,
  own: Set<AnyNode>,
): void {
  const { heading, lineOf } = landmarks;
  const isAboveHeading = (line: Element) => heading !== undefined && lineOf(line) < lineOf(heading);
  const isSiteAbove = (one: Element) => isAboveHeading(one) && page.sites.includes(bare(wordsOf(one)));
  removeAll(root, elementsOf(root, "h1").filter(isSiteAbove));
  if (heading && isKickedTitle(heading, page.title ?? "")) removeAll(root, [heading]);
  removeAll(
    root,
    elementsOf(root, "ul", "ol").filter((one) => isAboveHeading(one) && isMenu(one)),
  );
  const names = (page.authors ?? []).map(({ name }) => bare(name));
  const isSmallHere = isSmallIn(root);
  const isSmall = (element: Element) => !own.has(element) && isSmallHere(element);
  removeAll(root, [...boxesAbout(root, names, isSmall), ...otherArticles(root, heading)]);
  removeAll(root, elementsOf(root, "dl").filter(tellsOfPublishing));
  removeAll(root, aboutSite(root, page.sites));
  removeAll(root, findMenuCells(root));
  removeTails(root, { isSmall, own, address: page.url });
  removeAll(root, elementsOf(root, "a").filter(isTopLink));
  removeAll(root, findPortraits(root, landmarks, names));
  removeLines(root, { title: bare(page.title ?? ""), authors: names, isAboveHeading });
  removeLastLists(root, page.url);
  removeLastPointers(root);
}

// So many links, and nothing else, above the heading: the parts of the site.
const [LEAST_IN_MENU, NOTHING_ELSE] = [3, 0.95];

function isMenu(list: Element): boolean {
  return elementsOf(list, "a").length >= LEAST_IN_MENU && linkShare(list) > NOTHING_ELSE;
}

/** Is an element too small to be the article? */
function isSmallIn(root: ParentNode): (element: Element) => boolean {
  const whole = Math.max(1, wordsOf(root as ChildNode).length);
  return (element) => wordsOf(element).length / whole <= LARGEST_SHARE;
}

function boxesAbout(root: ParentNode, names: string[], isSmall: (element: Element) => boolean): Element[] {
  const about = elementsOf(root).filter(
    (element) => (isAbout(element) || isAddressOf(element, names)) && isSmall(element),
  );
  const lengthOf = measureWords();
  return about.map((element) => boxOf(element, lengthOf));
}

/** What follows as one scrolls: an article beside the one that holds the heading, with a first heading of its own. */
function otherArticles(root: ParentNode, heading: Element | undefined): Element[] {
  const own = heading && ancestorOf(heading, "article");
  if (!own || !isElement(heading, "h1")) return [];
  return elementsOf(root, "article").filter(
    (one) => ancestorOf(one, "article") === ancestorOf(own, "article") && one !== own && holds(one, "h1"),
  );
}

/** The title with a kicker above it: without one, normalizing knows the heading by its words. */
function isKickedTitle(heading: Element, title: string): boolean {
  const read = bare(headingText(heading));
  return read === bare(title) && read !== bare(wordsOf(heading));
}

function isAbout(element: Element): boolean {
  const rule = findAbout(element);
  return rule !== undefined && (!rule.linked || linkShare(element) > LINKED || isHeadedByLink(element));
}

/** `<address><a>Jane Doe</a> writes about harbours.</address>` */
function isAddressOf(element: Element, names: string[]): boolean {
  if (!isElement(element, "address")) return false;
  const words = bare(wordsOf(element));
  return names.some((name) => words.startsWith(name));
}

/** A teaser with a long text of its own. */
function isHeadedByLink(element: Element): boolean {
  const [heading] = elementsOf(element, ...SUBHEADINGS);
  return heading !== undefined && linkShare(heading) === 1;
}

/** A box with nothing but a label beside a teaser goes with it. */
function boxOf(element: Element, lengthOf: (box: Element) => number): Element {
  const { parent } = element;
  if (!isElement(parent, "div", "aside") || !findAbout(element)?.linked) return element;
  const label = lengthOf(parent) - wordsOf(element).length;
  return label > 0 && label <= LONGEST_LABEL && !holdsMedia(parent, element) ? parent : element;
}

function holdsMedia(box: Element, left: Element): boolean {
  const media = (one: Element) => elementsOf(one, "img", "iframe", "video", "audio").length;
  return media(box) > media(left);
}
