import { HTML_ELEMENTS, parseHtml, writeHtml } from "../../html/index.ts";
import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";

/** HTML and text that nodes hold as they are. Whatever is in them is cleaned with the rest of the body, later. */

const ENTITY = /&#?\w{1,31};/;
const TAG = /<\/?([a-z!][^\s<>/]{0,40})[^<>]*>/gi;
// Others have a sign in their names: `o:p`, `my-card`, `!--`.
const OF_OTHERS = /[:!-]/;

/** HTML with every element closed: what one block leaves open would otherwise swallow those behind it. */
export function closed(html: string, report?: Report): string {
  return html.includes("<") ? writeHtml(parseHtml(html, report).children) : html;
}

/** A text that is HTML in some systems (captions of Ghost and Editor.js) and plain in others: `Vec<T>` has no element. */
export function markupOrText(text: string): string {
  const isMarkup = ENTITY.test(text) || [...text.matchAll(TAG)].some(([, name]) => isElement(name!));
  if (!isMarkup) return escapeHtml(text).replace(/\n/g, "<br>");
  return closed(text.replace(TAG, (tag, name) => (isElement(name) ? tag : escapeHtml(tag))));
}

function isElement(name: string): boolean {
  return HTML_ELEMENTS.has(name.toLowerCase()) || OF_OTHERS.test(name);
}

/** An element with the attributes that have a value. */
export function tag(name: string, attributes: Record<string, string | number | undefined>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined || value === "" ? "" : ` ${key}="${escapeHtml(String(value))}"`,
  );
  return `<${name}${written.join("")}>`;
}
