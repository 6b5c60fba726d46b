import { enclose, type Fence, type Text, writeCode } from "../fences.ts";
import { embedded, figure, TAGS } from "../tags.ts";
import { openWordless, type Reading } from "./boxes.ts";
import { drop, innerLines, replace, takeOptions } from "./lines.ts";
import { rowsOfList, valuesIn, writeTable } from "./tables.ts";

/** Directives that are code, formulas, pictures, players and tables, and parts for some formats. */

// Of `{code-cell}`: readers see what came out, or nothing.
const HIDDEN = /\bremove-(?:input|cell)\b/;
const FOR_OTHERS = "part for another format taken out";

export function openCode(fence: Fence, text: Text): void {
  const { caption, tags = "" } = takeOptions(fence, text);
  if (HIDDEN.test(tags)) drop("code that is not shown taken out", fence, text);
  else writeCode(fence, text, fence.words.split(/\s/)[0]!, caption);
}

export function openMath(fence: Fence, text: Text): void {
  takeOptions(fence, text);
  enclose(fence, text, `\n${fence.indent}$$`, `${fence.indent}$$\n`);
}

export function openPicture(fence: Fence, text: Text): void {
  const { alt = "", width = "", height = "" } = takeOptions(fence, text);
  const caption = innerLines(fence, text).join("\n").trim();
  const named = { src: fence.words, alt, width, height, caption };
  replace(fence, text, [figure({ positional: [], named })]);
}

export function openListTable(fence: Fence, text: Text): void {
  const rows = rowsOfList(innerLines(fence, text));
  if (!rows.length) return;
  const { "header-rows": heads = "0" } = takeOptions(fence, text);
  writeTable(fence, text, rows, heads !== "0");
}

export function openValueTable(fence: Fence, text: Text): void {
  const { header, "header-rows": heads = "0" } = takeOptions(fence, text);
  const rows = innerLines(fence, text).filter((line) => line.trim());
  const all = header ? [header, ...rows] : rows;
  writeTable(fence, text, all.map(valuesIn), header !== undefined || heads !== "0");
}

export function openPlayer(fence: Fence, text: Text): void {
  const named = takeOptions(fence, text);
  const made = TAGS[fence.name]?.({ positional: [fence.words], named }) ?? embedded(fence.words);
  replace(fence, text, [made, ...innerLines(fence, text)]);
}

/** What stands within is HTML. */
export function openRaw(fence: Fence, text: Text): void {
  if (!isForHtml(fence)) {
    drop(FOR_OTHERS, fence, text);
    return;
  }
  takeOptions(fence, text);
  replace(fence, text, innerLines(fence, text));
}

/** What stands within is Markdown. */
export function openOnly(fence: Fence, text: Reading): void {
  if (isForHtml(fence)) openWordless(fence, text);
  else drop(FOR_OTHERS, fence, text);
}

function isForHtml({ words }: Fence): boolean {
  return /\bhtml\b/.test(words);
}
