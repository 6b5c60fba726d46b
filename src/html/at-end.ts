import type { Element, ParentNode, Text } from "domhandler";
import { ancestorsOf, textNodesOf } from "./walk.ts";

/**
 * Those of these boxes, in the order of the tree, behind which there is nothing but such boxes: none when they hold half
 * of the words or more. One within another is a part of that one.
 */
export function boxesAtEnd(root: ParentNode, boxes: Element[]): Set<Element> {
  const found = new Set<Element>();
  if (!boxes.length) return found;
  const texts = textsIn(root);
  let rest = texts.length;
  for (const box of outermost(boxes).reverse()) {
    const own = textsIn(box);
    if (own.length > 0 && own.at(-1) !== texts[rest - 1]) break;
    rest -= own.length;
    found.add(box);
  }
  return lengthOf(texts.slice(0, rest)) * 2 > lengthOf(texts) ? found : new Set();
}

function outermost(boxes: Element[]): Element[] {
  const all = new Set(boxes);
  return boxes.filter((box) => !ancestorsOf(box).some((around) => all.has(around)));
}

/** Of white space alone none counts. */
function textsIn(root: ParentNode): Text[] {
  return textNodesOf(root).filter(({ data }) => data.trim());
}

/** Without white space, which is not the same where one box ends and another begins. */
function lengthOf(texts: Text[]): number {
  return texts.reduce((length, { data }) => length + data.replace(/\s+/g, "").length, 0);
}
