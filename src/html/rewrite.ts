import { type AnyNode, type ChildNode, Element, isTag, isText, type ParentNode, Text } from "domhandler";

/** Changes of a tree, each in one pass. */

/** Of children that are strings, text nodes are made. */
export function createElement(
  name: string,
  attributes: Record<string, string> = {},
  children: (AnyNode | string)[] = [],
): Element {
  const element = new Element(name, attributes);
  const nodes = children.map((child) => (typeof child === "string" ? new Text(child) : child));
  setChildren(element, nodes as ChildNode[]);
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
    if (made === child) {
      changed?.push(child);
      continue;
    }
    changed ??= children.slice(0, index);
    for (const node of Array.isArray(made) ? made : [made]) changed.push(node);
  }
  if (changed) setChildren(parent, changed);
}

/** What stands in the place of a node: others, or nothing. */
export type Replacements = Map<ChildNode, ChildNode[]>;

/** Takes these out, in one pass, however many they are. */
export function removeAll(root: ParentNode, gone: Iterable<ChildNode>): void {
  replaceAll(root, new Map([...gone].map((node) => [node, []])));
}

/** Puts other nodes, or none, in the place of these; in one pass, however many they are. */
export function replaceAll(root: ParentNode, replacements: Replacements): void {
  if (replacements.size) rewrite(root, (node) => replacements.get(node) ?? node);
}
