import type { Head } from "./head.ts";
import { dottedLines, jsonHead, keyedLines, titleBlock } from "./lines.ts";
import { mailHead } from "./mail.ts";
import { joplinNote, kirbyHead, titledLines } from "./notes.ts";

export { areOfHead } from "./head.ts";

/** Fields that stand above a text without fences around them. */

// Longer ones are no heads, and looking for their ends would cost.
const LONGEST = 10_000;

/** The first of these that a text opens with: Hugo's JSON, Pandoc's title block, lines of MultiMarkdown, Kirby's fields, those of Nikola, of Joplin, of Notion and of a mail. */
export function findHead(text: string): Head | undefined {
  const start = text.slice(0, LONGEST);
  return [jsonHead, titleBlock, dottedLines, keyedLines, kirbyHead, joplinNote, titledLines, mailHead]
    .map((find) => find(start, text))
    .find((head) => head !== undefined);
}
