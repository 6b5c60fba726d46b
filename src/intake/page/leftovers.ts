import type { Author } from "../../article.ts";
import { classMatcher } from "../../class-words.ts";
import { findDate } from "../../date-words.ts";
import {
  type ChildNode,
  type Element,
  elementsOf,
  isElement,
  neighbour,
  type ParentNode,
  replaceAll,
  wordsOf,
} from "../../dom.ts";
import { readNames } from "./author-names.ts";
import { ABOUT_ARTICLE } from "./furniture-classes.ts";
import { LINE_RULES, type LineRule } from "./leftover-rules.ts";
import { linkShare } from "./recoverable.ts";
import { bare } from "./site.ts";
import { removeLastPointers, removeTails } from "./tails.ts";

/** Takes out what the extractor keeps although it is not the article, once the fields have been read from it. */

const findAbout = classMatcher(ABOUT_ARTICLE);

// A part with a larger share of the article's words is the article, whatever it is called.
const LARGEST_SHARE = 0.25;
const LINKED = 0.3;
const LONG_PARAGRAPH = 100;
const LONGEST_BYLINE = 120;
const LONGEST_DATE_LINE = 80;

export function removeLeftovers(root: ParentNode, authors: Author[]): void {
  const whole = Math.max(1, wordsOf(root as ChildNode).length);
  const isSmall = (element: Element) => wordsOf(element).length / whole <= LARGEST_SHARE;
  const about = elementsOf(root).filter((element) => isAbout(element) && isSmall(element));
  removeAll(root, about.map(boxOf));
  removeTails(root, isSmall);
  removeLines(
    root,
    authors.map(({ name }) => bare(name)),
  );
  removeLastPointers(root);
}

function isAbout(element: Element): boolean {
  const rule = findAbout(element);
  return rule !== undefined && (!rule.linked || linkShare(element) > LINKED || isHeadedByLink(element));
}

/** A teaser with a long text of its own. */
function isHeadedByLink(element: Element): boolean {
  const [heading] = elementsOf(element, "h2", "h3", "h4", "h5", "h6");
  return heading !== undefined && linkShare(heading) === 1;
}

/** A box with nothing but a label beside a teaser goes with it. */
function boxOf(element: Element): Element {
  const { parent } = element;
  if (!isElement(parent, "div", "aside") || !findAbout(element)?.linked) return element;
  const label = wordsOf(parent.children.filter((child) => child !== element));
  return label && label.length <= LONGEST_LABEL && !holdsMedia(parent, element) ? parent : element;
}

const LONGEST_LABEL = 60;

function holdsMedia(box: Element, left: Element): boolean {
  const media = (one: Element) => elementsOf(one, "img", "iframe", "video", "audio").length;
  return media(box) > media(left);
}

/** In one pass, however many there are. */
function removeAll(root: ParentNode, gone: Iterable<ChildNode>): void {
  replaceAll(root, new Map([...gone].map((node) => [node, []])));
}

const LINE_BLOCKS =
  "p div li h2 h3 h4 h5 h6 td dd dt blockquote span strong b small em i a time cite abbr header footer".split(
    " ",
  );
const NO_LINES =
  "p div ul ol li table blockquote figure pre h1 h2 h3 h4 h5 h6 section article img iframe video".split(" ");

function removeLines(root: ParentNode, authors: string[]): void {
  const headed = new Set(elementsOf(root, "th").map(tableAround));
  headed.delete(undefined);
  const lines = elementsOf(root, ...LINE_BLOCKS).filter(
    (element) => isLine(element) && !isDatum(element, headed),
  );
  const texts = lines.map((line) => wordsOf(line));
  const first = texts.findIndex((text) => text.length >= LONG_PARAGRAPH);
  const last = texts.findLastIndex((text) => text.length >= LONG_PARAGRAPH);
  const gone = new Set<ChildNode>();
  lines.forEach((line, index) => {
    const [atHead, atEnd] = [index < first, index >= last];
    if (gone.has(line) || !texts[index]) return;
    if ((atHead || atEnd) && isAboutLine(texts[index]!, authors)) gone.add(line);
    const rule = LINE_RULES.find((one) => isMet(one, texts[index]!, atHead, atEnd));
    for (const node of rule ? whatGoes(line, rule) : []) gone.add(node);
  });
  removeAll(root, gone);
}

/** A block of text, or an inline element that stands where a block would. */
function isLine(element: Element): boolean {
  if (elementsOf(element, ...NO_LINES).length || isElement(element.parent, "pre", "code")) return false;
  return LINE_BLOCKS.indexOf(element.name) < LINE_BLOCKS.indexOf("span") || standsAlone(element);
}

/** `4 min` beside its term, or in a table with headings, is what the article says; tables without are layout, too. */
function isDatum(element: Element, headed: Set<ParentNode | undefined>): boolean {
  return isElement(element, "dt", "dd") || (headed.size > 0 && headed.has(tableAround(element)));
}

function tableAround(element: Element): ParentNode | undefined {
  let node = element.parent;
  while (isElement(node) && node.name !== "table") node = node.parent;
  return isElement(node) ? node : undefined;
}

function standsAlone({ prev, next, parent }: Element): boolean {
  const isBreak = (node: ChildNode | null) =>
    !node || (isElement(node) && !isElement(node, "a", "span", "b", "strong", "em", "i"));
  return (
    isBreak(prev && (neighbourOf(prev, "prev") as ChildNode)) &&
    isBreak(next && (neighbourOf(next, "next") as ChildNode)) &&
    isElement(parent)
  );
}

function neighbourOf(node: ChildNode, side: "next" | "prev") {
  return node.type === "text" && !node.data.trim() ? neighbour(node, side) : node;
}

function isMet(rule: LineRule, text: string, atHead: boolean, atEnd: boolean): boolean {
  const there = rule.where === "anywhere" || atEnd || (rule.where === "edges" && atHead);
  return there && text.length <= rule.longest && rule.pattern.test(text);
}

/** The names that were read, or nothing but a date. */
function isAboutLine(text: string, authors: string[]): boolean {
  if (text.length <= LONGEST_DATE_LINE && findDate(text) && lettersBeside(text, authors) <= MOST_LETTERS)
    return true;
  const names = text.length <= LONGEST_BYLINE && authors.length ? readNames(text).map(bare) : [];
  return names.length > 0 && names.every((name) => authors.includes(name));
}

/** A date has a month's name, a label before it and a word or two after it. */
const MOST_LETTERS = 30;

function lettersBeside(text: string, authors: string[]): number {
  return authors.reduce((rest, name) => rest.replace(name, ""), bare(text)).replace(/\d+/g, "").length;
}

/** The line; where it announces links, these as well, and nothing when there are none. */
function whatGoes(line: Element, rule: LineRule): ChildNode[] {
  if (!rule.pointer || linkShare(line) > 0.3) return [line];
  const next = neighbour(line, "next");
  const isAnnounced = isElement(next) && linkShare(next) > 0.7 && wordsOf(next).length < 400;
  return isAnnounced && !isElement(line, "li", "td", "h2", "h3") ? [line, next] : [];
}
