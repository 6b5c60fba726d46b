import { escapeHtml } from "../text.ts";

/**
 * Plain text as HTML: what stands between blank lines is a paragraph, its lines stay apart by line breaks in the
 * source. What the paragraphs mean (title, byline, heading, furniture) is for normalizing to say.
 */
export function renderText(text: string): string {
  return text
    .split(/\n[ \t\u00A0]*\n\s*/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block) => `<p>${escapeHtml(block)}</p>`)
    .join("\n");
}
