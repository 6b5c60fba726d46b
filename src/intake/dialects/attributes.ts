import { escapeHtml } from "../../text.ts";
import { type Found, takeOut } from "./found.ts";
import type { Place } from "./place.ts";
import { embedded } from "./shown.ts";

/** Attributes in braces, which only say how something is drawn, or what it is. */

const LONGEST_LINK = 2000;
// Pandoc, Quarto, Goldmark: `{#id .class key="value"}`, a space between them.
const ONE = '(?:[#.][a-z][\\w:-]{0,60}|[a-z][\\w-]{0,40}=(?:"[^"{}\\n]{0,200}"|[^\\s"{}=]{1,100}))';
const ATTRIBUTES = new RegExp(`^\\{[ \\t]{0,3}${ONE}(?:[ \\t]{1,3}${ONE}){0,9}[ \\t]{0,3}\\}`, "i");
// `f(x){a=b}` is neither link nor picture; an address may have parentheses.
const LINK_BEFORE = /\](?:\((?:[^()\n]|\([^()\n]*\))*|\[[^[\]\n]*)$/;
// Words with a class of their own; a note or `arr[i]{.b}` is none.
const SPAN = /^\[([^[\]\n^][^[\]\n]{0,200})\](\{[.#])/;

/** Behind a link or a picture, which have them for nothing else. */
export function attributesOfPandoc({ text, at, start }: Place): Found | undefined {
  const isLink = LINK_BEFORE.test(text.slice(Math.max(0, at - LONGEST_LINK), at));
  const [attributes] = (isLink && ATTRIBUTES.exec(start.slice(1))) || [];
  if (!attributes) return undefined;
  return { end: at + 1 + attributes.length, what: "attributes of Pandoc taken out", instead: start[0]! };
}

/** Pandoc: `[words]{.class}` are the words. */
export function spanOfPandoc({ start, at }: Place): Found | undefined {
  const [, words = "", opening = ""] = SPAN.exec(start) ?? [];
  const length = words.length + 2;
  const [attributes] = (opening && ATTRIBUTES.exec(start.slice(length))) || [];
  if (!attributes) return undefined;
  return { end: at + length + attributes.length, what: "attributes of Pandoc taken out", instead: words };
}

/** kramdown: `{: .class width="300"}`, `{:toc}`, `{::options /}`. */
export function attributesOfKramdown({ text, at, start }: Place): Found | undefined {
  const [tag] = /^\{:(?::?[\w-]+(?:\s[^{}\n]*)?|[^{}\n]*)\/?\}/.exec(start) ?? [];
  if (!tag || /^\{:\s*$/.test(tag)) return undefined;
  const what = "attributes of kramdown taken out";
  if (!/^\{::comment\}/.test(tag)) return takeOut(tag, at, what);
  const close = text.indexOf("{:/comment}", at);
  return { end: close < 0 ? at + tag.length : close + "{:/comment}".length, what, instead: "" };
}

// Only what no emphasis is in, and an address without parentheses: any other picture keeps its words, and loses its size.
const SIZED =
  /^!\[([^[\]\n*_`<\\]{0,300})\]\(([^()\s<>]{1,1000})(?: "([^"\n]{0,200})")?\)\{:?[^{}\n]{0,300}\}/;
const SIZES: [name: string, pattern: RegExp][] = [
  ["width", /[\s:{](?:width|w)="?(\d{1,5})(?:px)?"?(?=[\s}])/],
  ["height", /[\s:{](?:height|h)="?(\d{1,5})(?:px)?"?(?=[\s}])/],
];

/** kramdown, Pandoc: `![alt](address){: width="300" }` says how large it is, so that pages do not jump. */
export function pictureWithSize({ start, at }: Place): Found | undefined {
  const [tag, alt = "", src = "", title] = SIZED.exec(start) ?? [];
  const said = tag?.slice(tag.lastIndexOf("{")) ?? "";
  const sizes = SIZES.flatMap(([name, pattern]) => {
    const pixels = pattern.exec(said)?.[1];
    return pixels ? [`${name}="${pixels}"`] : [];
  });
  if (!tag || !sizes.length) return undefined;
  const given = [
    `src="${escapeHtml(src)}"`,
    `alt="${escapeHtml(alt)}"`,
    title && `title="${escapeHtml(title)}"`,
  ];
  // Alone in its line the tag would open a block of HTML, and take the next line with it.
  const instead = `<img ${[...given, ...sizes].filter(Boolean).join(" ")}></img>`;
  return { end: at + tag.length, what: "attributes of a picture read", instead };
}

// Hashnode; VuePress, HackMD, Azure DevOps.
const DRAWN = /^[ ](?:align="(?:left|center|right)"|=(?=x?\d)\d{0,4}%?x?\d{0,4}%?)(?=\))/;
const PICTURE_BEFORE = /!\[[^[\]\n]*\]\([^()\s]*$/;

/** `![alt](address align="center")`, which is no picture to Markdown, nor is `![alt](address =300x200)`. */
export function drawnHow({ text, at, start }: Place): Found | undefined {
  const [said] = DRAWN.exec(start) ?? [];
  if (!said || !PICTURE_BEFORE.test(text.slice(Math.max(0, at - LONGEST_LINK), at))) return undefined;
  return takeOut(said, at, "attributes of a picture taken out");
}

/** Hashnode: `%[address]`, on a line of its own. */
export function embedOfHashnode({ text, at, start }: Place): Found | undefined {
  const [tag, address] = /^%\[(https?:\/\/[^\s[\]<>"]{1,1000})\](?=[ \t]*(?:\n|$))/.exec(start) ?? [];
  const isAlone = at === 0 || text[at - 1] === "\n";
  return tag && isAlone
    ? { end: at + tag.length, what: "embed of Hashnode replaced", instead: embedded(address!) }
    : undefined;
}

// `{filename}` names a source file, whose address is found later; `{static}` names a file, whose path stays.
const PLACE = /^(?:\{(?:static|attach|photo)\}|\|(?:static|attach)\||(?:\{filename\}|\|filename\|)\/?)/;

/** Docusaurus: the folder of the site's files, and the sign that a path is none of its pages. */
export function placeOfDocusaurus({ start, at }: Place): Found | undefined {
  const [place] = /^(?:@site\/static|pathname:\/\/)/.exec(start) ?? [];
  return takeOut(place, at, "place of Docusaurus taken out");
}

/** Pelican: where a file of the site lies, in front of its path. */
export function placeOfPelican({ start, at }: Place): Found | undefined {
  const [place] = PLACE.exec(start) ?? [];
  return takeOut(place, at, "place of Pelican taken out");
}
