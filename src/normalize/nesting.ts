import {
  type AnyNode,
  type ChildNode,
  createElement,
  Element,
  isElement,
  isText,
  rewrite,
  setChildren,
  Text,
} from "../dom.ts";
import { isMisplaced, putRight } from "./places.ts";
import type { Step } from "./work.ts";

// HTML, "close a p element": these end an open paragraph in every parser that follows the standard.
const ENDS_PARAGRAPH = new Set(
  (
    "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul"
  ).split(" "),
);
const HEADING = /^h[1-6]$/;
// HTML lets these hold paragraphs.
const TRANSPARENT = new Set(["a", "ins", "del"]);
const HOLDS_BLOCKS = new Set(
  "blockquote details dd div dl dt figcaption figure li ol td th ul table tbody thead tfoot tr caption summary ruby".split(
    " ",
  ),
);

/**
 * Elements stand where a browser would leave them: no block inside a paragraph, no link inside a link, no cell
 * outside a table. What a second parser reads is then the tree that was checked here, and it does not change again.
 */
export const mendNesting: Step = ({ body }) => {
  const holdsLink = new WeakSet<AnyNode>();
  const holdsBlock = new WeakSet<AnyNode>();
  rewrite(body, (node) => {
    if (!isElement(node)) return [node];
    const placed = isMisplaced(node) ? putRight(node) : [node];
    return placed.flatMap((one) => (isElement(one) ? mend(one, { holdsLink, holdsBlock }) : [one]));
  });
};

interface Seen {
  holdsLink: WeakSet<AnyNode>;
  holdsBlock: WeakSet<AnyNode>;
}

function mend(element: Element, seen: Seen): ChildNode[] {
  const mended = element.name === "a" ? closeBeforeLink(element, seen) : [element];
  const result = mended.flatMap((node) => (isElement(node) ? mendBlocks(node, seen) : [node]));
  for (const node of result) if (isElement(node)) remember(node, seen);
  return result;
}

function remember(element: Element, { holdsLink, holdsBlock }: Seen): void {
  if (element.name === "a" || element.children.some((child) => holdsLink.has(child))) holdsLink.add(element);
  if (ENDS_PARAGRAPH.has(element.name) || element.children.some((child) => holdsBlock.has(child)))
    holdsBlock.add(element);
}

/** A link ends where the next one opens, as in a browser. */
function closeBeforeLink(link: Element, { holdsLink }: Seen): ChildNode[] {
  const at = link.children.findIndex((child) => holdsLink.has(child));
  if (at < 0) return [link];
  const rest = link.children.slice(at);
  setChildren(link, link.children.slice(0, at));
  return link.children.length ? [link, ...rest] : rest;
}

function mendBlocks(element: Element, { holdsBlock }: Seen): ChildNode[] {
  const isBlock = (node: ChildNode) => holdsBlock.has(node);
  if (!element.children.some(isBlock)) return [element];
  if (HEADING.test(element.name) || element.name === "pre") return [flatten(element, isBlock)];
  if (TRANSPARENT.has(element.name) || HOLDS_BLOCKS.has(element.name) || isBox(element)) return [element];
  const { lang, dir } = element.attribs;
  if (element.name === "span" && (lang || dir)) {
    element.name = "div";
    return [element];
  }
  return split(element, isBlock);
}

function isBox(element: Element): boolean {
  return ENDS_PARAGRAPH.has(element.name) && element.name !== "p";
}

/** A heading is one line, and code is lines: blocks in them become lines. */
function flatten(element: Element, isBlock: (node: ChildNode) => boolean): Element {
  const lines = element.children.flatMap((child, index) => {
    if (!isBlock(child) || !isElement(child)) return [child];
    const inner = child.name === "a" ? [child] : flatten(child, isBlock).children;
    if (index === 0) return inner;
    return [element.name === "pre" ? new Text("\n") : createElement("br"), ...inner];
  });
  setChildren(element, lines);
  return element;
}

/** `<b>one<p>two</p></b>` becomes `<b>one</b><p><b>two</b></p>`; a paragraph ends and goes on behind the block. */
function split(element: Element, isBlock: (node: ChildNode) => boolean): ChildNode[] {
  const parts: ChildNode[] = [];
  let run: ChildNode[] = [];
  const close = () => {
    if (run.some((node) => !isText(node) || node.data.trim()))
      parts.push(wrapped(element, run, parts.length === 0));
    else parts.push(...run);
    run = [];
  };
  for (const child of element.children) {
    if (!isBlock(child)) run.push(child);
    else {
      close();
      parts.push(element.name === "p" ? child : pushInto(child, element));
    }
  }
  close();
  return parts;
}

function wrapped(like: Element, children: ChildNode[], isFirst: boolean): Element {
  const { id, ...others } = like.attribs;
  return createElement(like.name, isFirst && id !== undefined ? like.attribs : others, children);
}

function pushInto(block: ChildNode, inline: Element): ChildNode {
  if (
    block instanceof Element &&
    /^(?:p|div|h[1-6])$/.test(block.name) &&
    block.children.every(
      (node) => !isElement(node, "p", "div", "ul", "ol", "table", "figure", "blockquote", "pre"),
    )
  )
    setChildren(block, [wrapped(inline, block.children, false)]);
  return block;
}
