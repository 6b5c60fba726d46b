import type { Document } from "domhandler";
import { wordsOf } from "../lines.ts";
import { type Replacements, replaceAll } from "../rewrite.ts";
import { elementsOf, hasAncestor } from "../walk.ts";
import { withTitle } from "./drawn.ts";

/** A table that was there to put numbers beside one `<pre>` gives way to it, and to the title in its head. */
export function openCodeTables(document: Document): void {
  const replaced: Replacements = new Map();
  for (const table of elementsOf(document, "table")) {
    const [code, ...others] = elementsOf(table, "pre").filter((one) => wordsOf(one) !== "");
    if (!code || others.length) continue;
    const [title = "", ...more] = elementsOf(table, "th", "caption").map(wordsOf).filter(Boolean);
    if (more.length || letters(title + wordsOf(code)) !== letters(wordsOf(table))) continue;
    const isWithin = hasAncestor(table, "pre"); // Rouge: the lines are that one's
    replaced.set(table, isWithin ? code.children : withTitle(code, title));
  }
  replaceAll(document, replaced);
}

function letters(words: string): string {
  return words.replace(/\s/g, "");
}
