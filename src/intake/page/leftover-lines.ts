import {
  type ChildNode,
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  neighbour,
  type ParentNode,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import { isAboutLine } from "./about-lines.ts";
import { LINE_RULES, type LineRule } from "./leftover-rules.ts";
import { isControlLine, isKicker, isLanguageLine, isNeighbourLine, isTagLine } from "./line-links.ts";
import { linkShare } from "./recoverable.ts";
import { bare } from "./site.ts";

/** Takes out the lines around and between the paragraphs of an article that are not its own. */

const LONG_PARAGRAPH = 100;

const LINE_BLOCKS =
  "p div li h2 h3 h4 h5 h6 td dd dt blockquote span strong b small em i a time cite abbr header footer".split(
    " ",
  );
/** Rows of links that lead away from the article. */
const LINKS_ASIDE = [isTagLine, isControlLine, isLanguageLine, isNeighbourLine];
const NO_LINES =
  "p div ul ol li table blockquote figure pre h1 h2 h3 h4 h5 h6 section article img iframe video".split(" ");

export function removeLines(root: ParentNode, title: string, authors: string[]): void {
  const headed = new Set(elementsOf(root, "th").map(tableAround));
  headed.delete(undefined);
  const lines = elementsOf(root, ...LINE_BLOCKS).filter(
    (element) => isLine(element) && !isDatum(element, headed),
  );
  const texts = lines.map((line) => wordsOf(line));
  const first = texts.findIndex((text) => text.length >= LONG_PARAGRAPH);
  const last = texts.findLastIndex((text) => text.length >= LONG_PARAGRAPH);
  const gone = new Set<ChildNode>();
  const isAbout = (line: Element, text: string, { atHead, atEnd }: Edges) =>
    ((atHead || atEnd) && (isAboutLine(text, authors) || LINKS_ASIDE.some((is) => is(line)))) ||
    (atHead && (isKicker(line) || (title !== "" && bare(text) === title)));
  lines.forEach((line, index) => {
    const edges = { atHead: index < first, atEnd: index >= last };
    if (gone.has(line) || !texts[index]) return;
    if (isAbout(line, texts[index]!, edges)) gone.add(line);
    const rule = LINE_RULES.find((one) => isMet(one, line, texts[index]!, edges));
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

type Edges = { atHead: boolean; atEnd: boolean };

function isMet(rule: LineRule, line: Element, text: string, edges: Edges): boolean {
  if (text.length > rule.longest || !isThere(rule, edges) || !rule.pattern.test(text)) return false;
  if (!rule.linked && rule.where !== "outside figures") return true;
  const isHeld = isElement(line, "li") || hasAncestor(line, "li", "figure");
  return !isHeld && (!rule.linked || linkShare(line) > MOST_LINKED);
}

const MOST_LINKED = 0.6;

function isThere({ where }: LineRule, { atHead, atEnd }: Edges): boolean {
  if (where === "anywhere" || where === "outside figures") return true;
  return where === "head" ? atHead : atEnd || (where === "edges" && atHead);
}

/** The line; where it announces links, these as well, and nothing when there are none. */
function whatGoes(line: Element, rule: LineRule): ChildNode[] {
  if (!rule.pointer || linkShare(line) > 0.3) return [line];
  const next = neighbour(line, "next");
  const isAnnounced = isElement(next) && linkShare(next) > 0.7 && wordsOf(next).length < 400;
  return isAnnounced && !isElement(line, "li", "td", "h2", "h3") ? [line, next] : [];
}

/** In one pass, however many there are. */
export function removeAll(root: ParentNode, gone: Iterable<ChildNode>): void {
  replaceAll(root, new Map([...gone].map((node) => [node, []])));
}
