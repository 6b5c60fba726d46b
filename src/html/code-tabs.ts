import { type Document, isTag } from "domhandler";
import { isCalledAny } from "./class-words.ts";
import { withTitle } from "./drawn-code.ts";
import { lineOf, wordsOf } from "./lines.ts";
import { type Replacements, replaceAll } from "./rewrite.ts";
import { elementsOf, isElement } from "./walk.ts";

/** Code under tabs: each block takes the name of its tab, and the row of tabs goes. */

// VitePress.
const [GROUP, ROW, TAB] = ["vp-code-group", "tabs", "label"];
const LONGEST = 80;

/** In place. */
export function openCodeTabs(document: Document): void {
  const replaced: Replacements = new Map();
  for (const group of elementsOf(document, "div").filter((box) => isCalledAny(box, [GROUP]))) {
    const [row, ...others] = group.children.filter((child) => isTag(child));
    if (!row || others.length !== 1 || !isCalledAny(row, [ROW])) continue;
    const titles = elementsOf(row, TAB).map((tab) => lineOf(tab, LONGEST) ?? "");
    const blocks = elementsOf(others[0]!, "pre").filter((pre) => !isElement(pre.parent, "figure"));
    if (titles.length !== blocks.length || titles.join("") !== wordsOf(row)) continue;
    replaced.set(row, []);
    for (const [index, block] of blocks.entries()) replaced.set(block, withTitle(block, titles[index]!));
  }
  replaceAll(document, replaced);
}
