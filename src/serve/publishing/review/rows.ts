import { align } from "./align.ts";
import { tokensOf } from "./tokens.ts";

/** A piece of a text, and whether the other side has it, too. */
export interface Piece {
  text: string;
  isShared: boolean;
}

/** A line of the clean body, beside what it was made of. */
export interface Row {
  left: Piece[];
  right: Piece[];
}

// Characters, both sides together. Comparing takes some 80 times as many bytes; an isolate has 128 MB.
const MOST_COMPARED = 1024 * 1024;

/**
 * The submission and the clean body side by side: a row ends where a line of the clean body does. Undefined when they
 * are too long to be compared.
 */
export function rowsOf(submission: string, html: string, isJson: boolean): Row[] | undefined {
  if (submission.length + html.length > MOST_COMPARED) return undefined;
  const rows: Row[] = [];
  let row: Row = { left: [], right: [] };
  for (const { left, right } of align(tokensOf(submission, isJson), tokensOf(html))) {
    const isShared = left !== undefined && right !== undefined;
    if (left !== undefined) append(row.left, left, isShared);
    if (right !== undefined) append(row.right, right, isShared);
    if (!right?.includes("\n")) continue;
    rows.push(row);
    row = { left: [], right: [] };
  }
  return row.left.length || row.right.length ? [...rows, row] : rows;
}

function append(pieces: Piece[], text: string, isShared: boolean): void {
  const last = pieces.at(-1);
  if (last?.isShared === isShared) last.text += text;
  else pieces.push({ text, isShared });
}
