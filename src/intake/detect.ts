import { Problem } from "../problem.ts";
import { isRecord, parseIfJson } from "../record.ts";
import { table } from "../text.ts";

export type Kind = "markdown" | "html" | "text" | "json";

const MEDIA_TYPES = table<Kind>({
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "text",
  "application/json": "json",
  "application/feed+json": "json",
});

// What is opened before anybody asks what it holds (decoding/archive): a page in one file, and a mail.
const IN_ONE_FILE = ["multipart/related", "message/rfc822"];

// Senders that do not know: no type at all, and the type of a file that nobody named.
export const UNTYPED = ["", "application/octet-stream"];

const FILE_TYPES = table<string>({
  md: "text/markdown",
  markdown: "text/markdown",
  mdx: "text/markdown",
  qmd: "text/markdown", // Quarto
  rmd: "text/markdown", // R Markdown
  html: "text/html",
  htm: "text/html",
  txt: "text/plain",
  json: "application/json",
  mhtml: "multipart/related",
  mht: "multipart/related",
  eml: "message/rfc822",
});

/** The media type of a content file by its name; undefined when it is no article. */
export function typeOfFile(name: string): string | undefined {
  return FILE_TYPES[/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ""];
}

export interface ParsedType {
  essence: string;
  charset?: string;
}

/** The essence (lower case, without parameters) and the charset of a media type (RFC 9110, section 8.3.1). */
export function parseMediaType(type: string): ParsedType {
  const [essence = "", ...parameters] = type.split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(parameter)?.[1])
    .find(Boolean);
  return { essence: essence.trim().toLowerCase(), charset };
}

/**
 * Which reader is to read it: by media type, which stands in `place`, and by content where the sender gave none.
 * Throws a Problem (415).
 */
export function detectKind(essence: string, text: string, place?: string): Kind {
  refuseUnknownType(essence, place);
  return MEDIA_TYPES[essence] ?? detectByContent(text);
}

/** Throws a Problem (415) for what no reader reads: of a submission, or of the body in a `place` within it. */
export function refuseUnknownType(essence: string, place?: string): void {
  if (MEDIA_TYPES[essence] || UNTYPED.includes(essence)) return;
  const known = [...Object.keys(MEDIA_TYPES), ...(place ? [] : IN_ONE_FILE)];
  const where = place ?? "as Content-Type";
  const detail = `Dateline does not read ${essence}. Send one of ${known.join(", ")} ${where}.`;
  throw new Problem(415, "unknown-media-type", detail, { known });
}

// What people write in Markdown and nowhere else.
const MARKDOWN_SIGNS = [
  /^(#{1,6} |```|[*-] )/m,
  /\[[^[\]\n]{1,200}\]\((?:https?:\/\/|\/|\.|#|mailto:)[^()\s]{0,500}\)/,
  /(?<!\*)\*\*(?=[^\s*])[^*\n]{1,200}\*\*(?!\*)/,
];

// `[b]Title[/b]` is no list.
const JSON_START = /^(?:\{|\[\s*(?:[[{"\d\]-]|true\b|false\b|null\b))/;

/**
 * All of it, and a record or a list of them: programs send it under the type that they give every page. Not so in Markdown,
 * where Hugo has such a record above a text, which may be empty.
 */
export function isJsonRecord(text: string): boolean {
  const all = text.trim();
  if (!/^(?:\{|\[\s*\{)/.test(all) || !/[}\]]$/.test(all)) return false;
  return [parseIfJson(all)].flat().every(isRecord);
}

function detectByContent(text: string): Kind {
  const start = text.trimStart();
  if (JSON_START.test(start)) return "json";
  if (/^(---|\+\+\+)\s*\n/.test(start)) return "markdown";
  if (isMarkup(start)) return "html";
  return MARKDOWN_SIGNS.some((sign) => sign.test(start)) ? "markdown" : "text";
}

// What may stand before markup: white space, comments (WordPress opens a block by one), an XML declaration.
const BEFORE_MARKUP = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?[^>]*>)*/;
const LONGEST_BEFORE = 64_000;
const OPENING_TAG =
  /^<(?:(?:!doctype|html|head|body|meta|article|main|section|header|aside|details|div|p|h[1-6]|ul|ol|dl|table|figure|img|hr|blockquote|pre|span|strong|em|b|i|a)[\s/>]|iframe\s)/i;
const WORDPRESS_BLOCK = /^\s*<!-- wp:/;

/** Does it open like HTML: a doctype or one of these tags, also behind comments, or a block of WordPress? */
export function isMarkup(text: string): boolean {
  return WORDPRESS_BLOCK.test(text) || OPENING_TAG.test(startOf(text));
}

function startOf(markup: string): string {
  return markup.slice(0, LONGEST_BEFORE).replace(BEFORE_MARKUP, "");
}

// Warnings of a broken plug-in and injected scripts come before it, too; but no fragment holds these two tags in a row.
const OPENING_TAGS = /<html\b[^<>]{0,1000}>\s*<head[\s>]/i;

/** A whole page, not a fragment that quotes one. */
export function isPage(html: string): boolean {
  const start = startOf(html);
  return /^<(!doctype\s+html|html|head|body)[\s>]/i.test(start) || OPENING_TAGS.test(start);
}
