import { parseHtml, writeHtml } from "../../html/index.ts";
import { escapeHtml } from "../../text.ts";

/** HTML and text that nodes hold as they are. Whatever is in them is cleaned with the rest of the body, later. */

const MARKUP = /<\/?[a-z!][^<>]*>|&#?\w{1,31};/i;

/** HTML with every element closed: what one block leaves open would otherwise swallow those behind it. */
export function closed(html: string): string {
  return html.includes("<") ? writeHtml(parseHtml(html).children) : html;
}

/** A text that is HTML in some systems (captions of Ghost and Editor.js) and plain in others. */
export function markupOrText(text: string): string {
  return MARKUP.test(text) ? closed(text) : escapeHtml(text).replace(/\n/g, "<br>");
}

/** An element with the attributes that have a value. */
export function tag(name: string, attributes: Record<string, string | number | undefined>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined || value === "" ? "" : ` ${key}="${escapeHtml(String(value))}"`,
  );
  return `<${name}${written.join("")}>`;
}
