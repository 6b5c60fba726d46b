import { enclose, type Fence, type Text, writeCode } from "../fences.ts";
import { embedded, figure } from "../shown.ts";
import { TAGS } from "../tags.ts";
import { openWordless, type Reading } from "./boxes.ts";
import { drop, innerLines, replace, takeOptions } from "./lines.ts";
import { rowsOfList, valuesIn, writeTable } from "./tables.ts";

/** Directives that are code, formulas, pictures, players and tables, and parts for some formats. */

// Of `{code-cell}`: readers see what came out, or nothing.
const HIDDEN = /\bremove-(?:input|cell)\b/;
const FOR_OTHERS = "part for another format taken out";

/** Code with its caption, unless its tags hide it. */
export function openCode(fence: Fence, text: Text): void {
  const { caption, tags = "" } = takeOptions(fence, text);
  if (HIDDEN.test(tags)) drop("code that is not shown taken out", fence, text);
  else writeCode(fence, text, fence.words.split(/\s/)[0]!, caption);
}

/** A formula on lines of its own. */
export function openMath(fence: Fence, text: Text): void {
  takeOptions(fence, text);
  enclose(fence, text, `\n${fence.indent}$$`, `${fence.indent}$$\n`);
}

/** A picture with its caption; the inner lines are the caption. */
export function openPicture(fence: Fence, text: Text): void {
  const { alt = "", width = "", height = "" } = takeOptions(fence, text);
  const caption = innerLines(fence, text).join("\n").trim();
  const named = { src: fence.words, alt, width, height, caption };
  replace(fence, text, [figure({ positional: [], named })]);
}

/** A list of lists is a table: the outer items are its rows. */
export function openListTable(fence: Fence, text: Text): void {
  const rows = rowsOfList(innerLines(fence, text));
  if (!rows.length) return;
  const { "header-rows": heads = "0" } = takeOptions(fence, text);
  writeTable(fence, text, rows, heads !== "0");
}

/** Values with commas between them, a row a line. */
export function openValueTable(fence: Fence, text: Text): void {
  const { header, "header-rows": heads = "0" } = takeOptions(fence, text);
  const rows = innerLines(fence, text).filter((line) => line.trim());
  const all = header ? [header, ...rows] : rows;
  writeTable(fence, text, all.map(valuesIn), header !== undefined || heads !== "0");
}

/** A video or another frame, with the lines below it. */
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
