import type { Found } from "./found.ts";

/** Attributes in braces, which only say how something is drawn, or what it is. */

const LONGEST_LINK = 2000;
// Pandoc, Quarto, Goldmark.
const ATTRIBUTES =
  /^\{(?:[ \t]{0,3}(?:[#.][\w:-]{1,60}|[\w-]{1,40}=(?:"[^"{}\n]{0,200}"|[^\s"{}]{1,100}))){1,10}[ \t]{0,3}\}/;
// `f(x){a=b}` is neither link nor picture, and `\sqrt[n]{a=b}` is TeX.
const LINK_BEFORE = /\]\([^()\n]*$/;
const TEX_BEFORE = /\\[a-z]{1,30}$/i;

/** Behind a link or a picture, or behind words in brackets, which have them for nothing else. */
export function attributesOfPandoc(text: string, at: number, start: string): Found | undefined {
  const [words = ")", inner] = /^\[([^[\]\n]{1,200})\]/.exec(start) ?? [];
  const before = text.slice(Math.max(0, at - LONGEST_LINK), at);
  const isTheirs = inner === undefined ? LINK_BEFORE.test(before) : !TEX_BEFORE.test(before.slice(-31));
  const [attributes] = (isTheirs && ATTRIBUTES.exec(start.slice(words.length))) || [];
  if (!attributes) return undefined;
  const end = at + words.length + attributes.length;
  return { end, what: "attributes of Pandoc taken out", instead: inner ?? ")" };
}

/** MyST: what kind of thing the code behind it names. */
export function roleOfMyst(start: string, at: number): Found | undefined {
  const [role] = /^\{[a-z][a-z:+-]{1,30}\}(?=`)/.exec(start) ?? [];
  return role ? { end: at + role.length, what: "role of MyST taken out", instead: "" } : undefined;
}

/** kramdown: `{: .class width="300"}`, `{:toc}`, `{::options /}`. */
export function attributesOfKramdown(text: string, at: number, start: string): Found | undefined {
  const [tag] = /^\{:(?::?[\w-]+(?:\s[^{}\n]*)?|[^{}\n]*)\/?\}/.exec(start) ?? [];
  if (!tag || /^\{:\s*$/.test(tag)) return undefined;
  const what = "attributes of kramdown taken out";
  if (!/^\{::comment\}/.test(tag)) return { end: at + tag.length, what, instead: "" };
  const close = text.indexOf("{:/comment}", at);
  return { end: close < 0 ? at + tag.length : close + "{:/comment}".length, what, instead: "" };
}
