import type MarkdownIt from "markdown-it";
import { escapeHtml } from "../../text.ts";

// What opens a block of TeX -> what ends the line that closes it. MathJax reads `\\[` in Markdown, and environments.
const CLOSES: ((line: string) => RegExp | undefined)[] = [
  (line) => (line.startsWith("$$") ? /\$\$\s*$/ : undefined),
  (line) => (line.startsWith("\\\\[") ? /\\\\\]\s*$/ : undefined),
  (line) => {
    const name = /^\\begin\{(\w{1,20}\*?)\}/.exec(line)?.[1];
    return name ? new RegExp(`\\\\end\\{${name.replace("*", "\\*")}\\}\\s*$`) : undefined;
  },
];

/**
 * TeX in Markdown stays as it was written, for whoever draws formulas, and for people: its underscores emphasize
 * nothing, and its backslashes escape nothing. There is no library for this part alone: those that there are bring what
 * draws formulas, or take all that follows a `$$` without an end.
 */
export function keepMath({ inline, block, renderer }: Markdown): void {
  inline.ruler.before("escape", "math", readInline);
  block.ruler.before("fence", "math", readBlock, { alt: ["paragraph", "reference", "blockquote", "list"] });
  const fence = renderer.rules.fence!;
  renderer.rules.fence = (...given) => writeMathFence(...given) ?? fence(...given);
}

type Markdown = InstanceType<typeof MarkdownIt>;
type InlineRule = Parameters<Markdown["inline"]["ruler"]["before"]>[2];
type BlockRule = Parameters<Markdown["block"]["ruler"]["before"]>[2];
type Fence = NonNullable<Markdown["renderer"]["rules"]["fence"]>;

const readInline: InlineRule = (state, silent) => {
  const source = inlineMath(state.src, state.pos);
  if (source === undefined) return false;
  if (!silent) state.push("text", "", 0).content = asMathJaxSees(source);
  state.pos += source.length;
  return true;
};

const readBlock: BlockRule = (state, start, end, silent) => {
  const line = (at: number) => state.src.slice(state.bMarks[at]! + state.tShift[at]!, state.eMarks[at]);
  const close = CLOSES.map((closeOf) => closeOf(line(start))).find((pattern) => pattern !== undefined);
  if (!close || state.sCount[start]! - state.blkIndent >= 4) return false;
  const last = lastLine(line, start, end, close, searchedOf(state.env as { searchedForMath?: Searched }));
  if (last === undefined) return false;
  if (silent) return true;
  const lines = Array.from({ length: last - start + 1 }, (_, index) => line(start + index));
  const token = state.push("html_block", "", 0);
  token.content = `<p>${escapeHtml(asMathJaxSees(lines.join("\n").trim()))}</p>\n`;
  token.map = [start, last + 1];
  state.line = last + 1;
  return true;
};

/** Of GitHub and GitLab; undefined for any other fence. */
function writeMathFence(...[tokens, index]: Parameters<Fence>): string | undefined {
  const { info, content } = tokens[index]!;
  return info.trim() === "math" ? `<p>$$\n${escapeHtml(content.trim())}\n$$</p>\n` : undefined;
}

/** Written with two backslashes because Markdown would take one of them, or with back quotes (GitHub, GitLab). */
function asMathJaxSees(source: string): string {
  if (source.startsWith("$`")) return `$${source.slice(2, -2)}$`;
  return /^\\\\[([]/.test(source) ? source.slice(1).replace(/\\(\\[)\]])$/, "$1") : source;
}

// No formula is longer; without a bound each opening of a thousand would look through all that follows.
const MOST_LINES = 100;

/** What ends a formula -> up to which line none was found. A line is not looked at again by each opening above it. */
type Searched = Map<string, number>;

function searchedOf(env: object & { searchedForMath?: Searched }): Searched {
  env.searchedForMath ??= new Map();
  return env.searchedForMath;
}

function lastLine(
  line: (at: number) => string,
  start: number,
  end: number,
  close: RegExp,
  searched: Searched,
): number | undefined {
  if (close.test(line(start).slice(2))) return start;
  const last = Math.min(end, start + MOST_LINES);
  for (let at = Math.max(start + 1, searched.get(close.source) ?? 0); at < last; at++)
    if (close.test(line(at))) return at;
  searched.set(close.source, last);
  return undefined;
}

const LONGEST_INLINE = 1000;
// What Markdown would read in it, and what only TeX has: `$5 *or* 6$` has no such sign.
const IS_TEX = /[\\^_{}=]/;

/** `$x_1$`, `$$x_1$$`, `\\(x_1\\)` at a place, with its signs. As in Pandoc, `$5 and 6$ 7` is money. */
function inlineMath(text: string, at: number): string | undefined {
  const start = text.slice(at, at + 3);
  if (start.startsWith("$`")) return /^\$`[^`\n]{1,1000}`\$/.exec(text.slice(at, at + LONGEST_INLINE))?.[0];
  if (start === "\\\\(") return upTo(text, at, "\\\\)", 3);
  if (text[at] !== "$") return undefined;
  if (start.startsWith("$$")) return upTo(text, at, "$$", 2);
  if (/^\$\s/.test(start)) return undefined;
  const found = upTo(text, at, "$", 1);
  return found && !/\s\$$/.test(found) && !/\d/.test(text[at + found.length] ?? "") ? found : undefined;
}

function upTo(text: string, at: number, close: string, from: number): string | undefined {
  const window = text.slice(at, at + LONGEST_INLINE);
  const end = window.indexOf(close, from);
  const inner = window.slice(from, end);
  return end > from && IS_TEX.test(inner) && !inner.includes("`")
    ? window.slice(0, end + close.length)
    : undefined;
}
