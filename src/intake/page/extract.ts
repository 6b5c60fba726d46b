import { type Document, type Element, elementsOf, isText, wordsOf, writeHtml } from "../../dom.ts";

/**
 * Asks Readability, the extractor of Firefox, which elements of the page are its article. It works on a copy: what it
 * rewrites on the way (and what it drops of attributes) is of no consequence, only its choice is taken.
 */

// Each element of the copy carries an attribute with its number in the name, through everything that the extractor does
// to it: where that merges two elements, it merges their attributes, and one name for all would keep only one number.
const MARK = "data-dateline-";

async function choose(document: Document, shortest: number): Promise<Set<Element> | undefined> {
  // Loaded when the first page comes: a worker that serves feeds never pays for its start.
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import("@mozilla/readability"),
    import("linkedom/worker"),
  ]);
  const elements = elementsOf(document);
  const copy = parseHTML(writeMarked(document, elements)).document;
  const answer = new Readability<ParentOfMarked>(copy as never, {
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: shortest,
    serializer: (node) => node as unknown as ParentOfMarked,
  }).parse();
  if (!answer?.content) return undefined;
  const chosen = [...answer.content.querySelectorAll("*")]
    .flatMap(marksOf)
    .map((number) => elements[number]!);
  return chosen.length ? new Set(chosen) : undefined;
}

// An answer shorter than this it tries again, less strictly. Its own limit takes furniture along on short articles, and
// a lower one stops too early on long pages: so the lower one first, and its own where little of a long page was chosen.
const [SHORT, OWN_LIMIT] = [250, 500];
const LEAST_SHARE = 0.2;

/** Undefined when it finds no article, or so little of the page that it was a box which looked like one. */
export async function chooseElements(document: Document): Promise<Set<Element> | undefined> {
  const page = wordsOf(document).length;
  for (const limit of [SHORT, OWN_LIMIT]) {
    const chosen = await choose(document, limit);
    const length = chosen ? ownText(chosen) : 0;
    if (length >= limit * 2 || length >= page * LEAST_SHARE || (limit === OWN_LIMIT && length >= SHORT))
      return chosen;
  }
  return undefined;
}

function ownText(elements: Set<Element>): number {
  const texts = [...elements].flatMap(({ children }) => children.filter(isText));
  return texts.reduce((sum, { data }) => sum + data.trim().length, 0);
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
