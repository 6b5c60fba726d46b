import { type ChildNode, createElement, type Element, isElement, isText, Text } from "../html/index.ts";
import { table } from "../text.ts";

// Elements that mean something only inside another (HTML, content models), and what they are elsewhere: an element of
// that name, their children (""), or nothing.
const PLACES = table<{ inside: string[]; otherwise: string | undefined }>({
  li: { inside: ["ul", "ol"], otherwise: "li" },
  dt: { inside: ["dl"], otherwise: "p" },
  dd: { inside: ["dl"], otherwise: "p" },
  figcaption: { inside: ["figure"], otherwise: "p" },
  summary: { inside: ["details"], otherwise: "p" },
  caption: { inside: ["table"], otherwise: "p" },
  colgroup: { inside: ["table"], otherwise: undefined },
  col: { inside: ["colgroup", "table"], otherwise: undefined },
  thead: { inside: ["table"], otherwise: "" },
  tbody: { inside: ["table"], otherwise: "" },
  tfoot: { inside: ["table"], otherwise: "" },
  tr: { inside: ["table", "thead", "tbody", "tfoot"], otherwise: "p" },
  td: { inside: ["tr"], otherwise: "" },
  th: { inside: ["tr"], otherwise: "" },
  rt: { inside: ["ruby"], otherwise: "" },
  rp: { inside: ["ruby"], otherwise: "" },
  source: { inside: ["picture", "video", "audio"], otherwise: undefined },
  track: { inside: ["video", "audio"], otherwise: undefined },
});

const UNWRAPPED = { otherwise: "" };

// In these nothing else may stand: a browser puts it in front of the table. What is behind the last row goes behind the
// table: one that is never closed, or by another `<table>`, would else stand below all that follows.
const ONLY = table<string[]>({
  table: ["caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr"],
  thead: ["tr"],
  tbody: ["tr"],
  tfoot: ["tr"],
  tr: ["td", "th"],
  colgroup: ["col"],
  dl: ["dt", "dd"],
});

export function isMisplaced(element: Element): boolean {
  if (!isInPlace(element)) return true;
  const only = ONLY[element.name];
  return !!only && element.children.some((child) => isStranger(child, only));
}

/** In place, and so is what it stands in: a cell of a row that is in no table is in none. */
function isInPlace(element: Element): boolean {
  const rule = PLACES[element.name];
  if (!rule) return element.name !== "div" || !isElement(element.parent, "dl"); // a box around a term and its text
  return isElement(element.parent, ...rule.inside) && (element.name[0] !== "t" || isInPlace(element.parent));
}

function isStranger(node: ChildNode, only: string[]): boolean {
  return isText(node) ? node.data.trim() !== "" : !isElement(node, ...only);
}

export function putRight(element: Element): ChildNode[] {
  const { name, children } = element;
  if (!isInPlace(element)) return displaced(element, (PLACES[name] ?? UNWRAPPED).otherwise);
  const only = ONLY[name]!;
  const last = name === "dl" ? -1 : children.findLastIndex((child) => isElement(child, ...only));
  const inside = last < 0 ? children : children.slice(0, last + 1);
  const strangers = inside.filter((child) => isStranger(child, only));
  const kept = inside.filter((child) => !isStranger(child, only));
  return [...strangers, createElement(name, element.attribs, kept), ...children.slice(inside.length)];
}

function displaced(element: Element, otherwise: string | undefined): ChildNode[] {
  if (otherwise === undefined) return [];
  if (otherwise === "") return [...element.children, new Text(" ")];
  const renamed = createElement(otherwise, element.attribs, element.children);
  return [otherwise === "li" ? createElement("ul", {}, [renamed]) : renamed];
}
