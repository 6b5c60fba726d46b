import { type Element, isTag, isText } from "domhandler";
import { hasClassOf } from "./class-tokens.ts";
import { createElement, setChildren } from "./rewrite.ts";

/** Tables that a style makes of boxes in a row, cell by cell: Javadoc's summaries. */

const GRIDS = ["summary-table"];
const CELL = /(?:^|\s)(col-(?:first|second|last|[a-z]+(?:-item)?-name))(?=\s|$)/;
const HEAD = /(?:^|\s)table-header(?=\s|$)/;
const isCalledGrid = hasClassOf(GRIDS);

/** Signs of a body that may hold such. */
export const GRID_CLASSES = GRIDS;

/** Of these elements, those that are whole become tables. Says how many. */
export function nameGrids(elements: Element[]): number {
  return elements.filter((element) => isCalledGrid(element) && makeTable(element)).length;
}

/** Whole: rows of as many cells each, from the first column to the last, and nothing beside them. */
function makeTable(grid: Element): boolean {
  const rows = grid.name === "div" ? rowsOf(grid) : undefined;
  if (!rows || new Set(rows.map(({ length }) => length)).size !== 1 || rows[0]!.length < 2) return false;
  const [first, ...others] = rows;
  const hasHead = first!.every(isHead);
  const head = hasHead ? [createElement("thead", {}, [draw(first!, "th")])] : [];
  const body = (hasHead ? others : rows).map((row) => draw(row, "td"));
  setChildren(grid, [...head, createElement("tbody", {}, body)]);
  grid.name = "table";
  delete grid.attribs.class;
  return true;
}

function rowsOf({ children }: Element): Element[][] | undefined {
  const rows: Element[][] = [];
  for (const cell of children) {
    if (isText(cell) && cell.data.trim()) return undefined;
    if (!isTag(cell)) continue;
    const column = CELL.exec(cell.attribs.class ?? "")?.[1];
    if (!column || cell.name !== "div") return undefined;
    if (!rows.length || endsRow(rows.at(-1)!)) rows.push([]);
    rows.at(-1)!.push(cell);
  }
  return rows.length && endsRow(rows.at(-1)!) ? rows : undefined;
}

function endsRow(row: Element[]): boolean {
  return CELL.exec(row.at(-1)?.attribs.class ?? "")?.[1] === "col-last";
}

function isHead({ attribs }: Element): boolean {
  return HEAD.test(attribs.class ?? "");
}

/** The classes of cells say where they stand, and which filter shows them. */
function draw(cells: Element[], name: string): Element {
  for (const cell of cells) {
    cell.name = name;
    delete cell.attribs.class;
  }
  return createElement("tr", {}, cells);
}
