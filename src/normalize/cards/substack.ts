import {
  type ChildNode,
  createElement,
  type Element,
  isElement,
  parseHtml,
  Text,
  wordsOf,
} from "../../html/index.ts";
import { isRecord, parseIfJson } from "../../record.ts";
import { removeIllegal } from "../../text.ts";
import { openDrawnPostCard } from "./substack-drawn.ts";

/** What Substack says in an attribute, as JSON, for its own script to draw: in exports the element itself is empty. */

type Said = Record<string, unknown>;
type Made = ChildNode[] | undefined;
type Make = (said: Said) => (ChildNode | string)[];

/** Somebody's name, in the middle of a sentence. */
export function openMention(card: Element): Made {
  return openEmpty(card, ({ name, url }) => (textOf(name) ? [linked(textOf(name), url)] : []));
}

/** The formula's TeX, left readable. */
export function openFormula(card: Element): Made {
  return openEmpty(card, ({ persistentExpression: tex }) => (textOf(tex) ? [lineOf(textOf(tex))] : []));
}

/** The words of a post elsewhere, as a quotation, with who said it. */
export function openPost(card: Element): Made {
  return open(card, ({ full_text, url, name, username }) => {
    const who = [textOf(name), textOf(username) && `(@${textOf(username)})`].filter(Boolean).join(" ");
    return quote(textOf(full_text), who, url);
  });
}

/** A comment elsewhere, as a quotation, with who wrote it. */
export function openComment(card: Element): Made {
  return open(card, ({ comment, url }) =>
    isRecord(comment) ? quote(textOf(comment.body), textOf(comment.name), url) : [],
  );
}

function quote(words: string, who: string, address: unknown): Element[] {
  const said = words.split(/\n+/).map((line) => lineOf(...partsOf(line)));
  const lines = [...said, ...(who ? [lineOf("— ", linked(who, address))] : [])];
  return words ? [createElement("blockquote", {}, lines)] : [];
}

// The one thing in them that is HTML.
const LINK = '<a class="tweet-url"';

function partsOf(line: string): (ChildNode | string)[] {
  return line.includes(LINK) ? parseHtml(line).children : [line];
}

/** Title and description of another post, as a quotation that leads there. */
export function openPostCard(card: Element): Made {
  const said = open(card, ({ title, caption, canonical_url, truncated_body_text, url }) => {
    const about = textOf(caption) || textOf(truncated_body_text);
    const lines = [lineOf(linked(textOf(title), canonical_url ?? url)), ...(about ? [lineOf(about)] : [])];
    return textOf(title) ? [createElement("blockquote", {}, lines)] : [];
  });
  return said ?? openDrawnPostCard(card);
}

/** The pictures one below the other, with the gallery's caption. */
export function openPictures(card: Element): Made {
  return openEmpty(card, ({ gallery }) => {
    const { images, caption, alt } = isRecord(gallery) ? gallery : {};
    const addresses = [images].flat().flatMap((image) => (isRecord(image) && textOf(image.src)) || []);
    const pictures = addresses.map((src) => createElement("img", { src, alt: textOf(alt) }));
    const below = textOf(caption) ? [createElement("figcaption", {}, [textOf(caption)])] : [];
    return pictures.length ? [createElement("figure", {}, [...pictures, ...below])] : [];
  });
}

/** Nothing: it tells writers what a block of verse does. */
export function dropLabel(label: Element): Made {
  return isElement(label, "label") ? [] : undefined;
}

/** Undefined where the element has words of its own. */
function openEmpty(card: Element, make: Make): Made {
  return wordsOf(card) ? undefined : open(card, make);
}

/** Undefined where the attribute says nothing. What is drawn by then has counts and buttons as well. */
function open(card: Element, make: Make): Made {
  const said = readAttribute(card);
  const made = said ? make(said).map((one) => (typeof one === "string" ? new Text(one) : one)) : [];
  return made.length ? made : undefined;
}

function readAttribute({ attribs }: Element): Said | undefined {
  const said = parseIfJson(attribs["data-attrs"] ?? ""); // it may be another system's
  return isRecord(said) ? said : undefined;
}

/** Without what no feed may carry: in JSON it is written with signs that are lawful. */
function textOf(value: unknown): string {
  return typeof value === "string" ? removeIllegal(value).text.trim() : "";
}

function linked(words: string, address: unknown): Element | string {
  return textOf(address) ? createElement("a", { href: textOf(address) }, [words]) : words;
}

function lineOf(...parts: (ChildNode | string)[]): Element {
  return createElement("p", {}, parts);
}
