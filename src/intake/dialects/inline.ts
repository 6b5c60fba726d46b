import { component } from "./components.ts";
import { emoji } from "./emoji.ts";
import type { Found } from "./found.ts";
import { readArguments, TAGS } from "./tags.ts";

const LONGEST_TAG = 2000;
// `\frac{{a}}{b}` and `x_{{i}}` are TeX, `word{{% /notice %}}` is not.
const BEFORE_TEX = /[\w}^_\\{$]/;
const SHORTCODE = /^\{\{[<%][^{}]*[>%]\}\}/;

function isTex(text: string, at: number, start: string): boolean {
  return BEFORE_TEX.test(text[at - 1] ?? " ") && !text.startsWith("}}", at - 2) && !SHORTCODE.test(start);
}

/** The tag that opens at a place; undefined when none does. */
export function inlineTag(text: string, at: number, unclosed: Set<string>): Found | undefined {
  const place = { text, at, unclosed };
  const start = text.slice(at, at + LONGEST_TAG);
  if (start.startsWith("{%")) return liquidTag(place, start);
  if (start.startsWith("{{") && !isTex(text, at, start)) return template(place, start);
  if (start.startsWith("{:")) return attributes(text, at, start);
  if (start.startsWith("[[!") && text[at - 1] !== "\\")
    return upTo(start, at, "]]", "directive of ikiwiki taken out");
  if (/^!?\[\[/.test(start)) return wikiLink(start, at);
  if (start.startsWith(":")) return emoji(start.slice(0, 200), at);
  if (start.startsWith("<")) return component(text, at, unclosed);
  return start.startsWith("{/*") ? upTo(start, at, "*/}", "comment of MDX taken out") : undefined;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Obsidian and wikis: `[[Page|label]]` leads to a page that only they know; `![[picture.png]]` shows a file. */
function wikiLink(start: string, at: number): Found | undefined {
  const [tag, sign, page = "", label] =
    /^(!?)\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\](?![[(:])/.exec(start) ?? [];
  if (!tag || !/\p{L}/u.test(page)) return undefined;
  const end = at + tag.length;
  if (!sign)
    return { end, what: "link of a wiki made its words", instead: label ?? page.replace(/#/, " ").trim() };
  const size = /^\d{1,4}$/.test(label ?? "") ? "" : (label ?? "");
  if (PICTURE.test(page))
    return { end, what: "picture of a wiki replaced", instead: `![${size}](<${page}>)` };
  return { end, what: "part of another page taken out", instead: "" };
}

function upTo(start: string, at: number, close: string, what: string): Found | undefined {
  const end = start.indexOf(close, 2);
  return end < 0 ? undefined : { end: at + end + close.length, what, instead: "" };
}

// Liquid tags with an end, of which what is between goes, stays as it is, or is code.
function liquidTag(place: Place, start: string): Found | undefined {
  const { at } = place;
  const tag = upTo(start, at, "%}", "Liquid tag taken out");
  const [, name = "", rest = ""] = /^\{%-?\s*([\w.-]+)\s*([\s\S]*?)-?%\}/.exec(start) ?? [];
  if (!tag || !name) return undefined;
  if (name === "raw") return pair(place, tag.end, /\{%-?\s*endraw\s*-?%\}/g, (inner) => inner);
  if (name === "comment") return pair(place, tag.end, /\{%-?\s*endcomment\s*-?%\}/g, () => "");
  if (name === "highlight")
    return pair(place, tag.end, /\{%-?\s*endhighlight\s*-?%\}/g, (inner) => fenced(rest, inner));
  return { ...tag, ...standsFor(name === "include" ? rest : `${name} ${rest}`, "Liquid tag") };
}

function fenced(language: string, code: string): string {
  return `\n\`\`\`\`${language.trim().split(/\s/)[0] ?? ""}\n${code.replace(/^\n|\n$/g, "")}\n\`\`\`\`\n`;
}

interface Place {
  text: string;
  at: number;
  /** Ends that do not come any more: looking for them again from every opening would cost the square. */
  unclosed: Set<string>;
}

function pair(
  { text, unclosed }: Place,
  from: number,
  close: RegExp,
  make: (inner: string) => string,
): Found {
  close.lastIndex = from;
  const end = unclosed.has(close.source) ? null : close.exec(text);
  if (!end) {
    unclosed.add(close.source);
    return { end: from, what: "tag without its end taken out", instead: "" };
  }
  const instead = make(text.slice(from, end.index));
  return { end: end.index + end[0].length, what: "tag with an end replaced", instead };
}

/** `{{< … >}}` and `{{% … %}}` of Hugo, `{{ … }}` of Liquid and of Go. */
function template(place: Place, start: string): Found | undefined {
  const { at } = place;
  const tag = upTo(start, at, "}}", "template taken out");
  if (!tag) return undefined;
  const inner = start
    .slice(2, tag.end - at - 2)
    .replace(/^-|-$/g, "")
    .trim();
  if (/^[<%]/.test(inner) && /[>%]$/.test(inner))
    return shortcodeOf(
      place,
      tag,
      inner
        .slice(1, -1)
        .replace(/(?<!\*)\/$/, "")
        .trim(),
    );
  if (/^\/\*/.test(inner)) return tag;
  const output = liquidOutput(inner);
  if (output !== undefined) return { ...tag, what: "template replaced", instead: output };
  return /^[.$\w("'`]/.test(inner) ? { ...tag, ...standsFor(inner, "template") } : undefined;
}

function shortcodeOf(place: Place, tag: Found, inner: string): Found {
  const literal = /^\/\*([\s\S]*)\*\/$/.exec(inner)?.[1];
  if (literal !== undefined)
    return { ...tag, what: "quoted shortcode made plain", instead: `\`{{<${literal}>}}\`` };
  if (/^highlight\b/.test(inner))
    return (
      pair(place, tag.end, /\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g, (code) => fenced(inner.slice(9), code)) ??
      tag
    );
  return { ...tag, ...standsFor(inner, "shortcode") };
}

// What sites put before their own addresses.
const SITE_PREFIX = /^(?:site|page)\.(?:baseurl|url|base_url|BaseURL|github\.url)$/;

function liquidOutput(inner: string): string | undefined {
  if (SITE_PREFIX.test(inner)) return "";
  return /^["']([^"']*)["']\s*\|\s*(?:prepend:\s*site\.\w+|relative_url|absolute_url|relURL|absURL)/.exec(
    inner,
  )?.[1];
}

function standsFor(call: string, kind: string): { what: string; instead: string } {
  const [, name = "", rest = ""] = /^([\w./-]+)\s*([\s\S]*)$/.exec(call.trim()) ?? [];
  const key = name.toLowerCase().split("/").pop()!;
  const instead = Object.hasOwn(TAGS, key) ? TAGS[key]!(readArguments(rest)) : "";
  return { what: instead ? `${kind} replaced` : `${kind} taken out`, instead };
}

/** kramdown: `{: .class width="300"}`, `{:toc}`, `{::options /}`. */
function attributes(text: string, at: number, start: string): Found | undefined {
  const [tag] = /^\{:(?::?[\w-]+(?:\s[^{}\n]*)?|[^{}\n]*)\/?\}/.exec(start) ?? [];
  if (!tag || /^\{:\s*$/.test(tag)) return undefined;
  const what = "attributes of kramdown taken out";
  if (!/^\{::comment\}/.test(tag)) return { end: at + tag.length, what, instead: "" };
  const close = text.indexOf("{:/comment}", at);
  return { end: close < 0 ? at + tag.length : close + "{:/comment}".length, what, instead: "" };
}
