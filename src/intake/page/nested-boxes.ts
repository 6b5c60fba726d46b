import { type Element, isElement, isTag, isText } from "../../html/index.ts";

/**
 * Boxes in boxes with nothing beside them, which the extractor is shown as one. It gives the weight of a paragraph to the
 * three boxes around it: block editors (Notion, Wix) have as many around each line, and no line would speak for the article.
 */

/** A box and those inside it, the outermost first. Only one of them is called something that the extractor asks for. */
export function boxesInOne(outer: Element, asked: string[]): Element[] {
  const boxes = [outer];
  let called = isCalled(outer, asked);
  for (let inner = onlyBoxIn(outer); inner && !(called && isCalled(inner, asked)); inner = onlyBoxIn(inner)) {
    boxes.push(inner);
    called ||= isCalled(inner, asked);
  }
  return boxes;
}

/** Has an element any of the attributes? */
export function isCalled({ attribs }: Element, asked: string[]): boolean {
  return asked.some((name) => attribs[name]);
}

function onlyBoxIn({ name, children }: Element): Element | undefined {
  if (name !== "div") return undefined;
  const [only, ...others] = children.filter((child) => isTag(child) || (isText(child) && child.data.trim()));
  return isElement(only, "div") && !others.length ? only : undefined;
}
