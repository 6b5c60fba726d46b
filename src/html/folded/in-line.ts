import { type ChildNode, type Element, isTag, isText, Text } from "domhandler";
import { wordsOf } from "../lines.ts";
import { elementsOf, isElement } from "../walk.ts";

const FORMATTING = ["code", "kbd", "b", "strong", "em", "i", "sub", "sup", "svg"];
const IN_LINE = ["span", ...FORMATTING];

/** What an element says, without the boxes around it; in a line. */
export function wordsInLine(element: Element): ChildNode[] {
  let inner = element;
  for (let only = onlyElement(inner); only && !FORMATTING.includes(only.name); only = onlyElement(only))
    inner = only;
  const isLine = elementsOf(inner).every(({ name }) => IN_LINE.includes(name));
  return isLine ? inner.children : [new Text(wordsOf(element))];
}

function onlyElement({ children }: Element): Element | undefined {
  const shown = children.filter((child) => isTag(child) || (isText(child) && child.data.trim()));
  const [only] = shown;
  return shown.length === 1 && isElement(only) ? only : undefined;
}
