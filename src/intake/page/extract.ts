import { type Document, type Element, elementsOf, writeHtml } from "../../dom.ts";

/**
 * Asks Readability, the extractor of Firefox, which elements of the page are its article. It works on a copy: what it
 * rewrites on the way (and what it drops of attributes) is of no consequence, only its choice is taken.
 */

// Each element of the copy carries an attribute with its number in the name, through everything that the extractor does
// to it: where that merges two elements, it merges their attributes, and one name for all would keep only one number.
const MARK = "data-dateline-";

export async function chooseElements(document: Document): Promise<Set<Element> | undefined> {
  // Loaded when the first page comes: a worker that serves feeds never pays for its start.
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import("@mozilla/readability"),
    import("linkedom/worker"),
  ]);
  const elements = elementsOf(document);
  const copy = parseHTML(writeMarked(document, elements)).document;
  const answer = new Readability<ParentOfMarked>(copy as never, {
    keepClasses: true,
    serializer: (node) => node as unknown as ParentOfMarked,
  }).parse();
  if (!answer?.content) return undefined;
  const chosen = [...answer.content.querySelectorAll("*")]
    .flatMap(marksOf)
    .map((number) => elements[number]!);
  return chosen.length ? new Set(chosen) : undefined;
}

interface ParentOfMarked {
  querySelectorAll(selector: string): Iterable<Marked>;
}

interface Marked {
  attributes: Iterable<{ name: string }>;
}

function marksOf({ attributes }: Marked): number[] {
  return [...attributes].flatMap(({ name }) =>
    name.startsWith(MARK) ? [Number(name.slice(MARK.length))] : [],
  );
}

function writeMarked(document: Document, elements: Element[]): string {
  elements.forEach((element, index) => {
    element.attribs[MARK + index] = "";
  });
  const written = writeHtml(document.children);
  elements.forEach((element, index) => {
    delete element.attribs[MARK + index];
  });
  return written;
}
