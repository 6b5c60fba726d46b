import {
  ancestorOf,
  type Document,
  type Element,
  elementsOf,
  holds,
  isElement,
  isText,
  removeElement,
  wordsOf,
} from "../../html/index.ts";
import type { Report } from "../../report.ts";
import { MARK } from "./copied-tags.ts";
import { type Copy, type CopyOptions, copyPage } from "./copy.ts";
import { isDataTable } from "./data-table.ts";

/**
 * Asks Readability, the extractor of Firefox, which elements of the page are its article. It works on a copy: what it
 * rewrites on the way (and what it drops of attributes) is of no consequence, only its choice is taken.
 */

async function choose(document: Document, copy: Copy, shortest: number): Promise<Set<Element> | undefined> {
  const { Readability, parseHTML } = await loadExtractor();
  const answer = new Readability<ParentOfMarked>(parseHTML(copy.html).document as never, {
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: shortest,
    serializer: (node) => node as unknown as ParentOfMarked,
  }).parse();
  if (!answer?.content) return undefined;
  const chosen = [...answer.content.querySelectorAll("*")]
    .flatMap(marksOf)
    .map((number) => copy.elements[number]!);
  return chosen.length ? withUnseen(document, new Set(chosen), copy) : undefined;
}

let extractor: ReturnType<typeof importExtractor> | undefined;

/** Loaded when the first page comes: a worker that serves feeds never pays for its start. */
function loadExtractor() {
  extractor ??= importExtractor(); // asked for again and again, a loader resolves it again and again
  return extractor;
}

function importExtractor() {
  return import("./extractor.ts");
}

/** What the copy left out goes where the element around it goes; the middle of a list, where both its ends go. */
function withUnseen(document: Document, chosen: Set<Element>, { elements, gaps }: Copy): Set<Element> {
  const seen = new Set(elements);
  for (const { before, left, after } of gaps)
    for (const element of left) {
      for (const one of [element, ...elementsOf(element)]) seen.add(one);
      if (chosen.has(before) && chosen.has(after))
        for (const one of [element, ...elementsOf(element)]) chosen.add(one);
    }
  for (const element of elementsOf(document))
    if (!seen.has(element) && chosen.has(element.parent as Element)) chosen.add(element);
  return chosen;
}

// An answer shorter than this it tries again, less strictly. Its own limit takes furniture along on short articles, and
// a lower one stops too early on long pages: so the lower one first, and its own where little of a long page was chosen.
const [SHORT, OWN_LIMIT] = [250, 500];
const LEAST_SHARE = 0.2;

/**
 * Undefined when it finds no article, or so little of the page that it was a box which looked like one; also when it
 * fails: neither it nor its DOM may keep a page from being read, and the report says so. It goes by what the page calls
 * its elements unless told not to; where the names mislead it, it would try four times until it looks past them itself.
 */
export async function chooseElements(
  document: Document,
  report: Report,
  options: CopyOptions = { named: true },
): Promise<Set<Element> | undefined> {
  try {
    const chosen = await chooseEnough(document, options);
    const table = chosen && tableAround(chosen);
    if (table) return await chooseAround(table, chosen, document, options);
    const column = chosen && columnAround(chosen);
    if (!column || !hasOtherHeading(document, column)) return chosen;
    removeElement(column);
    return await chooseEnough(document, options);
  } catch (error) {
    report.change("page", "the extractor failed, the page's own marks were followed", String(error));
    return undefined;
  }
}

// A caption may have been chosen with it.
const MOST_BESIDE_TABLE = 0.1;

/** The table of data that is nearly all that was chosen: with many sentences in its cells it is denser than the text around it. */
function tableAround(chosen: Set<Element>): Element | undefined {
  const rows = [...chosen].filter((one) => isElement(one, "tr"));
  const table = rows.length > 1 ? ancestorOf(rows[0]!, "table") : undefined;
  if (!table || !isDataTable(table)) return undefined;
  const beside = [...chosen].filter((one) => ancestorOf(one, "table") === undefined);
  return ownText(beside) <= ownText(chosen) * MOST_BESIDE_TABLE ? table : undefined;
}

/** The article that holds the table; the rows, where none is found that does. */
async function chooseAround(
  table: Element,
  rows: Set<Element>,
  document: Document,
  options: CopyOptions,
): Promise<Set<Element>> {
  const around = await chooseEnough(document, { ...options, closesTables: true });
  return around?.has(table) ? around : rows;
}

/** The column beside the article that all of it stands in: on a page of two sentences the column has more of them. */
function columnAround(chosen: Set<Element>): Element | undefined {
  const [first] = chosen;
  const column = first?.name === "aside" ? first : first && ancestorOf(first, "aside");
  const isWithin = (one: Element) => one === column || (column && ancestorOf(one, "aside") === column);
  return column && [...chosen].every(isWithin) ? column : undefined;
}

function hasOtherHeading(document: Document, column: Element): boolean {
  return !holds(column, "h1") && holds(document, "h1");
}

async function chooseEnough(document: Document, options: CopyOptions): Promise<Set<Element> | undefined> {
  const page = wordsOf(document).length;
  const copy = copyPage(document, options);
  if (!copy) return undefined;
  for (const limit of [SHORT, OWN_LIMIT]) {
    const chosen = await choose(document, copy, limit);
    const length = chosen ? ownText(chosen) : 0;
    if (length >= limit * 2 || length >= page * LEAST_SHARE || (limit === OWN_LIMIT && length >= SHORT))
      return chosen;
  }
  return undefined;
}

function ownText(elements: Iterable<Element>): number {
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
