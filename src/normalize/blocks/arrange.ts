import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  HEADINGS,
  hasAncestor,
  isElement,
  isText,
  lineOf,
  rewrite,
  setChildren,
} from "../../html/index.ts";
import type { Step } from "../work.ts";
import { holdsBareList, listsIntoItems } from "./bare-lists.ts";
import { BOXES, isBlock, showsSomething, wrapBareText, wrapBareTexts } from "./bare-texts.ts";

const BOX_NAMES = new Set(BOXES);

// In these a box is a line, not a paragraph.
const LINE_PARENTS = ["li", "td", "th", "dd", "dt", "figcaption", "summary", "caption", "p", "pre"];

/** Layout boxes become paragraphs, or nothing; text that stands bare between blocks becomes a paragraph. */
export const arrangeBlocks: Step = ({ body }) => {
  rewrite(body, (node) => {
    if (!isElement(node)) return node;
    if (holdsBareList(node)) return [listsIntoItems(node)];
    if (node.name === "a") return turnOut(node);
    return BOX_NAMES.has(node.name) ? arrange(node) : node;
  });
  wrapBareTexts({ body });
};

function arrange(box: Element): ChildNode | ChildNode[] {
  const { lang, dir, id } = box.attribs;
  if (box.children.some(isBlock)) {
    wrapBareText(box);
    if (!lang && !dir) return withAnchor(box.children, id);
    box.name = "div";
  } else if (isInFigure(box) && lineOf(box, 0) === "") {
    return box.children; // a wrapper of its picture
  } else if (hasAncestor(box, ...LINE_PARENTS)) {
    const line = id === undefined ? box.children : [createElement("span", { id }, box.children)];
    const [isAbove, isBelow] = showsSomething(box) ? [!isFirst(box), touchesNext(box)] : [false, false];
    return [...(isAbove ? [createElement("br")] : []), ...line, ...(isBelow ? [createElement("br")] : [])];
  } else {
    box.name = "p";
    box.attribs = { ...(lang && { lang }), ...(dir && { dir }), ...(id !== undefined && { id }) };
  }
  return box;
}

/** A link around one paragraph becomes that paragraph with the link in it: the others in it have gone. */
export const turnOutLinks: Step = ({ body }) => {
  const links = elementsOf(body, "a").filter((link) => onlyParagraph(link) !== undefined);
  if (links.length) rewrite(body, (node) => (isElement(node, "a") ? turnOut(node) : node));
};

function turnOut(link: Element): Element {
  const only = onlyParagraph(link);
  if (!only) return link;
  setChildren(link, only.children);
  setChildren(only, [link]);
  return only;
}

function onlyParagraph(link: Element): Element | undefined {
  const [only, ...others] = link.children.filter(showsSomething);
  return isElement(only, "p") && !others.length ? only : undefined;
}

/** What a link leads to (a note, a section) begins where the box began. */
function withAnchor(children: ChildNode[], id: string | undefined): ChildNode[] {
  const first = children.find((child) => isElement(child));
  if (id === undefined || !first) return children;
  if (first.attribs.id === undefined) first.attribs.id = id;
  else if (isElement(first, "p", ...HEADINGS))
    setChildren(first, [createElement("span", { id }), ...first.children]);
  return children;
}

function isFirst(box: Element): boolean {
  for (let node = box.prev; node; node = node.prev) if (!isText(node) || node.data.trim()) return false;
  return true;
}

/** Words right behind a box, which would run into it. */
function touchesNext({ next }: Element): boolean {
  if (next && isText(next)) return /^\S/.test(next.data);
  return isElement(next) && next.name !== "br" && !isBlock(next);
}

/** However many boxes are between, and the link to the picture in full. */
function isInFigure(box: Element): boolean {
  let { parent } = box;
  while (isElement(parent) && (BOX_NAMES.has(parent.name) || parent.name === "a")) parent = parent.parent;
  return isElement(parent, "figure");
}
