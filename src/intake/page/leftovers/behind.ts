import { type ChildNode, holds, isElement, type ParentNode, wordsOf } from "../../../html/index.ts";

/** What stands behind a part of an article, up to the article's end. */

/** Is there nothing to read or to look at behind it? */
export function isLast(node: ChildNode, root: ParentNode): boolean {
  for (const other of nodesBehind(node, root)) if (wordsOf(other) || holdsMedia(other)) return false;
  return true;
}

/** How many characters of words stand behind it. */
export function lettersBehind(node: ChildNode, root: ParentNode): number {
  let sum = 0;
  for (const other of nodesBehind(node, root)) sum += wordsOf(other).length;
  return sum;
}

/** Those beside it, and those beside what it stands in. */
function* nodesBehind(node: ChildNode, root: ParentNode): Generator<ChildNode> {
  for (let box = node; ; box = box.parent as ChildNode) {
    for (let { next } = box; next; next = next.next) yield next;
    if (!box.parent || box.parent === root) return;
  }
}

const MEDIA = ["img", "iframe", "video", "audio"];

function holdsMedia(node: ChildNode): boolean {
  return isElement(node) && (isElement(node, ...MEDIA) || holds(node, ...MEDIA));
}
