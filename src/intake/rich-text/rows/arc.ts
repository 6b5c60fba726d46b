import { isRecord } from "../../../record.ts";
import { escapeHtml } from "../../../text.ts";
import { readText } from "../../loose.ts";
import type { Node } from "../node.ts";
import { markupOrText, tag } from "../raw.ts";

/** Content elements of Arc XP ("ANS", story schema): a list of blocks, whose texts are HTML. As nodes of a tree. */

// Those that no other system has.
const OWN = ["raw_html", "interstitial_link", "oembed_response", "custom_embed"];

/** All of the list are its elements, and one is of a type that nobody else has. */
export function isArc(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every(isElement) && value.some(isOwn);
}

function isElement(value: unknown): value is Node {
  return isRecord(value) && typeof value.type === "string";
}

/** A text is one with `content`; in the trees of others it is a leaf, with `text`. */
function isOwn(value: unknown): boolean {
  return isElement(value) && (OWN.includes(value.type as string) || isText(value));
}

function isText({ type, content }: Node): boolean {
  return type === "text" && typeof content === "string";
}

/** Its elements in the words that most trees use. */
export function nodesOfArc(elements: unknown[]): Node[] {
  return elements.filter(isElement).map(nodeOf);
}

function nodeOf(element: Node): Node {
  const { type, content, items, url, content_elements: inner } = element;
  const link = readText(url);
  if (isText(element)) return { type: "paragraph", children: [leafOf(content)] };
  if (type === "list" && Array.isArray(items)) return listOf(element, items);
  if (type === "quote" && Array.isArray(inner))
    return { type, children: [...nodesOfArc(inner), ...citationOf(element)] };
  if (type === "raw_html") return { type: "html", html: content };
  if (type === "oembed_response") return { type: "html", html: htmlOf(element.raw_oembed) };
  if (type === "interstitial_link" && link)
    return {
      type: "html",
      html: `<p>${tag("a", { href: link })}${markupOrText(readText(content) ?? link)}</a></p>`,
    };
  return { ...element, ...(readText(element.alt_text) && { alt: element.alt_text }) };
}

function leafOf(content: unknown): Node {
  const text = typeof content === "string" ? content : "";
  return { text, html: markupOrText(text) };
}

/** Its items are texts, and lists within it. */
function listOf({ list_type }: Node, items: unknown[]): Node {
  const children = items.filter(isElement).map((item) => ({
    type: "list_item",
    children: [isText(item) ? leafOf(item.content) : nodeOf(item)],
  }));
  return { type: list_type === "ordered" ? "ordered_list" : "bullet_list", children };
}

function citationOf({ citation }: Node): Node[] {
  const who = isRecord(citation) ? readText(citation.content) : undefined;
  return who ? [{ type: "paragraph", children: [leafOf(who)] }] : [];
}

/** Without any, its address is shown. */
function htmlOf(answer: unknown): string {
  if (!isRecord(answer)) return "";
  const url = readText(answer.url);
  return readText(answer.html) ?? (url ? `<p>${escapeHtml(url)}</p>` : "");
}
