import {
  type ChildNode,
  type Document,
  type Element,
  elementsOf,
  isElement,
  isTag,
  isText,
  textContent,
  wordsOf,
} from "../../html/index.ts";
import { askedBy, escapeText, openTag } from "./copied-tags.ts";
import { isDataTable } from "./data-table.ts";
import { boxesInOne } from "./nested-boxes.ts";
import { isLeaf, isWithinLine } from "./within-line.ts";

/**
 * The copy of a page that the extractor works on. It holds what the choice is made by and no more: the extractor and its
 * DOM cost by the node, and more than by the node on large pages.
 */
export interface Copy {
  html: string;
  /** The page's elements by the number on their marks. */
  elements: Element[];
  /** What was left out of the middle of long lists. */
  gaps: Gap[];
}

interface Gap {
  before: Element;
  left: Element[];
  after: Element;
}

// Of elements within a line the copy has the words only. These may stand within one, too, but the extractor has to see them.
const SEEN_WITHIN_LINE = new Set(
  "a audio br button embed iframe img input object option picture select source textarea track video".split(
    " ",
  ),
);
// The copy has its own: the extractor fails on a page without a body, and on what stands outside of it.
const FRAME = ["html", "head", "body"];
const VOID = new Set("area br col embed hr img input source track".split(" "));

// Readability asks each element about all that is in it, and carries the marks of those around it inwards: squares of the
// depth. The deepest paragraph of 311 pages of the corpora stands at 29.
const DEEPEST = 40;

/** How many elements are few enough, and how many children a parent shows of a list that makes them too many. */
const MOST_ELEMENTS = 4000;
const LISTS = [Number.POSITIVE_INFINITY, 300, 100, 40, 16];

export interface CopyOptions {
  /** With what the page calls its elements. */
  named: boolean;
  /** Of a table with headings, the words alone: it is one thing, and none of its rows can be chosen. */
  closesTables?: boolean;
}

/** What is known of a page before it is copied, be it several times. */
interface Plan {
  blocks: Set<Element>;
  askedOf: (element: Element) => string[];
  closesTables: boolean;
}

/** Undefined for a page that has too many elements in too many places. */
export function copyPage(document: Document, { named, closesTables = false }: CopyOptions): Copy | undefined {
  const plan: Plan = { blocks: new Set(), askedOf: askedBy(document, named), closesTables };
  for (const child of document.children) findBlocks(child, plan.blocks);
  for (const longest of LISTS) {
    const copy = writeCopy(document, plan, longest);
    if (copy) return copy;
  }
  return undefined;
}

function titleOf(document: Document): string {
  const [title] = elementsOf(document, "title");
  return title ? textContent(title) : "";
}

function formula(element: Element): string {
  return element.name === "svg" ? "" : textContent(element);
}

/** Elements that break the line, or hold one that does. */
function findBlocks(node: ChildNode, blocks: Set<Element>): boolean {
  if (!isElement(node)) return false;
  let holdsBlock = false;
  if (!isLeaf(node)) for (const child of node.children) holdsBlock = findBlocks(child, blocks) || holdsBlock;
  const isBlock = holdsBlock || !(isWithinLine(node) || SEEN_WITHIN_LINE.has(node.name));
  if (isBlock) blocks.add(node);
  return isBlock;
}

function writeCopy(
  document: Document,
  { blocks, askedOf, closesTables }: Plan,
  longest: number,
): Copy | undefined {
  const copy: Copy = { html: "", elements: [], gaps: [] };
  const pieces: string[] = [];
  const isAsked = (element: Element) =>
    (blocks.has(element) || SEEN_WITHIN_LINE.has(element.name)) && !FRAME.includes(element.name);
  const write = (node: ChildNode, depth: number): void => {
    if (copy.elements.length > MOST_ELEMENTS) return;
    if (isElement(node, "title")) return;
    if (isText(node)) pieces.push(escapeText(node.data));
    else if (isTag(node) && isLeaf(node)) pieces.push(escapeText(formula(node)));
    else if (isTag(node)) writeElement(node, depth);
  };
  const writeElement = (element: Element, depth: number) => {
    const asked = askedOf(element);
    const boxes = boxesInOne(element, asked);
    const isSeen = depth < DEEPEST && isAsked(element);
    if (isSeen) pieces.push(openTag(boxes, asked, copy.elements.push(...boxes) - boxes.length));
    if (VOID.has(element.name)) return;
    const { children } = boxes.at(-1)!;
    // Each word of code may lead to what it names: to the extractor a menu.
    if (isSeen && element.name === "pre") pieces.push(escapeText(textContent(element)));
    else if (isSeen && closesTables && isDataTable(element))
      pieces.push(`<caption>${escapeText(wordsOf(children))}</caption>`);
    else for (const child of shorten(children, longest, copy.gaps)) write(child, depth + (isSeen ? 1 : 0));
    if (isSeen) pieces.push(`</${element.name}>`);
  };
  for (const child of shorten(document.children, longest, copy.gaps)) write(child, 0);
  copy.html = `<html><head><title>${escapeText(titleOf(document))}</title></head><body>${pieces.join("")}</body></html>`;
  return copy.elements.length > MOST_ELEMENTS ? undefined : copy;
}

/** A list without its middle. */
function shorten(children: ChildNode[], longest: number, gaps: Gap[]): ChildNode[] {
  if (children.length <= longest) return children;
  const elements = children.filter(isTag);
  if (elements.length <= longest) return children;
  const [first, last] = [Math.ceil(longest / 2), elements.length - Math.floor(longest / 2)];
  const [before, after] = [elements[first - 1]!, elements[last]!];
  gaps.push({ before, left: elements.slice(first, last), after });
  return [...children.slice(0, children.indexOf(before) + 1), ...children.slice(children.indexOf(after))];
}
