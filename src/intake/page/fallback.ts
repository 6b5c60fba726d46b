import { type Document, type Element, elementsOf, type ParentNode } from "../../dom.ts";

/** Where pages say themselves that their article is, for when the extractor finds none: the surest first. */
const PARTS: { from: string; is: (element: Element) => boolean }[] = [
  { from: "itemprop articleBody", is: ({ attribs }) => attribs.itemprop === "articleBody" },
  { from: "<article>", is: ({ name }) => name === "article" },
  { from: "<main>", is: ({ name, attribs }) => name === "main" || attribs.role === "main" },
  { from: "<body>", is: ({ name }) => name === "body" },
];

export function fallbackPart(document: Document): { root: ParentNode; from: string } {
  const elements = elementsOf(document);
  for (const { from, is } of PARTS) {
    const found = elements.find(is);
    if (found?.children.length) return { root: found, from };
  }
  return { root: document, from: "the whole page" };
}
