import {
  type AnyNode,
  type ChildNode,
  createElement,
  type Element,
  HEADINGS,
  isElement,
  isText,
  rewrite,
  setChildren,
  Text,
} from "../../html/index.ts";
import type { Step } from "../work.ts";
import { ENDS_PARAGRAPH, isMisplaced, putRight } from "./places.ts";

// Code, and what is shown where nothing plays.
const LINES_ONLY = new Set(["pre", "video", "audio"]);
// Blocks that are one line, which an inline element around them may as well be within.
const LINES = ["p", "div", ...HEADINGS];
// Of a table in a heading nothing is left but its words.
const TABLE_PARTS = new Set(["tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "col"]);
// HTML lets these hold paragraphs.
const TRANSPARENT = new Set(["a", "ins", "del"]);
const HOLDS_BLOCKS = new Set(
  "blockquote details dd div dl dt figcaption figure li ol td th ul table tbody thead tfoot tr caption summary".split(
    " ",
  ),
);

/**
 * Elements stand where a browser would leave them: no block inside a paragraph, no link inside a link, no cell
 * outside a table. What a second parser reads is then the tree that was checked here, and it does not change again.
 */
export const mendNesting: Step = ({ body }) => {
  const seen: Seen = { holdsLink: new Set(), holdsBlock: new Set() };
  rewrite(body, (node) => {
    if (!isElement(node)) return node;
    if (isMisplaced(node))
      return place(node, seen).flatMap((one) => (isElement(one) ? mend(one, seen) : [one]));
    const { link, block } = heldBy(node, seen);
    if (block || (link && node.name === "a")) return mend(node, seen);
    if (link || node.name === "a") seen.holdsLink.add(node); // nearly all: nothing in it ends anything
    if (ENDS_PARAGRAPH.has(node.name)) seen.holdsBlock.add(node);
    return node;
  });
};

interface Seen {
  holdsLink: Set<AnyNode>;
  holdsBlock: Set<AnyNode>;
}

function place(element: Element, seen: Seen): ChildNode[] {
  const placed = putRight(element);
  for (const child of placed.flatMap((one) => (isElement(one) ? one.children : [])))
    if (isElement(child)) remember(child, seen);
  return placed;
}

function mend(element: Element, seen: Seen): ChildNode[] {
  const mended = element.name === "a" ? closeBeforeLink(element, seen) : [element];
  const result = mended.flatMap((node) => (isElement(node) ? mendBlocks(node, seen) : [node]));
  for (const node of result) if (isElement(node)) remember(node, seen);
  return result;
}

function remember(element: Element, seen: Seen): void {
  const { link, block } = heldBy(element, seen);
  if (link || element.name === "a") seen.holdsLink.add(element);
  if (block || ENDS_PARAGRAPH.has(element.name)) seen.holdsBlock.add(element);
}

/** Is there a link in it, and something that ends a paragraph? */
function heldBy({ children }: Element, { holdsLink, holdsBlock }: Seen): { link: boolean; block: boolean } {
  const held = { link: false, block: false };
  for (const child of children) {
    if (isText(child)) continue;
    held.link ||= holdsLink.has(child);
    held.block ||= holdsBlock.has(child);
  }
  return held;
}

/** A link ends where the next one opens, as in a browser. */
function closeBeforeLink(link: Element, { holdsLink }: Seen): ChildNode[] {
  const at = link.children.findIndex((child) => holdsLink.has(child));
  if (at < 0) return [link];
  const rest = link.children.slice(at);
  setChildren(link, link.children.slice(0, at));
  return link.children.length ? [link, ...rest] : rest;
}

function mendBlocks(element: Element, seen: Seen): ChildNode[] {
  const isBlock = (node: ChildNode) => seen.holdsBlock.has(node);
  if (!element.children.some(isBlock)) return [element];
  if (HEADINGS.includes(element.name) || LINES_ONLY.has(element.name)) return [flatten(element, isBlock)];
  if (TRANSPARENT.has(element.name) || HOLDS_BLOCKS.has(element.name) || isBox(element)) return [element];
  if (/^r(?:uby|t|p)$/.test(element.name)) return withoutSigns(element.children);
  const { lang, dir } = element.attribs;
  if (element.name === "span" && (lang || dir)) {
    element.name = "div";
    return [element];
  }
  return split(element, seen);
}

/** Signs above characters are no paragraphs. */
function withoutSigns(children: ChildNode[]): ChildNode[] {
  return children.flatMap((child) => (isElement(child, "rt", "rp") ? child.children : [child]));
}

function isBox(element: Element): boolean {
  return ENDS_PARAGRAPH.has(element.name) && element.name !== "p";
}

/** A heading is one line, and code is lines: blocks in them become lines. */
function flatten(element: Element, isBlock: (node: ChildNode) => boolean): Element {
  const separator = () => (element.name === "pre" ? new Text("\n") : createElement("br"));
  const flat = (children: ChildNode[]): ChildNode[] => {
    const lines: ChildNode[] = [];
    for (const child of children) {
      if (isElement(child) && TABLE_PARTS.has(child.name))
        for (const line of flat(child.children)) lines.push(line);
      else if (!isBlock(child) || !isElement(child)) lines.push(child);
      else if (ENDS_PARAGRAPH.has(child.name)) {
        if (lines.length) lines.push(separator());
        for (const line of flat(child.children)) lines.push(line); // too many for the arguments of one push
      } else {
        setChildren(child, flat(child.children));
        lines.push(child);
      }
    }
    return lines;
  };
  const lines = flat(element.children);
  while (isElement(lines.at(-1), "br")) lines.pop(); // of a box without words at the end
  setChildren(element, lines);
  return element;
}

/** `<b>one<p>two</p></b>` becomes `<b>one</b><p><b>two</b></p>`; a paragraph ends and goes on behind the block. */
function split(element: Element, seen: Seen): ChildNode[] {
  const { id, ...others } = element.attribs;
  const saysNothing = element.name === "span" && !Object.keys(others).length; // it was there for its id
  const parts: ChildNode[] = [];
  let run: ChildNode[] = [];
  const close = () => {
    const isShown = run.some((node) => !isText(node) || node.data.trim());
    if (isShown && !saysNothing) parts.push(wrapped(element, others, run, seen));
    else for (const node of run) parts.push(node);
    run = [];
  };
  for (const child of element.children) {
    if (!seen.holdsBlock.has(child)) run.push(child);
    else {
      close();
      parts.push(element.name === "p" || saysNothing ? child : pushInto(child, element, others, seen));
    }
  }
  close();
  const first = parts.find((part) => isElement(part));
  if (first && id !== undefined) first.attribs.id ??= id; // where it began, links lead
  return parts;
}

type Attributes = Record<string, string>;

function wrapped(like: Element, attributes: Attributes, children: ChildNode[], seen: Seen): Element {
  const element = createElement(like.name, { ...attributes }, children);
  remember(element, seen);
  return element;
}

function pushInto(block: ChildNode, inline: Element, attributes: Attributes, seen: Seen): ChildNode {
  if (isElement(block, ...LINES) && !block.children.some((child) => seen.holdsBlock.has(child)))
    setChildren(block, [wrapped(inline, attributes, block.children, seen)]);
  return block;
}
