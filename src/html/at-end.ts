import type { Element, ParentNode } from "domhandler";
import { textContent } from "domutils";

/**
 * Those of these boxes, in the order of the tree, behind which there is nothing but such boxes: none when they hold half
 * of the words or more. One within another is a part of that one.
 */
export function boxesAtEnd(root: ParentNode, boxes: Element[]): Set<Element> {
  const found = new Set<Element>();
  if (!boxes.length) return found;
  const whole = lettersOf(root.children);
  let rest = whole;
  for (const box of outermost(boxes).reverse()) {
    const letters = lettersOf([box]);
    if (!rest.endsWith(letters)) break;
    rest = rest.slice(0, rest.length - letters.length);
    found.add(box);
  }
  return rest.length * 2 > whole.length ? found : new Set();
}

function outermost(boxes: Element[]): Element[] {
  const all = new Set<ParentNode>(boxes);
  return boxes.filter((box) => {
    for (let { parent } = box; parent; parent = parent.parent) if (all.has(parent)) return false;
    return true;
  });
}

/** White space is not the same where one box ends and another begins. */
function lettersOf(nodes: ParentNode["children"]): string {
  return textContent(nodes).replace(/\s+/g, "");
}
