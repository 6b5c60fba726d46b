import {
  type ChildNode,
  createElement,
  type Element,
  HEADINGS,
  isElement,
  isTag,
  rewrite,
} from "../../html/index.ts";
import type { Step } from "../work.ts";
import { BOXES, isBlock, showsSomething } from "./bare-texts.ts";
import { partsAtBreaks } from "./line-breaks.ts";

const COLUMN_BLOCKS = 2;
const COLUMN_SIGNS = ["p", ...HEADINGS, "hr", "blockquote", ...BOXES];
const ROWS = ["tbody", "thead", "tfoot"];

/**
 * A table that only holds a column together, as mail and sites of yesterday have it, gives way to what is in it. One
 * with a head, or with two cells beside each other that say something, is data; but a single row of columns is a page.
 */
export const openLayoutTables: Step = ({ body, report }) => {
  rewrite(body, (node) => {
    const cells = isElement(node, "table") ? layoutCells(node) : undefined;
    if (!cells) return node;
    report.change("tables", "layout table taken off, its words kept");
    return cells.map((cell) => createElement("div", cell.attribs, cell.children));
  });
};

/** Those that show something, when the table is there for the layout. */
function layoutCells(table: Element): Element[] | undefined {
  const rows = rowsOf(table);
  if (!rows) return undefined;
  const shown = rows.map((row) =>
    row.children.filter((cell) => isElement(cell, "td") && showsSomething(cell)),
  );
  const cells = shown.flat() as Element[];
  const isOneRow = shown.filter(({ length }) => length).length === 1; // an empty one goes later
  if (isOneRow && cells.some(isColumn)) return cells;
  if (shown.some((cells) => cells.length > 1)) return undefined;
  const isLayout = cells.length === 1 || cells.some(({ children }) => children.some(isBlock));
  return cells.length && isLayout ? cells : undefined;
}

/** Of a page that is one row of columns: no cell of data holds several paragraphs, or a heading. */
function isColumn({ children }: Element): boolean {
  const blocks = blocksOf(children.filter(isBlock));
  return blocks.length >= COLUMN_BLOCKS && blocks.some((name) => COLUMN_SIGNS.includes(name));
}

/** Those that are left when boxes around others have given way to them; what stands beside blocks there is a paragraph. */
function blocksOf(children: ChildNode[]): string[] {
  const names: string[] = [];
  let isRun = false;
  for (const child of children) {
    const isAround = isElement(child, ...BOXES) && child.children.some(isBlock);
    if (isAround) for (const name of blocksOf(child.children)) names.push(name);
    else if (isTag(child) && isBlock(child))
      for (let left = child.name === "p" ? partsAtBreaks(child).length : 1; left; left--)
        names.push(child.name);
    else if (!isRun && showsSomething(child)) names.push("text");
    isRun = !isBlock(child) && (isRun || showsSomething(child));
  }
  return names;
}

/** Undefined for a table with a caption or heads. */
function rowsOf(table: Element): Element[] | undefined {
  const parts: ChildNode[] = table.children.flatMap((part) =>
    isElement(part, ...ROWS) ? part.children : [part],
  );
  const elements = parts.filter(isTag);
  const isPlain = elements.every(
    (row) => row.name === "tr" && row.children.every((cell) => !isTag(cell) || cell.name === "td"),
  );
  return isPlain ? elements : undefined;
}
