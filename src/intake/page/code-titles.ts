import {
  ancestorOf,
  type Document,
  type Element,
  elementsOf,
  isElement,
  isOnlyHeard,
  textNodesOf,
  whatIsAbove,
} from "../../html/index.ts";

/** The name of a file above code, which its box calls a header: the extractor takes that for the page's. */

// A name with an ending, or a path.
const FILE_NAME = /^(?:[^\s<>]{1,80}\.[a-z]\w{0,11}|[.~]?\/[^\s<>]{1,80})$/i;
// Titles in other words: Confluence; a caption is one by itself.
const CALLED = /(?:^|\s)codeHeader(?=\s|$)/;
const MAY_BE = ["figcaption", "header", "div", "p", "span"];
// The title, and what its controls say.
const MOST_TEXTS = 6;
const LONGEST = 200;

/** It is called nothing any more. */
export function keepCodeTitles(document: Document): void {
  for (const pre of elementsOf(document, "pre")) {
    const above = whatIsAbove(pre);
    if (!isElement(above) || !isTitle(above)) continue;
    for (const element of [above, ...elementsOf(above)]) {
      if (isOnlyHeard(element)) continue;
      delete element.attribs.class;
      delete element.attribs.id;
      if (element.name === "header") element.name = "div";
    }
  }
}

function isTitle(element: Element): boolean {
  if (!MAY_BE.includes(element.name)) return false;
  const texts = textNodesOf(element).filter((text) => text.data.trim() && !ancestorOf(text, "button"));
  const [first] = texts;
  if (!first || texts.length > MOST_TEXTS || texts.some(({ data }) => data.length > LONGEST)) return false;
  const { name, attribs } = element;
  return name === "figcaption" || CALLED.test(attribs.class ?? "") || FILE_NAME.test(first.data.trim());
}
