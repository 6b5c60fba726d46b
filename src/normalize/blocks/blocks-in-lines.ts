import {
  type ChildNode,
  createElement,
  type Element,
  HEADINGS,
  isElement,
  isText,
  setChildren,
  Text,
} from "../../html/index.ts";
import { remember, type Seen } from "./held.ts";
import { ENDS_PARAGRAPH } from "./places.ts";

/** Blocks within what holds no blocks: headings, code, paragraphs, marks. */

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

/** The element, or what takes its place. */
export function mendBlocks(element: Element, seen: Seen): ChildNode[] {
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
