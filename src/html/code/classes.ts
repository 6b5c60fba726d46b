import type { Element, ParentNode } from "domhandler";
import { holds, isElement } from "../walk.ts";

/**
 * Within code, classes speak of colours (`comment`, `tag`, `meta`: Prism, highlight.js, Doxygen) and of the boxes around it,
 * and never of furniture.
 */

// But for what is drawn over code: Twoslash, and plug-ins that copy.
const DRAWN_OVER =
  /(?:pop-?up|tool-?tip|tool-?bar|copy|clipboard|button|btn|hidden|sr-only|screen-reader|line-?no|num|gutter)/i;
// What may stand between a block and its code, beside what stands within a line.
const BOXES = ["div", "p", "section"];
const WITHIN_LINE =
  "a abbr b bdi bdo big del dfn em font i ins kbd mark q s samp small span strike strong sub sup u var";
const WITHIN = new Set(WITHIN_LINE.split(" "));

interface Place {
  inBlock: boolean;
  inCode: boolean;
}

/** Takes them off, in place; and with them the addresses of the lines, and the languages of words that nobody speaks. */
export function dropCodeClasses(root: ParentNode): void {
  visit(root, { inBlock: false, inCode: false });
}

/** Whether there is code in it. */
function visit(parent: ParentNode, { inBlock, inCode }: Place): boolean {
  let holdsCode = false;
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const isBlock = !inBlock && child.name === "pre";
    const isCode = child.name === "code" || (isBlock && !holds(child, "code"));
    const holdsInner = visit(child, { inBlock: inBlock || isBlock, inCode: inCode || isCode });
    if (inCode && WITHIN.has(child.name)) makeBare(child);
    else if (inBlock && holdsInner && BOXES.includes(child.name)) delete child.attribs.class;
    holdsCode ||= holdsInner || isCode;
  }
  return holdsCode;
}

function makeBare({ name, attribs, children }: Element): void {
  if (attribs.class && !DRAWN_OVER.test(attribs.class.slice(0, 300))) delete attribs.class;
  if (name === "span") delete attribs.lang;
  if (name === "a" && !children.length) delete attribs.href;
}
