import {
  type ChildNode,
  type Element,
  elementsOf,
  isElement,
  isText,
  lineOf,
  splitClass,
  wordsOf,
} from "../../../html/index.ts";
import { AUTHOR, BY } from "../../../people/bylines.ts";
import { isNameProperty } from "../facts/credited.ts";
import { isWithinLine } from "../within-line.ts";
import { isName, readNames } from "./author-names.ts";

/** The names in an element that is marked as the author: with what stands beside them, and nothing between. */

export const LONGEST_MARKED = 120;

// What the element of a name is called: hCard, LaTeXML, WordPress blocks.
const NAME_CLASS = /(?:^| )(?:fn|name|(?:\S+-)?(?:author|byline|person|display)-?name)(?= |$)/;

function holdsName(element: Element): boolean {
  return isNameProperty(element) || NAME_CLASS.test(splitClass(element.attribs.class ?? ""));
}

/** A name has an element of its own inside, or is the link; else it is the words. */
export function namesIn(element: Element): string[] {
  const inner = elementsOf(element);
  const named = [...inner.filter(holdsName), ...inner.filter(({ attribs }) => attribs.rel === "author")];
  const rows = named[0] ? named.filter((other) => isAlike(other, named[0]!)) : [];
  if (rows.length > 1) return rows.flatMap((one) => readNames(wordsOf(one)));
  for (const choice of [named[0], element]) {
    const text = choice && (isElement(choice, "meta") ? choice.attribs.content : shortText(choice));
    const names = text && text.length <= LONGEST_MARKED ? readNames(text) : [];
    if (names.length) return names;
  }
  const link = inner.find((one) => isElement(one, "a") && isName(wordsOf(one)));
  return link ? readNames(wordsOf(link)) : [];
}

/** Its parts; undefined for what is too long anyway: of many parts each is compared with what stands before it. */
function shortText(element: Element): string | undefined {
  return lineOf(element, LONGEST_MARKED) === undefined ? undefined : partsOf(element).join(" | ");
}

/** Names of several that are written alike; microdata may also name whom they work for. */
function isAlike(one: Element, other: Element): boolean {
  const around = ({ parent }: Element) => (parent && isElement(parent) ? parent.attribs.class : undefined);
  return !!one.attribs.class && one.attribs.class === other.attribs.class && around(one) === around(other);
}

/** Blocks inside stand apart: `<div><a>Name</a><div>Mar 12</div></div>` is not one word. */
function partsOf(node: Element): string[] {
  const parts = [""];
  const visit = (one: ChildNode) => {
    if (isText(one)) parts[parts.length - 1] += one.data;
    if (!isElement(one)) return;
    const isBlock = !isWithinLine(one) && one.name !== "a";
    if (isBlock || standsApart(one, parts.at(-1)!)) parts.push("");
    for (const child of one.children) visit(child);
    if (isBlock) parts.push("");
  };
  visit(node);
  return parts.map((part) => part.replace(/\s+/g, " ").trim()).filter(Boolean);
}

// `<span>Автор</span><a>Анна Пристань</a>`: a label.
const LABEL = new RegExp(`^(?:${AUTHOR}|${BY})\\s?:?$`, "iu");
// A whole name: of two words, or in Korean.
const WHOLE_NAME = /\S\s+\S+$|^\p{Script=Hangul}{2,4}$/u;

// DocBook, hCard.
const SURNAME = /(?:^| )(?:sur|last|family)-?name(?= |$)/;

/** `<a>Jane Doe</a><span>Reporter</span>`: no space, but a whole name before it. */
function standsApart({ prev, attribs }: Element, before: string): boolean {
  if (SURNAME.test(splitClass(attribs.class ?? ""))) return false;
  const last = prev && isText(prev) && !prev.data.trim() ? prev.prev : prev;
  return last !== null && isElement(last) && [WHOLE_NAME, LABEL].some((one) => one.test(before.trim()));
}
