import { type ChildNode, createElement, type Element, isElement, Text, wordsOf } from "../../html/index.ts";
import { isRecord, parseIfJson } from "../../record.ts";
import { removeIllegal } from "../../text.ts";

/** What Substack's export says in an attribute, as JSON, for its own script to write: the element itself is empty. */

type Said = Record<string, unknown>;
type Made = ChildNode[] | undefined;

/** Somebody's name, in the middle of a sentence. */
export function openMention(card: Element): Made {
  return open(card, ({ name, url }) => (textOf(name) ? [linked(textOf(name), url)] : []));
}

/** The formula's TeX, left readable. */
export function openFormula(card: Element): Made {
  return open(card, ({ persistentExpression: tex }) => (textOf(tex) ? [lineOf(textOf(tex))] : []));
}

/** The words of a post elsewhere, as a quotation, with who said it. */
export function openPost(card: Element): Made {
  return open(card, ({ full_text, url, name, username }) => {
    const who = [textOf(name), textOf(username) && `(@${textOf(username)})`].filter(Boolean).join(" ");
    const lines = [lineOf(textOf(full_text)), ...(who ? [lineOf("— ", linked(who, url))] : [])];
    return textOf(full_text) ? [createElement("blockquote", {}, lines)] : [];
  });
}

/** Title and description of another post, as a quotation that leads there. */
export function openPostCard(card: Element): Made {
  return open(card, ({ title, caption, canonical_url, truncated_body_text, url }) => {
    const said = textOf(caption) || textOf(truncated_body_text);
    const lines = [lineOf(linked(textOf(title), canonical_url ?? url)), ...(said ? [lineOf(said)] : [])];
    return textOf(title) ? [createElement("blockquote", {}, lines)] : [];
  });
}

/** The pictures one below the other, with the gallery's caption. */
export function openPictures(card: Element): Made {
  return open(card, ({ gallery }) => {
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

/** Undefined where the attribute says nothing, or the element has words of its own. */
function open(card: Element, make: (said: Said) => (ChildNode | string)[]): Made {
  const said = wordsOf(card) ? undefined : readAttribute(card);
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

function lineOf(...parts: (Element | string)[]): Element {
  return createElement("p", {}, parts);
}
