import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { textContent } from "domutils";
import { classMatcher } from "../class-words.ts";
import { wordsApart, wordsOf } from "../lines.ts";
import { removeAll } from "../rewrite.ts";
import { ancestorsOf, elementsOf, firstElements, hasAncestor, isElement, neighbour } from "../walk.ts";
import { drawnCodeOf } from "./drawn-kinds.ts";
import { openCodeTables } from "./tables.ts";

/** Numbers beside the lines of code: they are drawn, and nobody copies them. */

const findGutter = classMatcher([
  {
    name: "line numbers",
    words: [
      "line-?numbers?(?:-rows)?",
      "line-?nos?",
      "ln-num(?:bers?)?",
      "gutter",
      "lnt",
      "lntd",
      "blob-num",
      "linenodiv",
      "code-?numbers?",
      "pre-?numbering",
      "tag-listingline",
    ],
    whole: ["ln", "crayon-nums?(?:-content)?", "nums?"],
    witness:
      "Chroma (Hugo), Rouge (Jekyll), Pygments, Prism, highlight.js, react-syntax-highlighter, SyntaxHighlighter, Crayon, GitHub, CSDN, LaTeXML",
  },
]);

// What a column beside the numbers is called.
const CODE = /(?:^|[-_ ])code(?:$|[-_ ])/;

/** Takes them out, and with them the tables that were there to hold them. Returns what they said. */
export function removeGutters(document: Document): string[] {
  const gutters = guttersIn(document, new Map());
  removeAll(document, gutters);
  if (gutters.length) openCodeTables(document);
  return gutters.map(wordsApart);
}

/** The outermost: a column is called so, and each number in it as well. */
function guttersIn(parent: ParentNode, rows: Map<ParentNode, boolean>): Element[] {
  const inner = parent.children.filter(isTag);
  return inner.flatMap((child) => (isGutter(child, rows) ? [child] : guttersIn(child, rows)));
}

function isGutter(element: Element, rows: Map<ParentNode, boolean>): boolean {
  const isCalled = findGutter(element) !== undefined;
  if (isLineLink(element)) return hasAncestor(element, "pre");
  return (isCalled && isNumbers(element) && isBesideCode(element, rows)) || isColumn(element);
}

/** A number that is a link to its own line (rustdoc). */
function isLineLink(element: Element): boolean {
  const { id, href } = element.attribs;
  return isElement(element, "a") && /^\d+$/.test(id ?? "") && href === `#${id}` && wordsOf(element) === id;
}

function isNumbers(element: Element): boolean {
  return /^[\d\s]*$/.test(wordsOf(element));
}

/** A block that counts the lines of the one in the next cell, in a table of nothing else (hilite.me, on Blogger). */
function isColumn(element: Element): boolean {
  const cell = element.parent;
  if (element.name !== "pre" || !isElement(cell, "td") || !isElement(cell.parent, "tr")) return false;
  const next = neighbour(cell, "next");
  const [code, ...others] = isElement(next, "td") ? firstElements(next, 2, "pre") : [];
  const rows = cell.parent.parent?.children.filter((one) => isElement(one, "tr")) ?? [];
  if (!code || others.length || rows.length > 1) return false;
  const counted = linesOf(element);
  const isCount = counted.every((number, index) => number.trim() === `${index + 1}`);
  return isCount && counted.length > 1 && counted.length === linesOf(code).length;
}

function linesOf(code: Element): string[] {
  return textContent(code).trimEnd().split("\n");
}

function isBesideCode(element: Element, rows: Map<ParentNode, boolean>): boolean {
  const isBeside = [neighbour(element, "prev"), neighbour(element, "next")].some((one) =>
    isElement(one, "pre"),
  );
  return (
    isBeside ||
    isElement(element, "pre") ||
    hasAncestor(element, "pre", "code") ||
    isInCodeTable(element, rows) ||
    isInDrawnCode(element)
  );
}

function isInDrawnCode(element: Element): boolean {
  return ancestorsOf(element).some((box) => drawnCodeOf(box) !== undefined);
}

/** A column of numbers is data, unless the next column is code. */
function isInCodeTable(element: Element, rows: Map<ParentNode, boolean>): boolean {
  let row: ParentNode | null = element;
  while (row && !(isTag(row) && row.name === "tr")) row = row.parent;
  if (!row) return false;
  const isCode =
    rows.get(row) ??
    elementsOf(row).some(
      ({ name, attribs }) => name === "pre" || name === "code" || CODE.test(attribs.class ?? ""),
    );
  rows.set(row, isCode);
  return isCode;
}
