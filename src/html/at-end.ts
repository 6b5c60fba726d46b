import type { Element, ParentNode } from "domhandler";
import { textContent } from "domutils";

/**
 * Those of these boxes, in the order of the tree and none within another, behind which there is nothing but such boxes:
 * none when they hold half of the words or more.
 */
export function boxesAtEnd(root: ParentNode, boxes: Element[]): Set<Element> {
  const whole = lettersOf(root.children);
  const found = new Set<Element>();
  let rest = whole;
  for (const box of [...boxes].reverse()) {
    const letters = lettersOf([box]);
    if (!rest.endsWith(letters)) break;
    rest = rest.slice(0, rest.length - letters.length);
    found.add(box);
  }
  return rest.length * 2 > whole.length ? found : new Set();
}

/** White space is not the same where one box ends and another begins. */
function lettersOf(nodes: ParentNode["children"]): string {
  return textContent(nodes).replace(/\s+/g, "");
}
