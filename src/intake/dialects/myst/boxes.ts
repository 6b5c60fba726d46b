import { codeLines } from "../../markdown/index.ts";
import { labelFor } from "../box-labels.ts";
import type { Fence, Text } from "../fences.ts";
import { takeOptions } from "./lines.ts";

/** Directives that are boxes: one between colons is read with the lines of other dialects (lines.ts beside this folder). */

export interface Reading extends Text {
  /** How many lines may be read again. */
  left: number;
  /** Reads what became MyST within a directive. */
  openWithin: (outer: Reading, lines: string[]) => void;
}

const VERSIONS: Record<string, string> = {
  versionadded: "Added in version",
  versionchanged: "Changed in version",
  deprecated: "Deprecated since version",
};

/** What stands beside its name says how it is drawn. */
export function openWordless(fence: Fence, text: Reading): void {
  openBox({ ...fence, words: "" }, text);
}

/** `versionadded` and its like: a box that opens with what happened in which version. */
export function openVersion(fence: Fence, text: Reading): void {
  openBox({ ...fence, name: "note", words: `${VERSIONS[fence.name]} ${fence.words}` }, text);
}

/** A theorem, or an exercise: what it is, and its name. */
export function openProved(fence: Fence, text: Reading): void {
  const label = labelFor(fence.name.replace(/^.*:/, ""));
  openBox({ ...fence, name: "admonition", words: fence.words ? `${label} (${fence.words})` : label }, text);
}

/** A box in a fence is one between colons, in which code is what Markdown says it is. */
export function openBox(fence: Fence, text: Reading): void {
  const { start, end, indent, marks, name, words } = fence;
  const { lines, isCode } = text;
  text.left -= end - start;
  if (text.left < 0) return;
  takeOptions(fence, text);
  lines[start] = `${indent}:::{${name}} ${words}`;
  if (marks[0] === ":") return;
  lines[end] = `${indent}:::`;
  const inner = lines
    .slice(start + 1, end)
    .map((line) => line.slice(line.startsWith(indent) ? indent.length : 0));
  const code = codeLines(inner.join("\n"));
  for (let at = start; at <= end; at++) {
    isCode.delete(at);
    if (code.has(at - start - 1)) isCode.set(at, code.get(at - start - 1)!);
  }
}
