import {
  type AnyNode,
  type ChildNode,
  type Document,
  type Element,
  isElement,
  isText,
  type ParentNode,
  setChildren,
} from "../../dom.ts";
import { isRecoverable } from "./recoverable.ts";

/** The page's own markup of what the extractor chose, and of what it should not have dropped in between. */
export function keepChosen(document: Document, chosen: Set<Element>): { nodes: ChildNode[]; from: string } {
  const holding = withAncestors(chosen);
  const root = commonRoot(document, holding, chosen);
  keepWithin(root, chosen, holding);
  return { nodes: isElement(root) && chosen.has(root) ? [root] : root.children, from: "Readability" };
}

function withAncestors(chosen: Set<Element>): Set<AnyNode> {
  const holding = new Set<AnyNode>();
  for (const element of chosen)
    for (let node: AnyNode | null = element; node && !holding.has(node); node = node.parent)
      holding.add(node);
  return holding;
}

/** The deepest node that holds all that was chosen. */
function commonRoot(document: Document, holding: Set<AnyNode>, chosen: Set<Element>): ParentNode {
  let root: ParentNode = document;
  for (;;) {
    const inside: ChildNode[] = root.children.filter((child) => holding.has(child));
    if (inside.length !== 1 || (isElement(root) && chosen.has(root))) return root;
    root = inside[0] as Element;
  }
}

function keepWithin(parent: ParentNode, chosen: Set<Element>, holding: Set<AnyNode>): void {
  const isChosen = isElement(parent) && chosen.has(parent);
  const kept = parent.children.map((child) => holding.has(child));
  const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)];
  const children = parent.children.filter((child, index) => {
    if (isText(child)) return isChosen || isElement(parent, "body") || !child.data.trim();
    if (!isElement(child)) return false;
    if (kept[index]) keepWithin(child, chosen, holding);
    return (
      kept[index] ||
      isRecoverable(child, { isChosen, within: index > first && index < last, first: index < first })
    );
  });
  setChildren(parent, children);
}
