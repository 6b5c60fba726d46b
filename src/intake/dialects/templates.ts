import { table } from "../../text.ts";
import { readArguments } from "./arguments.ts";
import { BOX_TAGS, closeBox, END_OF_ANY, openBox, openLink, passBox } from "./boxes.ts";
import { longestRun } from "./code-tags.ts";
import { type Found, upTo } from "./found.ts";
import type { Place } from "./place.ts";
import { embedded } from "./shown.ts";
import { TAGS } from "./tags.ts";

/** Tags of Liquid, Hugo, Go, Zola and Hexo: what they stood for, as far as that can be known. */

// `\frac{{a}}{b}` and `x_{{i}}` are TeX, `word{{% /notice %}}` is not.
const BEFORE_TEX = /[\w}^_\\{$]/;
const SHORTCODE = /^\{\{[<%][^{}]*[>%]\}\}/;

/** Are the two braces at a place TeX? */
function isTex({ text, at, start }: Place): boolean {
  return BEFORE_TEX.test(text[at - 1] ?? " ") && !text.startsWith("}}", at - 2) && !SHORTCODE.test(start);
}

// Tags with an end: what is between them becomes this.
const PAIRED = table<(inner: string, rest: string) => string>({
  raw: (inner) => inner,
  comment: () => "",
  highlight: (inner, language) => fenced(language, inner),
  codeblock: (inner, rest) => fenced(languageIn(rest), inner),
});

function endOf(name: string): RegExp {
  return new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, "g");
}

/** `{% … %}` of Liquid, Nunjucks and Zola. Of tags with an end what is between goes, stays as it is, or is code. */
export function liquidTag(place: Place): Found | undefined {
  const { at, start } = place;
  const tag = upTo(start, at, "%}", "Liquid tag taken out");
  const [, name = "", rest = ""] = /^\{%-?\s*([\w.-]+)(?![\w.-])([\s\S]*?)-?%\}/.exec(start) ?? [];
  if (!tag || !name) return undefined;
  if (name === "end")
    return { end: tag.end, what: "Liquid tag replaced", instead: closeBox(place.boxes, END_OF_ANY) };
  const make = PAIRED[name];
  if (make) return pair(place, tag.end, endOf(name), (inner) => make(inner, rest));
  const call = name === "include" ? rest : `${name.replace(/^end/, "/")}${rest}`;
  return standsFor(place, tag, call, "Liquid tag");
}

/** Hexo: `{% codeblock Title lang:js %}`. */
function languageIn(rest: string): string {
  return /\blang:\s*(\S+)/.exec(rest)?.[1] ?? "";
}

function fenced(language: string, code: string): string {
  const marks = "`".repeat(longestRun(code) + 1);
  return `\n${marks}${language.trim().split(/\s/)[0] ?? ""}\n${code.replace(/^\n|\n$/g, "")}\n${marks}\n`;
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
export function template(place: Place): Found | undefined {
  if (isTex(place)) return undefined;
  const { at, start } = place;
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
  return /^[.$\w("'`]/.test(inner) ? standsFor(place, tag, inner, "template") : undefined;
}

function shortcodeOf(place: Place, tag: Found, inner: string): Found {
  const literal = /^\/\*([\s\S]*)\*\/$/.exec(inner)?.[1];
  if (literal !== undefined)
    return { ...tag, what: "quoted shortcode made plain", instead: `\`{{<${literal}>}}\`` };
  if (/^highlight\b/.test(inner))
    return pair(place, tag.end, /\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g, (code) =>
      fenced(inner.slice(9), code),
    );
  return standsFor(place, tag, inner, "shortcode");
}

// What sites put before their own addresses.
const SITE_PREFIX = /^(?:site|page)\.(?:baseurl|url|base_url|BaseURL|github\.url)$/;

function liquidOutput(inner: string): string | undefined {
  if (SITE_PREFIX.test(inner)) return "";
  return /^["']([^"']*)["']\s*\|\s*(?:prepend:\s*site\.\w+|relative_url|absolute_url|relURL|absURL|url\b)/.exec(
    inner,
  )?.[1];
}

function standsFor(place: Place, tag: Found, call: string, kind: string): Found {
  const [, slash, name = "", rest = ""] = /^(\/?)\s*([\w./-]+)([\s\S]*)$/.exec(call.trim()) ?? [];
  const key = name.toLowerCase().split("/").pop()!;
  const instead = slash ? closeBox(place.boxes, key) : madeOf(place, tag, key, rest);
  return { end: tag.end, what: instead ? `${kind} replaced` : `${kind} taken out`, instead };
}

// Tags that compute: what they say is not shown where they stand.
const LOGIC = new Set(
  (
    "assign capture case cycle else elseif elsif extends for if ifchanged import include lookup range return script set " +
    "style tablerow unless when with"
  ).split(" "),
);
// What is loaded is no page.
const PAGE = /^https?:\/\/(?!\S*\.(?:js|css)(?:[?#]|$))/;

// Nothing, or all that is in the box up to its end.
const REST_OF_BOX =
  /^(?:[ \t]*|[^\n]*(?:\{%-?\s*end[a-z]*\s*-?%\}|\{\{[<%]\s*\/\s*[\w-]+\s*[>%]\}\})[ \t]*)(?:\n|$)/i;
const LONGEST_LINE = 1000;

/** What a tag is known to stand for, a box that it opens, or the address that it shows. */
function madeOf({ text, at, boxes }: Place, { end }: Found, name: string, rest: string): string {
  const given = isBareTitle(name, rest)
    ? { positional: [rest.trim()], named: {} }
    : readArguments(argumentsOf(rest));
  const known = openLink(boxes, name, given) ?? (Object.hasOwn(TAGS, name) ? TAGS[name]!(given) : undefined);
  if (known || (known === "" && !BOX_TAGS.includes(name))) return known;
  const isAlone =
    (at === 0 || text[at - 1] === "\n") && REST_OF_BOX.test(text.slice(end, end + LONGEST_LINE));
  const ending = text.startsWith("{%", at) && rest.startsWith("(") ? END_OF_ANY : name;
  if (!isAlone) {
    passBox(boxes, name, ending);
    return "";
  }
  const address = LOGIC.has(name) || name.includes(".") ? "" : (given.named.url ?? given.positional[0] ?? "");
  const made = openBox(boxes, name, given, ending);
  if (made === undefined && ending === END_OF_ANY) passBox(boxes, name, ending);
  return made ?? (PAGE.test(address) ? embedded(address) : "");
}

/** Forem: `{% details What it is about %}`. */
function isBareTitle(name: string, rest: string): boolean {
  return (
    /^(?:details|spoiler|collapsible|hidetoggle)$/.test(name) &&
    /\s/.test(rest.trim()) &&
    !/["'`=(]/.test(rest)
  );
}

/** Zola calls its shortcodes as functions: `youtube(id="…", autoplay=true)`. */
function argumentsOf(rest: string): string {
  const [, inner] = /^\(([\s\S]*)\)$/.exec(rest) ?? [];
  return inner?.replace(/,(?=\s*[\w-]+=)/g, " ") ?? rest;
}
