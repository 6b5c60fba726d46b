import { type Document, type Element, elementsOf, type ParentNode, wordsOf } from "../../html/index.ts";

/** Where pages say themselves that their article is, for when the extractor finds none: the surest first. */
const PARTS: { from: string; is: (element: Element) => boolean }[] = [
  { from: "itemprop articleBody", is: ({ attribs }) => attribs.itemprop === "articleBody" },
  { from: "<article>", is: ({ name }) => name === "article" },
  { from: "<main>", is: ({ name, attribs }) => name === "main" || attribs.role === "main" },
  { from: "<body>", is: ({ name }) => name === "body" },
];

// A part with less of the page's words is a teaser.
const LEAST_SHARE = 0.25;

/** Each is measured: a page of nothing but such parts must not cost its square. */
const MOST_PARTS = 30;

/** The largest part of the surest kind. */
export function fallbackPart(document: Document): { root: ParentNode; from: string } {
  const elements = elementsOf(document);
  const letters = (node: ParentNode) => wordsOf(node.children).length;
  const heads = elements.filter(({ name }) => name === "head").map(letters);
  const least = (letters(document) - Math.max(0, ...heads)) * LEAST_SHARE;
  for (const { from, is } of PARTS) {
    const parts = elements.filter(is).slice(0, MOST_PARTS);
    const [largest] = parts.toSorted((one, other) => letters(other) - letters(one));
    if (largest && letters(largest) >= least) return { root: largest, from };
  }
  return { root: document, from: "the whole page" };
}
