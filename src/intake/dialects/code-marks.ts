import type { Report } from "../../report.ts";
import type { CodeLines } from "../markdown/index.ts";

/** Comments in code that are for the highlighter: it draws what they say, and shows them to nobody. */

// Docusaurus, Gatsby; VitePress, Shiki.
const ANY = /\bhighlight-(?:line|next-line|start|end)\b|\[!code /;
const MARK =
  /(?:\/\/|#|--|\/\*|<!--|\{\/\*)[ \t]?(?:highlight-(?:line|next-line|start|end)|\[!code [^\]\n]{1,40}\])[ \t]{0,3}(?:\*\/\}?|-->)?[ \t]{0,3}$/;
const LONGEST_LINE = 1000;
// Code that shows how such code is written.
const OF_MARKDOWN = /^[\s>]*[`~]{3,}\s*(?:md|mdx|markdown)\b/i;

/** Takes them out of the lines that are code, and the lines of which nothing is left then. */
export function dropCodeMarks(source: string, isCode: CodeLines, report: Report): string {
  if (!ANY.test(source)) return source;
  let quotes = false;
  const kept = source.split("\n").flatMap((line, at) => {
    if (isCode.get(at)) quotes = OF_MARKDOWN.test(line);
    const [mark] = (isCode.has(at) && !quotes && line.length <= LONGEST_LINE && MARK.exec(line)) || [];
    if (!mark) return line;
    report.removal("dialects", "mark for the highlighter taken out", mark);
    const rest = line.slice(0, -mark.length).trimEnd();
    return rest ? [rest] : [];
  });
  return kept.join("\n");
}
