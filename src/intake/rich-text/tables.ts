import { isRecord } from "../../record.ts";
import { readNumber, wordOf } from "../loose.ts";
import { writeTight } from "./lists.ts";
import { childrenOf, type Node, plainName, type Reading, toNodes, typeOf } from "./node.ts";
import { placesOf, valueAt } from "./places.ts";
import { tag } from "./raw.ts";

/** Tables: rows among the children, or in fields of their own (Sanity, BlockNote), with a head or without. */

const PARTS = ["tablehead", "tableheader", "thead", "tablebody", "tbody", "tablefooter", "tfoot"];
const HEADS = ["tablehead", "thead"];
const HEAD_CELLS = ["tableheader", "tableheadercell", "tablecellheader", "th", "tableheadcell"];
// Notion, Editor.js, BlockNote.
const HEAD_ROW = ["has_column_header", "withHeadings", "headerRows"];
const HEAD_COLUMN = ["has_row_header", "headerCols"];

/** The head is what the cells say, or a sign beside the rows: a first row, a first column. */
export function writeTable(node: Node, reading: Reading): string {
  const places = [...placesOf(node), ...(isRecord(node.content) ? [node.content] : [])];
  const hasHeadRow = !!valueAt(places, ...HEAD_ROW);
  const hasHeadColumn = !!valueAt(places, ...HEAD_COLUMN);
  const rows = rowsOf(node).map(({ row, isHead }, at) =>
    cellsOf(row).map((cell, column) =>
      writeCell(cell, isHead || (hasHeadRow && at === 0) || (hasHeadColumn && column === 0), reading),
    ),
  );
  if (!rows.length) return "";
  return `<table>${rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("")}</table>`;
}

function rowsOf(table: Node): { row: Node; isHead: boolean }[] {
  const content = isRecord(table.content) ? table.content : table;
  const rows = Array.isArray(content.rows) ? toNodes(content.rows) : childrenOf(content);
  return rows.flatMap((row) => {
    const name = plainName(typeOf(row) ?? "");
    const isHead = HEADS.includes(name);
    return PARTS.includes(name)
      ? childrenOf(row).map((inner) => ({ row: inner, isHead }))
      : [{ row, isHead }];
  });
}

function cellsOf(row: Node): Node[] {
  if (!Array.isArray(row.cells)) return childrenOf(row);
  return row.cells.flatMap((cell) =>
    typeof cell === "object" && cell ? toNodes([cell]) : [{ text: wordOf(cell) }],
  ); // each keeps its place
}

function writeCell(cell: Node, isHead: boolean, reading: Reading): string {
  const places = placesOf(cell);
  const isMarked =
    HEAD_CELLS.includes(plainName(typeOf(cell) ?? "")) || (readNumber(cell.headerState) ?? 0) > 0; // Lexical
  const name = isHead || isMarked ? "th" : "td";
  const span = (...names: string[]) => {
    const number = readNumber(valueAt(places, ...names));
    return number && number > 1 ? number : undefined;
  };
  const spans = { colspan: span("colspan", "colSpan"), rowspan: span("rowspan", "rowSpan") };
  const inner = typeof cell.text === "string" || typeof cell.html === "string" ? [cell] : childrenOf(cell);
  return `${tag(name, spans)}${writeTight(inner, reading)}</${name}>`;
}
