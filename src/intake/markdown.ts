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

/** Markdown (CommonMark with GFM's tables, strike-through, task lists and links, and footnotes) as HTML. */
export function renderMarkdown(source: string, slug: string): string {
  return markdown.render(source, { docId: slug });
}
