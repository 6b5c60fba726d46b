import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { classMatcher } from "./class-words.ts";
import { wordsOf } from "./lines.ts";
import { type Replacements, replaceAll } from "./rewrite.ts";
import { elementsOf, hasAncestor, isElement, neighbour, textNodesOf } from "./walk.ts";

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
    ],
    whole: ["ln", "crayon-nums?(?:-content)?", "nums?"],
    witness:
      "Chroma (Hugo), Rouge (Jekyll), Pygments, Prism, highlight.js, react-syntax-highlighter, SyntaxHighlighter, Crayon, GitHub",
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
    if (!(element.parent && replaced.has(element.parent as Element))) numbers.push(apart(element));
    replaced.set(element, []);
  }
  replaceAll(document, replaced);
  if (replaced.size) openCodeTables(document);
  return numbers;
}

/** Lines of their own have nothing between them. */
function apart(element: Element): string {
  return textNodesOf(element)
    .map(({ data }) => data)
    .join(" ");
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
    isInCodeTable(element, rows)
  );
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

/** A table that was there to put numbers beside one `<pre>` gives way to it. */
function openCodeTables(document: Document): void {
  const replaced: Replacements = new Map();
  for (const table of elementsOf(document, "table")) {
    const codes = elementsOf(table, "pre").filter((code) => wordsOf(code) !== "");
    if (codes.length === 1 && wordsOf(codes[0]!) === wordsOf(table)) replaced.set(table, [codes[0]!]);
  }
  replaceAll(document, replaced);
}
