import {
  ancestorsOf,
  type ChildNode,
  createElement,
  type Element,
  HEADINGS,
  holds,
  isElement,
  wordsOf,
} from "../../html/index.ts";
import { opensItem } from "./line-breaks.ts";

/** Figures that are never closed: all that follows stands in them (posts of Hugo with figures in HTML). */

const MEDIA = ["img", "picture", "video", "audio", "iframe", "table", "pre", "blockquote"];
// Behind a caption a credit may stand, and no more.
const NEVER_BEHIND = [...HEADINGS, "figure", "ul", "ol"];
const LONGEST_BEHIND = 300;
// Each hands on what stands behind those in it: of more no article is made.
const DEEPEST = 30;

/** Does the article go on behind its caption? */
export function isOpenFigure(figure: Element): boolean {
  return isElement(figure, "figure") && figuresAround(figure) < DEEPEST && behindCaption(figure).length > 0;
}

function figuresAround(figure: Element): number {
  return ancestorsOf(figure).filter((around) => isElement(around, "figure")).length;
}

/** It ends with its caption. */
export function closeFigure(figure: Element): ChildNode[] {
  const behind = behindCaption(figure);
  const own = figure.children.slice(0, figure.children.length - behind.length);
  return [createElement("figure", figure.attribs, own), ...behind];
}

function behindCaption({ children }: Element): ChildNode[] {
  const at = children.findLastIndex((child) => isElement(child, "figcaption"));
  const before = children.slice(0, Math.max(0, at));
  const behind = children.slice(at + 1);
  if (at < 0 || !before.some(holdsMedia)) return [];
  const goesOn = behind.some(isNeverBehind) || isLong(behind);
  return goesOn ? behind : [];
}

/** A list, or lines that are going to be one. */
function isNeverBehind(node: ChildNode): boolean {
  if (isElement(node, ...NEVER_BEHIND)) return true;
  return isElement(node, "p", "div") && holds(node, "br") && opensItem(wordsOf(node));
}

function holdsMedia(node: ChildNode): boolean {
  return isElement(node) && (MEDIA.includes(node.name) || holds(node, ...MEDIA));
}

/** Asked of each figure around the others: no more is read than it takes. */
function isLong(nodes: ChildNode[]): boolean {
  let length = 0;
  return nodes.some((node) => {
    length += wordsOf(node).length;
    return length > LONGEST_BEHIND;
  });
}
