import {
  type AnyNode,
  ancestorOf,
  type Document,
  type Element,
  elementsOf,
  HEADINGS,
  isElement,
  isText,
} from "../../html/index.ts";
import { WITHIN_LINE } from "./within-line.ts";

/** Where things stand on a page, line by line: what is said of an article is said near its heading or its end. */
export interface Landmarks {
  document: Document;
  elements: Element[];
  lines: Line[];
  /** The line on which an element begins. */
  lineOf(element: Element): number;
  heading?: Element;
  /** The lines of the heading and of the article's beginning, and those around its end. */
  isAtHead(line: number): boolean;
  /** Not above the heading, where the site says what day it is. */
  isBelowHeading(line: number): boolean;
  isAtEnd(line: number): boolean;
  /** So, but not under a heading behind the article: there stands when something else was published. */
  isOwnEnd(line: number): boolean;
}

export interface Line {
  text: string;
  element: Element;
  chosen: boolean;
}

// Elements that stand within a line.
const INLINE = new Set([...WITHIN_LINE, "a", "img"]);

const LONG_LINE = 100;
// How far from heading, beginning and end a byline or a date may stand.
const [ABOVE, BELOW, AFTER] = [5, 4, 7];

/** Finds them in a page of which so much was `chosen`. */
export function findLandmarks(
  document: Document,
  chosen: Set<Element> | undefined,
  heading: Element | undefined,
): Landmarks {
  const { lines, lineOf } = readLines(document, chosen);
  const first = lines.findIndex((line) => line.chosen);
  const long = lines.findIndex((line) => line.chosen && line.text.length >= LONG_LINE);
  const begin = long >= 0 ? long : Math.max(0, first);
  const end = Math.max(
    begin,
    lines.findLastIndex((line) => line.chosen),
  );
  const top = heading ? (lineOf.get(heading) ?? begin) : begin;
  const heads = headsOf(top, begin);
  const other = lines.findIndex(({ element }, line) => line > end && isElement(element, ...HEADINGS));
  const isOwn = (line: number) => !isOfSubject(lines[line]);
  const isAtEnd = (line: number) => line >= end - 2 && line <= end + AFTER && isOwn(line);
  return {
    document,
    elements: elementsOf(document),
    lines,
    heading,
    lineOf: (element) => lineOf.get(element) ?? -1,
    isAtHead: (line) => heads.some(([from, to]) => line >= from - ABOVE && line <= to + BELOW) && isOwn(line),
    isBelowHeading: (line) =>
      heads.some(([from, to]) => line >= from - 2 && line <= to + BELOW) && isOwn(line),
    isAtEnd,
    isOwnEnd: (line) => isAtEnd(line) && (other < 0 || line < other),
  };
}

// What encyclopedias call the table of what is known of their subject: who wrote a film, and when it was shown.
const INFOBOX = /(?:^|\s)infobox(?:\s|$)/;

function isOfSubject(line: Line | undefined): boolean {
  const table = line && ancestorOf(line.element, "table");
  return table !== undefined && INFOBOX.test(table.attribs.class ?? "");
}

// Further apart, what stands between heading and beginning is something else: the controls of a player.
const FAR = 40;

/** From the heading to the beginning; where they are far apart, each for itself. */
function headsOf(heading: number, begin: number): [number, number][] {
  const [from, to] = [Math.min(heading, begin), Math.max(heading, begin)];
  return to - from < FAR
    ? [[from, to]]
    : [
        [heading, heading],
        [begin, begin],
      ];
}

function readLines(document: Document, chosen: Set<Element> | undefined) {
  const lines: Line[] = [];
  const lineOf = new Map<Element, number>();
  let [text, holder]: [string, Element | undefined] = ["", undefined];
  const close = () => {
    const folded = text.replace(/\s+/g, " ").trim();
    if (folded && holder) lines.push({ text: folded, element: holder, chosen: chosen?.has(holder) ?? false });
    [text, holder] = ["", undefined];
  };
  const visit = (node: AnyNode, block: Element | undefined) => {
    if (isText(node)) {
      text += node.data;
      if (node.data.trim()) holder ??= block;
    } else if (isElement(node)) {
      const inline = INLINE.has(node.name);
      if (!inline) close();
      lineOf.set(node, lines.length);
      for (const child of node.children) visit(child, inline ? (block ?? node) : node);
      if (!inline) close();
      else text += node.name === "time" || node.name === "span" ? " " : "";
    }
  };
  for (const child of document.children) visit(child, undefined);
  close();
  return { lines, lineOf };
}
