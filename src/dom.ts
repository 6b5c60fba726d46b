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
import { foldSpace } from "./text.ts";

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
  collect(root, names.length ? names : undefined, found);
  return found;
}

/** The same, no more than so many of them: the walk ends there. */
export function firstElements(root: ParentNode, most: number, ...names: string[]): Element[] {
  const found: Element[] = [];
  const look = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (found.length >= most) return;
      if (!isTag(child)) continue;
      if (names.includes(child.name)) found.push(child);
      if (child.children.length) look(child);
    }
  };
  look(root);
  return found.slice(0, most);
}

function collect(parent: ParentNode, names: string[] | undefined, found: Element[]): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (!names || names.includes(child.name)) found.push(child);
    if (child.children.length) collect(child, names, found);
  }
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

/** The beginning of a text, as it stands: whole pieces, until there are so many characters. */
export function beginningOf(parent: ParentNode, characters: number): string {
  const pieces: string[] = [];
  const gather = (from: ParentNode, left: number): number => {
    let missing = left;
    for (const child of from.children) {
      if (missing <= 0) return missing;
      if (isText(child)) missing -= pieces.push(child.data) && child.data.length;
      else if ("children" in child) missing = gather(child, missing);
    }
    return missing;
  };
  gather(parent, characters);
  return pieces.join("");
}

/** The words that a body begins with, white space folded: so many characters or more, where there are so many. */
export function firstWords(parent: ParentNode, characters: number): string {
  for (let asked = characters; ; asked *= 4) {
    const text = beginningOf(parent, asked);
    const words = foldSpace(text).trim();
    if (words.length >= characters || text.length < asked) return words;
  }
}

/** The words of a node, white space folded. */
export function wordsOf(node: AnyNode | AnyNode[]): string {
  return foldSpace(textContent(node)).trim();
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

/** Texts beside each other, which what stood between them has left behind, become the one that a parser would read. */
export function joinTexts(parent: ParentNode): void {
  const isSplit = parent.children.some((child) => isText(child) && child.next && isText(child.next));
  if (!isSplit) return;
  const joined: ChildNode[] = [];
  for (const child of parent.children) {
    const last = joined.at(-1);
    if (last && isText(last) && isText(child)) last.data += child.data;
    else joined.push(child);
  }
  setChildren(parent, joined);
}

/**
 * Rewrites a tree from its leaves up: each child becomes what `visit` makes of it (its children, others, nothing), or
 * stays when that is itself. Linear in the size of the tree, where taking out children one by one is not.
 */
export function rewrite(parent: ParentNode, visit: (child: ChildNode) => ChildNode | ChildNode[]): void {
  const { children } = parent;
  let changed: ChildNode[] | undefined; // most parents keep their children as they are
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (isTag(child)) rewrite(child, visit);
    const made = visit(child);
    if (!Array.isArray(made)) changed?.push(made);
    else {
      changed ??= children.slice(0, index);
      for (const node of made) changed.push(node);
    }
  }
  if (changed) setChildren(parent, changed);
}

/** What stands in the place of a node: others, or nothing. */
export type Replacements = Map<ChildNode, ChildNode[]>;

/** Puts other nodes, or none, in the place of these; in one pass, however many they are. */
export function replaceAll(root: ParentNode, replacements: Replacements): void {
  if (replacements.size) rewrite(root, (node) => replacements.get(node) ?? node);
}

/** The words of an element as one line; undefined as soon as there are more characters than that. */
export function lineOf(element: Element, longest: number): string | undefined {
  const line = gatherLine(element, "", longest);
  return line === undefined ? undefined : foldSpace(line).trim();
}

/** The text up to there, with white space as it is; undefined when it is too long for a line. */
function gatherLine(parent: ParentNode, start: string, longest: number): string | undefined {
  let line: string | undefined = start;
  for (const child of parent.children) {
    if (isText(child)) line = joinLine(line, child.data, longest);
    else if ("children" in child) line = gatherLine(child, line, longest);
    if (line === undefined) return undefined;
  }
  return line;
}

/** More of a line, folded as soon as it is long, for nearly all of it may be white space; undefined when too long. */
function joinLine(line: string, more: string, longest: number): string | undefined {
  const joined = line + more;
  if (joined.length <= longest) return joined;
  if (foldSpace(joined.slice(0, longest * 2)).trim().length > longest) return undefined;
  const folded = foldSpace(joined);
  return folded.trim().length > longest ? undefined : folded;
}

/** The line of each element of these names that has no more characters than that; in one walk, for all of them. */
export function linesWithin(root: ParentNode, longest: number, names: Set<string>): Map<Element, string> {
  const found = new Map<Element, string>();
  const gather = (parent: ParentNode): string | undefined => {
    let line: string | undefined = "";
    for (const child of parent.children) {
      const more = isText(child) ? child.data : isTag(child) ? gather(child) : "";
      line = line === undefined || more === undefined ? undefined : joinLine(line, more, longest);
    }
    if (line !== undefined && isElement(parent) && names.has(parent.name))
      found.set(parent, foldSpace(line).trim());
    return line;
  };
  gather(root);
  return found;
}
