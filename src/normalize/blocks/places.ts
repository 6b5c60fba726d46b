import { type ChildNode, createElement, type Element, isElement, isText, Text } from "../../html/index.ts";
import { table } from "../../text.ts";
import { closeFigure, isOpenFigure } from "./open-figures.ts";

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

// HTML, "close a p element": these end an open paragraph in every parser that follows the standard.
export const ENDS_PARAGRAPH = new Set(
  (
    "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul"
  ).split(" "),
);

const UNWRAPPED = { otherwise: "" };

// In these nothing else may stand: a browser puts it in front of the table. What is behind the last row goes behind the
// table: one that is never closed, or by another `<table>`, would else stand below all that follows. Lists: see below.
const ONLY = table<string[]>({
  table: ["caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr"],
  thead: ["tr"],
  tbody: ["tr"],
  tfoot: ["tr"],
  tr: ["td", "th"],
  colgroup: ["col"],
  dl: ["dt", "dd"],
});

/** It stands where HTML does not have it, or holds what HTML does not have in it. */
export function isMisplaced(element: Element): boolean {
  if (!isInPlace(element)) return true;
  const only = ONLY[element.name];
  if (isOpenFigure(element)) return true;
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

/** What of it may stand here, with the strangers within it in front or behind. */
export function putRight(element: Element): ChildNode[] {
  const { name, children } = element;
  if (!isInPlace(element)) return displaced(element, (PLACES[name] ?? UNWRAPPED).otherwise);
  if (name === "dl") return withDefinitions(element);
  if (name === "figure") return closeFigure(element);
  const only = ONLY[name]!;
  const last = children.findLastIndex((child) => isElement(child, ...only));
  const inside = last < 0 ? children : children.slice(0, last + 1);
  const strangers = inside.filter((child) => isStranger(child, only));
  const kept = inside.filter((child) => !isStranger(child, only));
  return [...strangers, createElement(name, element.attribs, kept), ...children.slice(inside.length)];
}

/** What stands bare behind a term is what is said of it. Blocks behind the last one are not: the list may have no end. */
function withDefinitions({ attribs, children }: Element): ChildNode[] {
  const first = children.findIndex(isTerm);
  const last = children.findLastIndex(isTerm);
  if (first < 0) return children;
  const rest = children.slice(last + 1);
  const end = rest.findIndex((child) => isElement(child) && ENDS_PARAGRAPH.has(child.name));
  const within = children.slice(first, end < 0 ? children.length : last + 1 + end);
  const list = createElement("dl", attribs, defined(within));
  return [...children.slice(0, first), list, ...children.slice(first + within.length)];
}

function defined(children: ChildNode[]): ChildNode[] {
  const parts: ChildNode[] = [];
  let bare: ChildNode[] = [];
  for (const child of [...children, undefined]) {
    if (child && !isTerm(child)) bare.push(child);
    else {
      const isShown = bare.some((node) => isStranger(node, []));
      for (const node of isShown ? [createElement("dd", {}, bare)] : bare) parts.push(node);
      if (child) parts.push(child);
      bare = [];
    }
  }
  return parts;
}

function isTerm(node: ChildNode): boolean {
  return isElement(node, ...ONLY.dl!);
}

function displaced(element: Element, otherwise: string | undefined): ChildNode[] {
  if (otherwise === undefined) return element.children.filter((child) => isStranger(child, ["col"]));
  if (otherwise === "") return [...element.children, new Text(" ")];
  const renamed = createElement(otherwise, element.attribs, element.children);
  return [otherwise === "li" ? createElement("ul", {}, [renamed]) : renamed];
}
