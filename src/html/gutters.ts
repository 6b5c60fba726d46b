import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { classMatcher } from "./class-words.ts";
import { withTitle } from "./drawn-code.ts";
import { drawnCodeOf } from "./drawn-code-kinds.ts";
import { wordsApart, wordsOf } from "./lines.ts";
import { type Replacements, replaceAll } from "./rewrite.ts";
import { elementsOf, hasAncestor, isElement, neighbour } from "./walk.ts";

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
    ],
    whole: ["ln", "crayon-nums?(?:-content)?", "nums?"],
    witness:
      "Chroma (Hugo), Rouge (Jekyll), Pygments, Prism, highlight.js, react-syntax-highlighter, SyntaxHighlighter, Crayon, GitHub, CSDN",
  },
]);

// What a column beside the numbers is called.
const CODE = /(?:^|[-_ ])code(?:$|[-_ ])/;

/** Takes them out, and with them the tables that were there to hold them. Returns what they said. */
export function removeGutters(document: Document): string[] {
  const replaced: Replacements = new Map();
  const numbers: string[] = [];
  const rows = new Map<ParentNode, boolean>();
  for (const element of elementsOf(document)) {
    if (!findGutter(element) || !isNumbers(element) || !isBesideCode(element, rows)) continue;
    if (!(element.parent && replaced.has(element.parent as Element))) numbers.push(wordsApart(element));
    replaced.set(element, []);
  }
  replaceAll(document, replaced);
  if (replaced.size) openCodeTables(document);
  return numbers;
}

function isNumbers(element: Element): boolean {
  return /^[\d\s]*$/.test(wordsOf(element));
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
  for (let box = element.parent; box && isTag(box); box = box.parent) if (drawnCodeOf(box)) return true;
  return false;
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

/** A table that was there to put numbers beside one `<pre>` gives way to it, and to the title in its head. */
function openCodeTables(document: Document): void {
  const replaced: Replacements = new Map();
  for (const table of elementsOf(document, "table")) {
    const [code, ...others] = elementsOf(table, "pre").filter((one) => wordsOf(one) !== "");
    if (!code || others.length) continue;
    const [title = "", ...more] = elementsOf(table, "th", "caption").map(wordsOf).filter(Boolean);
    if (more.length || letters(title + wordsOf(code)) !== letters(wordsOf(table))) continue;
    const isWithin = hasAncestor(table, "pre"); // Rouge: the lines are that one's
    replaced.set(table, isWithin ? code.children : withTitle(code, title));
  }
  replaceAll(document, replaced);
}

function letters(words: string): string {
  return words.replace(/\s/g, "");
}
