import {
  type AnyNode,
  type ChildNode,
  type Document,
  type Element,
  isElement,
  isText,
  type ParentNode,
  setChildren,
} from "../../../html/index.ts";
import { isEmbeddedPost } from "../embedded-posts.ts";
import { isNotes } from "./called-boxes.ts";
import { isRecoverable, type Place } from "./recoverable.ts";

/**
 * The page's own markup of what the extractor chose, and of what it should not have dropped in between; `body` is what the
 * page calls its article's text.
 */
export function keepChosen(document: Document, chosen: Set<Element>, body: Element | undefined): ParentNode {
  const holding = withAncestors(body ? new Set([...chosen, body]) : chosen);
  const root = commonRoot(document, holding, body ? new Set([...chosen, body]) : chosen);
  keepWithin(root, { chosen, holding, body }, body !== undefined && isInside(root, body));
  const notes = notesBehind(root);
  if (notes.length) setChildren(root, [...root.children, ...notes]);
  return root;
}

/** Notes in a box behind the one that holds the article (Texinfo). */
function notesBehind(root: ParentNode): Element[] {
  const notes: Element[] = [];
  for (let node: AnyNode = root; node.parent; node = node.parent)
    for (let next = node.next; next; next = next.next) if (isElement(next) && isNotes(next)) notes.push(next);
  return notes;
}

interface Choice {
  chosen: Set<Element>;
  /** What holds something chosen. */
  holding: Set<AnyNode>;
  body?: Element;
}

function isInside(node: AnyNode, outer: Element): boolean {
  for (let parent: AnyNode | null = node; parent; parent = parent.parent) if (parent === outer) return true;
  return false;
}

/** All that holds something chosen, itself included. */
export function withAncestors(chosen: Set<Element>): Set<AnyNode> {
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

function keepWithin(parent: ParentNode, choice: Choice, inBody: boolean): void {
  const { chosen, holding, body } = choice;
  const inChosen = isElement(parent) && chosen.has(parent);
  const kept = parent.children.map((child) => holding.has(child));
  const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)];
  const boxes = new Set(parent.children.filter((_, index) => kept[index]).map(kindOfBox));
  let follows = false; // something of the article, be it recovered: what a heading needs below it
  const children = parent.children.toReversed().filter((child, turned) => {
    const index = kept.length - 1 - turned;
    if (isText(child)) return inChosen || isElement(parent, "body") || !child.data.trim();
    if (!isElement(child)) return false;
    if (kept[index] && !isEmbeddedPost(child)) keepWithin(child, choice, inBody || child === body);
    const [before, after] = [index < last, first >= 0 && index > first];
    const isAlike = kindOfBox(child) !== "" && boxes.has(kindOfBox(child));
    const place: Place = {
      inChosen,
      inBody,
      between: before && after,
      before: before || follows,
      after,
      isAlike,
    };
    const stays = kept[index] || isRecoverable(child, place);
    follows ||= stays;
    return stays;
  });
  setChildren(parent, children.reverse());
}

/** Boxes of one kind have one name and the same classes; without any, nothing is known. */
function kindOfBox(node: ChildNode): string {
  return isElement(node) && node.attribs.class ? `${node.name} ${node.attribs.class}` : "";
}
