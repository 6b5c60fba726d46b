import type { Report } from "../../report.ts";
import type { CodeLines } from "../markdown/index.ts";

/** Pandoc: verses and addresses, of which each line opens with a bar. A row of a table has a bar behind it as well, or a ruler below. */

// What opens like a list, a heading or a quotation would be one without its bar.
const LINE = /^\|(?:[ \t]+(?![-*+>#|]|\d+[.)]\s)[^|\n]*[^|\s\\][ \t]*)?$/;

const LONGEST = 500;

function isVerse(line: string): boolean {
  return line.length <= LONGEST && LINE.test(line);
}

/** Lines of their own, as many as there were. */
export function openLineBlocks(source: string, isCode: CodeLines, report: Report): string {
  if (!/(?:^|\n)\|[ \t]/.test(source)) return source;
  const lines = source.split("\n");
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    while (end < lines.length && !isCode.has(end) && isVerse(lines[end]!)) end++;
    const isApart = !lines[start - 1]?.trim() && !lines[end]?.trim();
    if (end - start >= 2 && isApart) {
      const words = lines.slice(start, end).map((line) => line.slice(1).trim());
      words.forEach((line, at) => {
        lines[start + at] = line && words[at + 1] ? `${line}\\` : line; // the bare bar between stanzas is an empty line
      });
      report.change("dialects", "lines with bars made lines of a verse", words[0]);
    }
    start = Math.max(start, end - 1);
  }
  return lines.join("\n");
}
