import { parseHtml, textContent } from "../../html/index.ts";
import type { Report } from "../../report.ts";

/** Bodies that a program escaped once more than it should have. */

// HTML with all of its tags escaped: it opens with one of a block, and ends with the end of one.
const ESCAPED_HTML =
  /^\s*&lt;(?:p|div|h[1-6]|ul|ol|figure|article|section|blockquote|table|img|span|strong|em|b|i|a)(?:\s|&gt;)[^<]*(?:&lt;\/[a-z][a-z0-9]{0,15}|\/)&gt;\s*$/i;

// Strings as programs write them. Of HTML such signs stand behind its blocks, where nobody has a text; of text behind its
// sentences, or two by two: who writes of `\n` has it within a sentence, and `$f(x)\neq 0$` is a formula.
const LINE_BREAKS = /(?:\\r\\n|\\n)+/g;
const BEHIND_BLOCKS = /(?<=<\/(?:p|div|h[1-6]|ul|ol|li|blockquote|pre|figure|table|section)>)(?:\\r)?\\n/g;
const BEHIND_SENTENCES =
  /(?<=[.!?:;…]|[^\s(]["”’»)])(?:\\r)?\\n(?!\p{Ll}|["”’»)](?:[\s\p{P}]|$))|(?:\\n){2}(?=\p{Lu})/gu;
const FEWEST = 2;
const LEAST_SHARE = 0.5;
const CODE = /(?:<\/?(?:pre|code)\b[^<>]*>)+|`/i;
const PATH = /\b[A-Za-z]:\\/;
// Beside tags that have their quotes, a text that shows such a string.
const QUOTED = /="/;
const ESCAPED_QUOTE = '\\"';
const SIGN = /\\(r\\n|[nt"'/\\])/g;
const SIGNS: Record<string, string> = {
  "r\\n": "\n",
  n: "\n",
  t: "\t",
  '"': '"',
  "'": "'",
  "/": "/",
  "\\": "\\",
};

/** A body with its markup and its line breaks. */
export function unescapeBody(body: string, report: Report): string {
  return unescapeHtml(unescapeLines(body, report), report);
}

/** HTML as it was before it was escaped. */
function unescapeHtml(body: string, report: Report): string {
  if (!ESCAPED_HTML.test(body)) return body;
  report.change("characters", "markup that was escaped read as markup");
  return textContent(parseHtml(body));
}

/** Text or HTML with its line breaks: `\n` stood for them. Code shows such signs, and paths have them. */
function unescapeLines(body: string, report: Report): string {
  if (!body.includes("\\n") || body.trim().includes("\n") || PATH.test(body)) return body;
  const prose = body
    .split(CODE)
    .filter((_, index) => index % 2 === 0)
    .join("");
  if (QUOTED.test(prose) && prose.includes(ESCAPED_QUOTE)) return body;
  const runs = prose.match(LINE_BREAKS)?.length ?? 0;
  const proved = prose.match(/<\/\w/.test(body) ? BEHIND_BLOCKS : BEHIND_SENTENCES)?.length ?? 0;
  if (runs < FEWEST || proved < LEAST_SHARE * runs) return body;
  report.change("characters", "\\n read as a line break", undefined, runs);
  return body.replace(SIGN, (_, sign: string) => SIGNS[sign]!);
}
