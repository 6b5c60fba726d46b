import { type Element, isTag, isText } from "domhandler";
import { HEADINGS } from "./elements.ts";
import { firstWords } from "./lines.ts";
import { createElement, setChildren } from "./rewrite.ts";
import { holds, isElement } from "./walk.ts";

/** Tables by their role only (WAI-ARIA): what applications and documentation draw with boxes. */

const BOXES = ["div", "section", "article", "span", "p", "ul", "ol", "li"];
// Grids are calendars and walls of pictures as well: those have no heads.
const [TABLE, GRIDS] = ["table", ["grid", "treegrid"]];
const CELLS = new Map([
  ["cell", "td"],
  ["gridcell", "td"],
  ["columnheader", "th"],
  ["rowheader", "th"],
]);
const SPANS = ["colspan", "rowspan"];
const FEWEST = 2;
const NO_DATA = [...HEADINGS, "table", "form", "article", "select", "textarea"];
const SHOWN = ["img", "picture", "video", "audio", "iframe", "svg", "input"];
/** Boxes around rows, and around cells, that say nothing of themselves. */
const MOST_AROUND = 3;

/** Of the elements with a role, those that are whole tables become such as every reader knows. Says how many. */
export function nameTables(elements: Element[]): number {
  const called = elements.filter((element) => isElement(element, ...BOXES) && isCalledTable(element));
  return called.reverse().filter(makeTable).length; // the inner ones first: what holds one is no table
}

function isCalledTable({ attribs }: Element): boolean {
  return attribs.role === TABLE || GRIDS.includes(attribs.role!);
}

/** Says whether it is one: nothing but a caption and rows. */
function makeTable(table: Element): boolean {
  const parts = partsOf(table, ["rowgroup", "row", "caption"]) ?? [];
  const caption = parts[0]?.attribs.role === "caption" ? parts[0] : undefined;
  const groups = parts.slice(caption ? 1 : 0).map(rowsOf);
  const rows = groups.flatMap((group) => group ?? []);
  if (groups.includes(undefined) || !areData(table, rows)) return false;
  const title = caption ? [createElement("caption", {}, caption.children)] : [];
  setChildren(table, [...title, ...drawRows(rows)]);
  table.name = "table";
  delete table.attribs.role;
  return true;
}

function areData({ attribs }: Element, rows: Element[][]): boolean {
  const cells = rows.flat();
  const hasColumns = rows.every(({ length }) => length) && rows.some(({ length }) => length >= FEWEST);
  const isTable = attribs.role === TABLE || cells.some((cell) => nameOf(cell) === "th");
  return rows.length >= FEWEST && hasColumns && isTable && !cells.some((cell) => holds(cell, ...NO_DATA));
}

/** Undefined where it is none of rows, or holds something else. */
function rowsOf(part: Element): Element[][] | undefined {
  const rows =
    part.attribs.role === "row"
      ? [part]
      : part.attribs.role === "rowgroup"
        ? partsOf(part, ["row"])
        : undefined;
  const cells = rows?.map((row) => partsOf(row, [...CELLS.keys()]));
  return cells?.every((row) => row !== undefined) ? cells : undefined;
}

/** The elements of these roles that all of it consists of; undefined where anything else is shown. */
function partsOf(box: Element, roles: string[], around = 0): Element[] | undefined {
  const parts: Element[] = [];
  for (const child of box.children) {
    if (isText(child) && child.data.trim()) return undefined;
    if (!isTag(child)) continue;
    const role = child.attribs.role ?? "none";
    const isPart = roles.includes(role) && isElement(child, ...BOXES);
    const isPlain =
      (role === "none" || role === "presentation") && isElement(child, "div", "section", "span");
    const inner = isPart
      ? [child]
      : isPlain && around < MOST_AROUND
        ? partsOf(child, roles, around + 1)
        : undefined;
    if (inner) for (const part of inner) parts.push(part);
    else if (child.children.some(isTag) || SHOWN.includes(child.name) || firstWords(child, 1))
      return undefined;
  }
  return parts;
}

/** Rows of heads alone at the top are the head of the table. */
function drawRows(rows: Element[][]): Element[] {
  const isHead = (row: Element[]) => row.every(({ attribs }) => attribs.role === "columnheader");
  const heads = rows.findIndex((row) => !isHead(row));
  const draw = (cells: Element[]) => createElement("tr", {}, cells.map(drawCell));
  const [head, body] = [rows.slice(0, Math.max(heads, 0)), rows.slice(Math.max(heads, 0))];
  return [
    ...(head.length ? [createElement("thead", {}, head.map(draw))] : []),
    createElement("tbody", {}, body.map(draw)),
  ];
}

function nameOf({ attribs }: Element): string {
  return CELLS.get(attribs.role!)!;
}

function drawCell(cell: Element): Element {
  const { attribs } = cell;
  cell.name = nameOf(cell);
  for (const name of SPANS) {
    const span = /^\d{1,3}$/.exec(attribs[`aria-${name}`] ?? "")?.[0];
    if (Number(span) > 1) attribs[name] = span!;
  }
  delete attribs.role;
  return cell;
}
