import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";

// GFM: raw HTML passes (it is cleaned later like any other), bare web addresses become links. `fuzzyLink` would
// make links of README.md and example.com, which GFM does not.
const markdown = new MarkdownIt({ html: true, linkify: true }).use(footnotes);
markdown.linkify.set({ fuzzyLink: false });
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

const blocksOnly = new MarkdownIt({ html: true });
blocksOnly.core.ruler.enableOnly(["normalize", "block"]);

/** The lines, counted from 0, that are code: fenced or indented. */
export function codeLines(source: string): Set<number> {
  const lines = new Set<number>();
  for (const { type, map } of blocksOnly.parse(source, {}))
    if (map && (type === "fence" || type === "code_block"))
      for (let line = map[0]; line < map[1]; line++) lines.add(line);
  return lines;
}

/** Markdown (CommonMark with GFM's tables, strike-through, task lists and links, and footnotes) as HTML. */
export function renderMarkdown(source: string, slug: string): string {
  return markdown.render(source, { docId: slug });
}
