import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";
import { indentOf } from "./indent.ts";

/** Terms at the margin, each with what it means further in below it, as manuals have them. */

const LONGEST_TERM = 60;
// What follows a colon is an example as often as a meaning, and a sentence is no term.
const NO_TERM = /[.!?:;,]["”’»)]*$/;
const MEANING_INDENT = 2;
// A meaning is prose: an address below a name is not.
const SHORTEST_MEANING = 40;
const SENTENCE = /[.!?]["”’»)]*$/;

/** Terms at the margin, each with a meaning that is indented below it. */
export function definitions(lines: string[], report: Report): string | undefined {
  if (lines.length < 2) return undefined;
  const margin = indentOf(lines[0]!);
  const entries: { term: string; meaning: string[] }[] = [];
  for (const line of lines) {
    const indent = indentOf(line);
    if (indent === margin) entries.push({ term: line.trim(), meaning: [] });
    else if (indent >= margin + MEANING_INDENT) entries.at(-1)!.meaning.push(line.trim());
    else return undefined;
  }
  if (!entries.every(isEntry)) return undefined;
  report.guess(
    "text",
    "terms with lines below them made a list of definitions",
    "their indent",
    0.7,
    lines[0],
  );
  const items = entries.map(
    ({ term, meaning }) => `<dt>${escapeHtml(term)}</dt>\n<dd>${escapeHtml(meaning.join("\n"))}</dd>`,
  );
  return `<dl>${items.join("\n")}</dl>`;
}

function isEntry({ term, meaning }: { term: string; meaning: string[] }): boolean {
  if (!term || term.length > LONGEST_TERM || NO_TERM.test(term)) return false;
  const words = meaning.join(" ");
  return words.length >= SHORTEST_MEANING && (SENTENCE.test(words) || meaning.length > 1);
}
