import { type AnyNode, type Element, isTag, isText, type ParentNode, type Text } from "domhandler";

/** What is where in a tree. */

/** The elements below a node in document order, as they were when asked for: a step may change the tree meanwhile. */
export function elementsOf(root: ParentNode, ...names: string[]): Element[] {
  const found: Element[] = [];
  collect(root, names.length ? names : undefined, found);
  return found;
}

/** The same, no more than so many of them: the walk ends there. It looks for names: without any, there are none. */
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
  return found;
}

/** Is there an element of one of these names in it? */
export function holds(root: ParentNode, ...names: string[]): boolean {
  return firstElements(root, 1, ...names).length > 0;
}

/** Those of these names in a list: where much is asked of a page, this is quicker than to walk it for each. */
export function namedIn(elements: Element[], ...names: string[]): Element[] {
  return elements.filter(({ name }) => names.includes(name));
}

function collect(parent: ParentNode, names: string[] | undefined, found: Element[]): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (!names || names.includes(child.name)) found.push(child);
    if (child.children.length) collect(child, names, found);
  }
}

/** In the order of the document, those of scripts and styles among them. */
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

/** Is it an element, and has it one of these names, where some are given? */
export function isElement(node: AnyNode | null | undefined, ...names: string[]): node is Element {
  return !!node && isTag(node) && (!names.length || names.includes(node.name));
}

/** Does it stand in an element of one of these names, however deep? */
export function hasAncestor(node: AnyNode, ...names: string[]): boolean {
  return ancestorOf(node, ...names) !== undefined;
}

/** The nearest one of these names. */
export function ancestorOf(node: AnyNode, ...names: string[]): Element | undefined {
  for (let parent = node.parent; parent; parent = parent.parent)
    if (isElement(parent, ...names)) return parent;
  return undefined;
}

/** The elements that it stands in, the innermost first. */
export function ancestorsOf(node: AnyNode): Element[] {
  const found: Element[] = [];
  for (let { parent } = node; isElement(parent); { parent } = parent) found.push(parent);
  return found;
}

/** The next or previous sibling that is not white space or a comment. */
export function neighbour(node: AnyNode, side: "next" | "prev"): AnyNode | null {
  let other = node[side];
  while (other && ((isText(other) && !other.data.trim()) || other.type === "comment")) other = other[side];
  return other;
}
