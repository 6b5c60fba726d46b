import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";

/** Code in plain text, told by its fence, its indent or its braces. */

// More strokes are a line below a heading.
export const FENCE = /^(```|~~~)[ \t]*([\w+#-]*)$/;
const INDENTED = /^(?: {4}|\t)/;
// What code has and prose has not.
const CODE_SIGNS = /[{};=<>()[\]$#|\\]|^\s*(?:def|if|for|import|return|sudo|git|npm|curl)\b/;

// `$ 20 million` is none.
const PROMPT = /^\s*(?:[$%] (?=[a-z./~])|>>> |PS [A-Z]:\\[^>]{0,100}> |[A-Z]:\\[^>]{0,100}>)\S/;

/** As in Markdown, also where the end is missing; the language goes into its class. */
export function fencedCode(lines: string[], report: Report): string | undefined {
  const [, mark, language] = FENCE.exec(lines[0]?.trimEnd() ?? "") ?? [];
  if (!mark || lines.length < 2) return undefined;
  const last = lines.at(-1)!.trim() === mark ? -1 : lines.length;
  report.guess("text", "fenced lines made code", "their fence", 0.9, lines[1]);
  if (language) report.removal("text", "fence of code taken out", language);
  const name = language ? ` class="language-${escapeHtml(language)}"` : "";
  return `<pre><code${name}>${escapeHtml(lines.slice(1, last).join("\n"))}</code></pre>`;
}

/** All lines are indented, and half of them look like code. */
export function isIndentedCode(lines: string[]): boolean {
  if (!lines.every((line) => INDENTED.test(line) || !line.trim())) return false;
  return lines.filter((line) => CODE_SIGNS.test(line)).length >= lines.length / 2;
}

/** Indented lines that look like code, as code. */
export function indentedCode(lines: string[], report: Report): string | undefined {
  return isIndentedCode(lines) ? codeOf(lines, report) : undefined;
}

/** Indented lines as code, whatever they look like. */
export function codeOf(lines: string[], report: Report): string {
  report.guess("text", "indented lines made code", "their indent and signs", 0.7, lines[0]);
  return `<pre><code>${escapeHtml(lines.map((line) => line.replace(INDENTED, "")).join("\n"))}</code></pre>`;
}

/** What ends with a closing brace that an earlier line has opened is code, also without an indent. */
export function bracedCode(lines: string[], report: Report): string | undefined {
  if (lines.length < 2 || !/^\s*[}\])]+[;,]?\s*$/.test(lines.at(-1)!)) return undefined;
  if (!lines.slice(0, -1).some((line) => /[{[(]\s*$/.test(line))) return undefined;
  report.guess("text", "lines in braces made code", "their braces", 0.8, lines[0]);
  return `<pre><code>${escapeHtml(lines.join("\n"))}</code></pre>`;
}

// Python, JavaScript and shells; in prose no line that opens so is open at its end.
const OPENS_CODE =
  /^(?:(?:async |export )?(?:def|class|if|for|while|try|with|function)\b.*[:{(]|(?:for|while|until|if)\b.*[;\])]\s?(?:do|then))$/;

/** What begins with a line that opens the ones below it, further in. */
export function openedCode(lines: string[], report: Report): string | undefined {
  const isOpen = lines.length > 1 && OPENS_CODE.test(lines[0]!.trimEnd()) && /^(?: {2}|\t)/.test(lines[1]!);
  if (!isOpen || lines.filter((line) => CODE_SIGNS.test(line)).length * 2 < lines.length) return undefined;
  report.guess("text", "lines below an open one made code", "their indent and signs", 0.8, lines[0]);
  return `<pre><code>${escapeHtml(lines.join("\n"))}</code></pre>`;
}

/** What was typed at a prompt, and nothing else. */
export function promptedCode(lines: string[], report: Report): string | undefined {
  if (!lines.every((line) => PROMPT.test(line))) return undefined;
  report.guess("text", "lines at a prompt made code", "their prompts", 0.8, lines[0]);
  return `<pre><code>${escapeHtml(lines.join("\n"))}</code></pre>`;
}
