import render from "dom-serializer";
import {
  type AnyNode,
  type ChildNode,
  type Document,
  DomHandler,
  Element,
  isTag,
  isText,
  type ParentNode,
  Text,
} from "domhandler";
import { textContent } from "domutils";
import { Parser } from "htmlparser2";
import { Problem } from "./problem.ts";

export {
  type AnyNode,
  type ChildNode,
  type Document,
  Element,
  isComment,
  isTag,
  isText,
  type ParentNode,
  Text,
} from "domhandler";
export { append, appendChild, prepend, prependChild, removeElement, replaceElement } from "domutils";
export { textContent };

/** Deeper nesting than this is an attack or an accident; the libraries cost its square, or run out of stack. */
export const DEEPEST = 256;

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    if (this.tagStack.length > DEEPEST)
      throw new Problem(
        422,
        "nested-too-deep",
        `Elements are nested deeper than ${DEEPEST} (<${name}>): take out the wrappers.`,
      );
  }
}

/** Parses a fragment or a page. Throws a Problem (422) as soon as it is nested deeper than 256. */
export function parseHtml(html: string): Document {
  const handler = new ShallowHandler();
  new Parser(handler, { decodeEntities: true }).end(html);
  return handler.root;
}

/** Writes a tree as HTML: entities only where they are needed. */
export function writeHtml(nodes: AnyNode | AnyNode[]): string {
  return render(nodes, { encodeEntities: "utf8" });
}

/** The elements below a node in document order, as they were when asked for: a step may change the tree meanwhile. */
export function elementsOf(root: ParentNode, ...names: string[]): Element[] {
  const found: Element[] = [];
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      if (!names.length || names.includes(child.name)) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

export function textNodesOf(root: ParentNode): Text[] {
  const found: Text[] = [];
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      if (isText(child)) found.push(child);
      else if ("children" in child) visit(child);
    }
  };
  visit(root);
  return found;
}

/** The words of a node, white space folded. */
export function wordsOf(node: AnyNode | AnyNode[]): string {
  return textContent(node).replace(/\s+/g, " ").trim();
}

export function isElement(node: AnyNode | null | undefined, ...names: string[]): node is Element {
  return !!node && isTag(node) && (!names.length || names.includes(node.name));
}

export function hasAncestor(node: AnyNode, ...names: string[]): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) if (isElement(parent, ...names)) return true;
  return false;
}

/** The next or previous sibling that is not white space or a comment. */
export function neighbour(node: AnyNode, side: "next" | "prev"): AnyNode | null {
  let other = node[side];
  while (other && ((isText(other) && !other.data.trim()) || other.type === "comment")) other = other[side];
  return other;
}

export function createElement(
  name: string,
  attributes: Record<string, string> = {},
  children: (AnyNode | string)[] = [],
): Element {
  const nodes = children.map((child) => (typeof child === "string" ? new Text(child) : child));
  const element = new Element(name, attributes, nodes as Element["children"]);
  nodes.forEach((node, index) => {
    node.parent = element;
    node.prev = (nodes[index - 1] as Element) ?? null;
    node.next = (nodes[index + 1] as Element) ?? null;
  });
  return element;
}

/** Gives a node its children and mends every link between them. */
export function setChildren(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  children.forEach((child, index) => {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  });
}

/**
 * Rewrites a tree from its leaves up: each child becomes what `visit` makes of it (itself, its children, nothing).
 * Linear in the size of the tree, where taking out children one by one is not.
 */
export function rewrite(parent: ParentNode, visit: (child: ChildNode) => ChildNode[]): void {
  const { children } = parent;
  let changed: ChildNode[] | undefined; // most parents keep their children as they are
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (isTag(child)) rewrite(child, visit);
    const made = visit(child);
    if (!changed && made.length === 1 && made[0] === child) continue;
    changed ??= children.slice(0, index);
    for (const node of made) changed.push(node);
  }
  if (changed) setChildren(parent, changed);
}

/** What stands in the place of a node: others, or nothing. */
export type Replacements = Map<ChildNode, ChildNode[]>;

/** Puts other nodes, or none, in the place of these; in one pass, however many they are. */
export function replaceAll(root: ParentNode, replacements: Replacements): void {
  if (replacements.size) rewrite(root, (node) => replacements.get(node) ?? [node]);
}

/** The words of an element as one line; undefined as soon as there are more characters than that. */
export function lineOf(element: Element, longest: number): string | undefined {
  let line = "";
  for (const node of textNodesWithin(element)) {
    line += node.data.length > longest * 4 ? node.data.trim() : node.data;
    if (line.length > longest && line.replace(/\s+/g, " ").trim().length > longest) return undefined;
  }
  return line.replace(/\s+/g, " ").trim();
}

function* textNodesWithin(parent: ParentNode): Generator<Text> {
  for (const child of parent.children) {
    if (isText(child)) yield child;
    else if ("children" in child) yield* textNodesWithin(child);
  }
}
