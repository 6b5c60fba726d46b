import {
  type ChildNode,
  type Element,
  elementsOf,
  isElement,
  isTag,
  type ParentNode,
  removeElement,
  wordsOf,
} from "../../dom.ts";
import { TAIL_HEADING } from "./leftover-rules.ts";

/** What hangs on an article's end under a heading of its own. */

/** From a heading that begins something else to the next of its level; only where the article has been told. */
export function removeTails(root: ParentNode, isSmall: (element: Element) => boolean): void {
  const headings = elementsOf(root, "h1", "h2", "h3", "h4", "h5", "h6");
  const beginnings = headings.filter((heading) => TAIL_HEADING.test(wordsOf(heading)) && isSmall(heading));
  for (const heading of beginnings.slice(0, MOST_TAILS)) {
    const start = boxOfHeading(heading, root);
    const after = followers(start, heading.name);
    const goes = after.every((node) => !isTag(node) || isSmall(node)) || isHalfAtMost(root, start, after);
    if (!goes) continue;
    for (const node of [start, ...after]) removeElement(node);
  }
}

/** At the very end, less than half of the words: teasers in boxes of their own. */
function isHalfAtMost(root: ParentNode, start: Element, after: ChildNode[]): boolean {
  const [whole, tail] = [wordsOf(root as ChildNode), wordsOf(after)];
  return lettersAfter(after.at(-1) ?? start, root) <= SHORT_END && tail.length < whole.length / 2;
}

/** After the teasers a site may still ask for something. */
const SHORT_END = 300;

function lettersAfter(last: ChildNode, root: ParentNode): number {
  let sum = 0;
  for (let node = last; ; node = node.parent as ChildNode) {
    for (let next = node.next; next; next = next.next) sum += wordsOf(next).length;
    if (!node.parent || node.parent === root) return sum;
  }
}

/** Headings with nothing under them, at the very end. */
export function removeLastHeadings(root: ParentNode): void {
  for (const heading of elementsOf(root, "h2", "h3", "h4", "h5", "h6").reverse()) {
    if (!isLast(heading, root)) return;
    removeElement(heading);
  }
}

function isLast(element: ChildNode, root: ParentNode): boolean {
  for (let node = element; ; node = node.parent as ChildNode) {
    for (let next = node.next; next; next = next.next) if (wordsOf(next) || holdsMedia(next)) return false;
    if (!node.parent || node.parent === root) return true;
  }
}

function holdsMedia(node: ChildNode): boolean {
  return (
    isElement(node) &&
    [node, ...elementsOf(node)].some((one) => isElement(one, "img", "iframe", "video", "audio"))
  );
}

/** Each is measured against the whole: a page of nothing but such headings must not cost its square. */
const MOST_TAILS = 30;

/** The box that holds nothing but the heading: what follows stands beside that. */
function boxOfHeading(heading: Element, root: ParentNode): Element {
  let box = heading;
  while (isElement(box.parent) && box.parent !== root && wordsOf(box.parent) === wordsOf(heading))
    box = box.parent;
  return box;
}

function followers(start: Element, level: string): ChildNode[] {
  const found: ChildNode[] = [];
  for (let node = start.next; node; node = node.next) {
    if (isElement(node, "h1", "h2", "h3", "h4", "h5", "h6") && node.name <= level) break;
    found.push(node);
  }
  return found;
}
