import type { Report } from "../report.ts";
import { escapeHtml, table } from "../text.ts";
import { embedded } from "./dialects/shown.ts";

/** BBCode, which forums write (phpBB, vBulletin, Steam), as HTML. */

// Which post of whom is quoted: vBulletin's `;123`, phpBB's ` post_id=123 time=…`; quotation marks are entities by then.
const BEHIND_NAME = /(?:&quot;)?(?:;\d{1,20}|\s{1,9}\w{1,20}=.*)$/;

/** What an opening tag becomes, with the value behind its `=`. The end is that of the element. */
const ELEMENTS = table<(value: string) => string>({
  ...same("b i u s p sub sup h1 h2 h3 h4 h5 h6 table tr td th hr li"),
  strike: () => "<s>",
  url: (address) => `<a href="${address}">`,
  email: (address) => `<a href="mailto:${address}">`,
  quote: (who) => `<blockquote>${who && `<p>${who.replace(BEHIND_NAME, "")}:</p>`}`,
  list: (kind) => (/^[1aAiI]$/.test(kind) ? "<ol>" : "<ul>"),
  olist: () => "<ol>",
  ul: () => "<ul>",
  ol: () => "<ol>",
  "*": () => "<li>",
  spoiler: (title) => `<details><summary>${title || "Spoiler"}</summary>`,
  ...nothing("size color font center left right justify align indent"),
});
// Those whose text is an address or code: it is read up to the end tag, and nothing in it is a tag.
const WHOLE = table<(inner: string, value: string) => string>({
  img: (address) => `<img src="${address.trim()}" alt="">`,
  url: (address) => `<a href="${address.trim()}">${address.trim()}</a>`,
  code: (source, language) =>
    `<pre><code${language && ` class="language-${language}"`}>${source.replace(/^\n/, "")}</code></pre>`,
  noparse: (source) => source.replace(/\n/g, "<br>\n"),
  youtube: (id, value) => youtube(value || id),
  previewyoutube: (id, value) => youtube(value || id),
  video: (address) => embedded(address.trim()),
  media: (address) => embedded(address.trim()),
});

// A text that only speaks of brackets has none of these with an end, twice.
const SIGN = /\[\/(?:b|i|u|url|img|quote|list|p|h[1-3]|size|color|center|code)\]/gi;
const FEWEST_SIGNS = 2;
// Who speaks of it shows its tags; what is written in it would show them as code.
const SPEAKS_OF_IT = /\bBB-?code\b/i;
const SHOWN = /\[(?:code|noparse)[\]=]/i;
const TAG = /\[(\/?)(\*|[a-z][a-z0-9]{0,15})(?:=([^\]\n]{0,500}))?\]/gi;

// A line ends at a block anyway.
const BLOCK = "</?(?:ul|ol|li|blockquote|pre|h[1-6]|p|table|tr|td|th|details|summary|hr|iframe)\\b[^<>]*>";
const BESIDE_BLOCKS = new RegExp(`(${BLOCK})(?:\\s*<br>)+\\n?|<br>\\n(?=\\s*${BLOCK})`, "g");

/** Two end tags, each with its beginning, and no text on BBCode itself. */
export function isBbcode(text: string): boolean {
  const ends = text.match(SIGN) ?? [];
  if (ends.length < FEWEST_SIGNS || (SPEAKS_OF_IT.test(text) && !SHOWN.test(text))) return false;
  const lower = text.toLowerCase();
  return [...new Set(ends)].every((end) => lower.includes(`[${end.slice(2, -1).toLowerCase()}`));
}

/** Tags that are not known stay as they are; the others are on the report. */
export function renderBbcode(text: string, report: Report): string {
  const endOf = endsIn(text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())); // of others the small ones may be longer
  const lists: string[] = [];
  let [html, at] = ["", 0];
  for (const tag of text.matchAll(TAG)) {
    if (tag.index < at || !isKnown(tag)) continue;
    const [written, , name = ""] = tag;
    html += inLines(text.slice(at, tag.index));
    at = tag.index + written.length;
    const end = isWhole(tag) ? endOf(name.toLowerCase(), at) : -1;
    html += end < 0 ? elementOf(tag, lists) : wholeOf(tag, text.slice(at, end));
    if (end >= 0) at = end + name.length + 3;
    report.removal("dialects", "tag of BBCode read", end < 0 ? written : text.slice(tag.index, at));
  }
  return (html + inLines(text.slice(at))).replace(BESIDE_BLOCKS, (_, block = "") => `${block}\n`);
}

function isKnown([, , name = ""]: RegExpExecArray): boolean {
  return [ELEMENTS, WHOLE].some((known) => Object.hasOwn(known, name.toLowerCase()));
}

function wholeOf([, , name = "", value = ""]: RegExpExecArray, inner: string): string {
  return WHOLE[name.toLowerCase()]!(escapeHtml(inner), plain(value));
}

/** Where the next end tag of a name is, -1 for none; a name without one is not looked for again. */
function endsIn(lower: string): (name: string, from: number) => number {
  const missing = new Set<string>();
  return (name, from) => {
    const end = missing.has(name) ? -1 : lower.indexOf(`[/${name}]`, from);
    if (end < 0) missing.add(name);
    return end;
  };
}

/** `[url]` has its address within, `[url=…]` words. */
function isWhole([, slash, name = "", value]: RegExpExecArray): boolean {
  const isLink = name.toLowerCase() === "url";
  return !slash && Object.hasOwn(WHOLE, name.toLowerCase()) && !(isLink && value);
}

/**
 * Of a tag whose text would have to be read with it, and that has no end, nothing is left. `lists` are those that are open:
 * which element a list is, only its beginning says.
 */
function elementOf([, slash, name = "", value = ""]: RegExpExecArray, lists: string[]): string {
  const opening = (slash && name.toLowerCase() === "list" && lists.pop()) || openingOf(name, value);
  const element = /^<(\w+)/.exec(opening)?.[1];
  if (!slash && name.toLowerCase() === "list") lists.push(opening);
  return slash ? (element ? `</${element}>` : "") : opening;
}

function openingOf(name: string, value: string): string {
  return ELEMENTS[name.toLowerCase()]?.(plain(value)) ?? "";
}

function plain(value: string): string {
  return escapeHtml(value.replace(/^["']|["']$/g, ""));
}

/** Lines end where they end; an empty one parts paragraphs. */
function inLines(text: string): string {
  return escapeHtml(text).replace(/\n/g, "<br>\n");
}

function youtube(id: string): string {
  return embedded(`https://www.youtube.com/watch?v=${id.replace(/;.*$/s, "").trim()}`);
}

function same(names: string): Record<string, () => string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, () => `<${name}>`]));
}

function nothing(names: string): Record<string, () => string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, () => ""]));
}
