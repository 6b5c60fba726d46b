import MarkdownIt, { type Env, type Token } from "markdown-it";
import definitionLists from "markdown-it-deflist";
import footnotes from "markdown-it-footnote";
import { DEEPEST } from "../../html/index.ts";
import { readMarks } from "./marks.ts";
import { keepMath } from "./math.ts";

// GFM: raw HTML passes (it is cleaned later like any other), bare web addresses become links. `fuzzyLink` would
// make links of README.md and example.com, which GFM does not.
const markdown = new MarkdownIt({ html: true, linkify: true })
  .use(footnotes)
  .use(definitionLists)
  .use(keepMath)
  .use(readMarks);
// Of a note that is mentioned again: the same number, not `[1:1]`.
markdown.renderer.rules.footnote_caption = (tokens, index) => `[${Number(tokens[index]!.meta?.id) + 1}]`;
markdown.linkify.set({ fuzzyLink: false });

// Of blocks within more than 100 others, markdown-it drops all words. Only what is refused when its HTML is parsed may be
// that deep. Inline, where it leaves the rest as it is, more levels would only cost time.
const forBlocks: typeof markdown = Object.create(markdown, {
  options: { value: { ...markdown.options, maxNesting: DEEPEST + 1 } },
});

function findBlocks(source: string, env: Env, tokens: Token[]): void {
  markdown.block.parse(source, forBlocks, env, tokens);
}

markdown.core.ruler.at("block", ({ src, env, tokens }) => findBlocks(src, env, tokens));
markdown.core.ruler.after("inline", "task-lists", (state) => {
  state.tokens.forEach((token, index) => {
    if (token.type !== "inline" || state.tokens[index - 2]?.type !== "list_item_open") return;
    const text = token.children?.[0];
    const box = text?.type === "text" ? /^\[([ xX])\] /.exec(text.content) : null;
    if (!text || !box) return;
    const input = new state.Token("html_inline", "", 0);
    input.content = `<input type="checkbox"${box[1] === " " ? "" : " checked"}> `;
    text.content = text.content.slice(box[0].length);
    token.children?.unshift(input);
  });
});

/** Grows in place. markdown-it-footnote (4.0.0) adds each note by `concat`, which copies all that stands before it. */
class GrowingTokens extends Array<Token> {
  override concat(...lists: ConcatArray<Token>[]): Token[] {
    for (const list of lists) for (let index = 0; index < list.length; index++) this.push(list[index]!);
    return this;
  }
}

markdown.core.ruler.before("footnote_tail", "growing-tokens", (state) => {
  if ((state.env as Environment).footnotes) state.tokens = GrowingTokens.from(state.tokens);
});

/** The lines of a source, counted from 0, that are code, fenced or indented: does a fence open there? */
export type CodeLines = Map<number, boolean>;

/** Reads what is not plain Markdown, once it is known which lines are code: as Markdown that is. */
export type Understand = (source: string, isCode: CodeLines) => string;

interface Environment extends Env {
  /** Keeps the footnotes of two articles apart. */
  docId?: string;
  understand?: Understand;
  footnotes?: unknown;
}

// The blocks are found once, and again only where something had to be replaced.
markdown.core.ruler.after("block", "dialects", (state) => {
  const env: Environment = state.env;
  const plain = env.understand?.(state.src, linesOfCode(state.tokens)) ?? state.src;
  if (plain === state.src) return;
  state.src = plain;
  state.tokens.length = 0;
  env.footnotes = env.references = undefined;
  findBlocks(plain, env, state.tokens);
});

/** The lines of a source that are code. */
export function codeLines(source: string): CodeLines {
  const tokens: Token[] = [];
  findBlocks(source, {}, tokens);
  return linesOfCode(tokens);
}

function linesOfCode(blocks: Token[]): CodeLines {
  const lines: CodeLines = new Map();
  for (const { type, map } of blocks)
    if (map && (type === "fence" || type === "code_block"))
      for (let line = map[0]; line < map[1]; line++) lines.set(line, type === "fence" && line === map[0]);
  return lines;
}

/** Markdown (CommonMark with GFM's tables, strike-through, task lists and links, and footnotes, definition lists, TeX) as HTML. */
export function renderMarkdown(source: string, slug: string, understand?: Understand): string {
  const env: Environment = { docId: slug, understand };
  return markdown.render(source, env);
}
