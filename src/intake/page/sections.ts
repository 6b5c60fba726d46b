import {
  type ClassRule,
  classMatcher,
  type Element,
  elementsOf,
  isElement,
  openingHeading,
  type ParentNode,
  SUBHEADINGS,
} from "../../html/index.ts";
import type { Landmarks, Line } from "./landmarks.ts";
import { hasSentence, linkShare } from "./prose.ts";

/** What belongs to the article although the extractor chose another part of it: it prefers the densest of several. */

// What writers of manuals call the sections of a text.
const SECTIONS: ClassRule[] = [
  {
    name: "section of a text",
    whole: ["sect[1-6]", "section", "refsect[1-3]", "refsynopsisdiv", "level[1-6]", "outline-[2-6]"],
    witness: "AsciiDoc, DocBook, Sphinx, Pandoc, Org mode",
  },
];
const findSection = classMatcher(SECTIONS);
const OPENING = "preamble"; // AsciiDoc: the id of what stands above the first section
const MOST_LINKED = 0.5;

/** Sections beside one that holds something chosen; `holding` is what does. */
export function findSections(landmarks: Landmarks, holding: Set<unknown>): Element[] {
  const beside = new Map<ParentNode, { kept: boolean; missed: Element[] }>();
  for (const element of landmarks.elements) {
    if (!element.parent || !(isSection(element) || element.attribs.id === OPENING)) continue;
    const series = beside.get(element.parent) ?? { kept: false, missed: [] };
    beside.set(element.parent, series);
    if (holding.has(element)) series.kept = true;
    else series.missed.push(element);
  }
  const missed = [...beside.values()].flatMap((series) => (series.kept ? series.missed : []));
  return missed.filter((section) => linkShare(section) < MOST_LINKED);
}

/** Page builders use the word, too: there nothing leads to it. */
function isSection(element: Element): boolean {
  if (!isElement(element, "div", "section")) return false;
  const { class: name, id } = element.attribs;
  if (!openingHeading(element)) return false;
  if (name === undefined) return isElement(element, "section") && id !== undefined && isInSection(element);
  if (findSection(element) === undefined) return false;
  return name !== "section" || id !== undefined || opensWithTitle(element);
}

function isInSection({ parent }: Element): boolean {
  return isElement(parent, "section") && openingHeading(parent) !== undefined;
}

function opensWithTitle({ children }: Element): boolean {
  const [first] = children.filter((child) => isElement(child));
  return isElement(first) && first.attribs.class === "titlepage";
}

// So much prose between the heading and what was chosen is the beginning of the article, and no lead.
const [LEAST_PARAGRAPHS, LEAST_LETTERS, LEAST_SHARE] = [3, 400, 0.6];
const BLOCKS = ["p", "li", "dd", "td", "pre", "blockquote", "div"];
const BETWEEN = [...BLOCKS, "dt", "figcaption", ...SUBHEADINGS];
const MOST_CODE_LINES = 15;

/** The prose between the heading and the first that was chosen, and the code that stands right below the heading. */
export function findBeginning({ lines, heading, lineOf }: Landmarks): Element[] {
  const top = heading ? lineOf(heading) : -1;
  const first = lines.findIndex((line, index) => line.chosen && index > top);
  const missed = top < 0 || first < 0 ? [] : lines.slice(top + 1, first);
  const elements = [...new Set(missed.map(({ element }) => element))]; // one may hold a thousand lines
  if (isProse(missed, elements)) return elements.filter(isOwn);
  return missed.length > MOST_CODE_LINES ? [] : elements.filter((element) => isElement(element, "pre"));
}

function isProse(lines: Line[], elements: Element[]): boolean {
  const prose = new Set(
    elements.filter(
      (element) => isElement(element, ...BLOCKS) && hasSentence(element) && linkShare(element) < 0.3,
    ),
  );
  const own = lettersOf(lines.filter(({ element }) => prose.has(element)));
  return prose.size >= LEAST_PARAGRAPHS && own >= LEAST_LETTERS && own >= lettersOf(lines) * LEAST_SHARE;
}

function isOwn(element: Element): boolean {
  return isElement(element, ...BETWEEN) && linkShare(element) < MOST_LINKED;
}

function lettersOf(lines: Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** With all that is in them. */
export function withInner(elements: Element[]): Element[] {
  return elements.flatMap((element) => [element, ...elementsOf(element)]);
}
