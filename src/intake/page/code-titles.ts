import {
  type AnyNode,
  ancestorOf,
  type Document,
  type Element,
  elementsOf,
  isElement,
  neighbour,
  textNodesOf,
} from "../../html/index.ts";

/** The name of a file above code, which its box calls a header: the extractor takes that for the page's. */

// A name with an ending, or a path.
const FILE_NAME = /^(?:[^\s<>]{1,80}\.[a-z]\w{0,11}|[.~]?\/[^\s<>]{1,80})$/i;
// Titles in other words: Confluence; a caption is one by itself.
const CALLED = /(?:^|\s)codeHeader(?=\s|$)/;
const ONLY_HEARD = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?=\s|$)/;
const MOST_BOXES = 4;
const MAY_BE = ["figcaption", "header", "div", "p", "span"];
// The title, and what its controls say.
const MOST_TEXTS = 6;
const LONGEST = 200;

/** It is called nothing any more. */
export function keepCodeTitles(document: Document): void {
  for (const pre of elementsOf(document, "pre")) {
    const title = titleOf(pre);
    for (const element of title ? [title, ...elementsOf(title)] : []) {
      if (ONLY_HEARD.test(element.attribs.class ?? "")) continue;
      delete element.attribs.class;
      delete element.attribs.id;
      if (element.name === "header") element.name = "div";
    }
  }
}

/** What stands right above the code in the nearest box around it that holds more. */
function titleOf(pre: Element): Element | undefined {
  let node: AnyNode = pre;
  for (let boxes = 0; boxes < MOST_BOXES; boxes++) {
    const above = neighbour(node, "prev");
    if (above) return isElement(above) && isTitle(above) ? above : undefined;
    if (!node.parent || !isElement(node.parent, "div", "figure")) return undefined;
    node = node.parent;
  }
  return undefined;
}

function isTitle(element: Element): boolean {
  if (!MAY_BE.includes(element.name)) return false;
  const texts = textNodesOf(element).filter((text) => text.data.trim() && !ancestorOf(text, "button"));
  const [first] = texts;
  if (!first || texts.length > MOST_TEXTS || texts.some(({ data }) => data.length > LONGEST)) return false;
  const { name, attribs } = element;
  return name === "figcaption" || CALLED.test(attribs.class ?? "") || FILE_NAME.test(first.data.trim());
}
