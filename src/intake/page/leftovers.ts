import type { Author } from "../../article.ts";
import {
  type ChildNode,
  type Element,
  elementsOf,
  isElement,
  isTag,
  neighbour,
  type ParentNode,
  removeElement,
  wordsOf,
} from "../../dom.ts";
import { readNames } from "./author-names.ts";
import { classMatcher } from "./class-words.ts";
import { findDate } from "./date-words.ts";
import { ABOUT_ARTICLE } from "./furniture-classes.ts";
import { LINE_RULES, type LineRule, TAIL_HEADING } from "./leftover-rules.ts";
import { linkShare } from "./recoverable.ts";
import { bare } from "./site.ts";

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
  for (const element of elementsOf(root)) {
    const rule = findAbout(element);
    if (rule && isSmall(element) && (!rule.linked || linkShare(element) > LINKED)) removeElement(element);
  }
  removeTails(root, isSmall);
  removeLastHeadings(root);
  removeLines(
    root,
    authors.map(({ name }) => bare(name)),
  );
}

/** From a heading that begins something else to the next of its level; only where the article has been told. */
function removeTails(root: ParentNode, isSmall: (element: Element) => boolean): void {
  const headings = elementsOf(root, "h1", "h2", "h3", "h4", "h5", "h6");
  const beginnings = headings.filter((heading) => TAIL_HEADING.test(wordsOf(heading)) && isSmall(heading));
  for (const heading of beginnings.slice(0, MOST_TAILS)) {
    const start = boxOfHeading(heading, root);
    const after = followers(start, heading.name);
    const goes = after.every((node) => !isTag(node) || isSmall(node)) || isHalfAtMost(root, start, after);
    if (!goes) continue;
    for (const node of [start, ...after]) removeElement(node);
  }
}

/** At the very end, less than half of the words: teasers in boxes of their own. */
function isHalfAtMost(root: ParentNode, start: Element, after: ChildNode[]): boolean {
  const [whole, tail] = [wordsOf(root as ChildNode), wordsOf(after)];
  return lettersAfter(after.at(-1) ?? start, root) <= SHORT_END && tail.length < whole.length / 2;
}

/** After the teasers a site may still ask for something. */
const SHORT_END = 300;

function lettersAfter(last: ChildNode, root: ParentNode): number {
  let sum = 0;
  for (let node = last; ; node = node.parent as ChildNode) {
    for (let next = node.next; next; next = next.next) sum += wordsOf(next).length;
    if (!node.parent || node.parent === root) return sum;
  }
}

/** Headings with nothing under them, at the very end. */
function removeLastHeadings(root: ParentNode): void {
  for (const heading of elementsOf(root, "h2", "h3", "h4", "h5", "h6").reverse()) {
    if (!isLast(heading, root)) return;
    removeElement(heading);
  }
}

function isLast(element: ChildNode, root: ParentNode): boolean {
  for (let node = element; ; node = node.parent as ChildNode) {
    for (let next = node.next; next; next = next.next) if (wordsOf(next) || holdsMedia(next)) return false;
    if (!node.parent || node.parent === root) return true;
  }
}

function holdsMedia(node: ChildNode): boolean {
  return (
    isElement(node) &&
    [node, ...elementsOf(node)].some((one) => isElement(one, "img", "iframe", "video", "audio"))
  );
}

/** Each is measured against the whole: a page of nothing but such headings must not cost its square. */
const MOST_TAILS = 30;

/** The box that holds nothing but the heading: what follows stands beside that. */
function boxOfHeading(heading: Element, root: ParentNode): Element {
  let box = heading;
  while (isElement(box.parent) && box.parent !== root && wordsOf(box.parent) === wordsOf(heading))
    box = box.parent;
  return box;
}

function followers(start: Element, level: string): ChildNode[] {
  const found: ChildNode[] = [];
  for (let node = start.next; node; node = node.next) {
    if (isElement(node, "h1", "h2", "h3", "h4", "h5", "h6") && node.name <= level) break;
    found.push(node);
  }
  return found;
}

const LINE_BLOCKS = "p div li h2 h3 h4 h5 h6 td dd dt blockquote span strong b a time header footer".split(
  " ",
);
const NO_LINES =
  "p div ul ol li table blockquote figure pre h1 h2 h3 h4 h5 h6 section article img iframe video".split(" ");

function removeLines(root: ParentNode, authors: string[]): void {
  const lines = elementsOf(root, ...LINE_BLOCKS).filter((element) => isLine(element));
  const texts = lines.map((line) => wordsOf(line));
  const first = texts.findIndex((text) => text.length >= LONG_PARAGRAPH);
  const last = texts.findLastIndex((text) => text.length >= LONG_PARAGRAPH);
  lines.forEach((line, index) => {
    const [atHead, atEnd] = [index < first, index >= last];
    if (!line.parent || !texts[index]) return;
    if ((atHead || atEnd) && isAboutLine(texts[index]!, authors)) removeElement(line);
    const rule = LINE_RULES.find((one) => isMet(one, texts[index]!, atHead, atEnd));
    if (rule) removeByRule(line, rule);
  });
}

/** A block of text, or an inline element that stands where a block would. */
function isLine(element: Element): boolean {
  if (elementsOf(element, ...NO_LINES).length || isElement(element.parent, "pre", "code")) return false;
  return LINE_BLOCKS.indexOf(element.name) < LINE_BLOCKS.indexOf("span") || standsAlone(element);
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

function removeByRule(line: Element, rule: LineRule): void {
  if (!rule.pointer) {
    removeElement(line);
    return;
  }
  const next = neighbour(line, "next");
  const announced = isElement(next) && linkShare(next) > 0.7 && wordsOf(next).length < 400 ? next : undefined;
  if (linkShare(line) > 0.3) removeElement(line);
  else if (announced && !isElement(line, "li", "td", "h2", "h3")) {
    removeElement(announced);
    removeElement(line);
  }
}
