import type { Report } from "../../report.ts";

/** What `lynx -dump` prints: each link has a number in front, and below the text are the addresses. */

const ADDRESS = /^\s*(\d{1,4})\. (?:https?|file|mailto|ftp|javascript):\S*$/;
const LABEL = /^\s*(?:(?:Visible|Hidden) links:?\s*)?$/;
const HEADING = /^\s*References$/;
// Right in front of a word; where somebody cites, the number stands behind one.
const NUMBER = /\[(\d{1,4})\](?=[\p{L}\p{N}"“(])/gu;
// Links of the head, such as the feed's.
const HEAD_LINKS = /^\s*#(?=\[\d)/;

/** Takes out the numbers and the addresses; text that nobody printed so is left as it is. */
export function removeLinkNumbers(text: string, report: Report): string {
  const lines = text.trimEnd().split("\n");
  const end = lines.findLastIndex((line) => !ADDRESS.test(line) && !LABEL.test(line));
  if (end < 1 || end === lines.length - 1 || !HEADING.test(lines[end]!)) return text;
  const known = new Set(lines.slice(end).map((line) => ADDRESS.exec(line)?.[1]));
  const above = lines.slice(0, end);
  const numbers = [...above.join("\n").matchAll(NUMBER)].filter(([, number]) => known.has(number));
  if (numbers.length * 2 < known.size) return text;
  report.removal(
    "text",
    "addresses that a text browser printed below taken out",
    lines.slice(end).join("\n"),
  );
  const start = above.findIndex((line) => line.trim());
  const head = HEAD_LINKS.test(above[start] ?? "") ? above.splice(start, 1) : [];
  for (const line of head) report.removal("text", "links of the page's head taken out", line);
  return above.join("\n").replace(NUMBER, (sign, number) => {
    if (!known.has(number)) return sign;
    report.removal("text", "number of a link taken out", sign);
    return "";
  });
}
