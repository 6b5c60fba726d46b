import type { AnyNode, Element } from "domhandler";
import { isElement, neighbour } from "../walk.ts";

const MOST_BOXES = 4;

/** What stands right above code; where it is the first thing in a box, right above that. */
export function whatIsAbove(pre: Element): AnyNode | undefined {
  let node = pre;
  for (let boxes = 0; boxes < MOST_BOXES; boxes++) {
    const above = neighbour(node, "prev");
    if (above) return above;
    if (!isElement(node.parent, "div", "figure")) return undefined;
    node = node.parent;
  }
  return undefined;
}
