import {
  type AnyNode,
  createElement,
  type Element,
  elementsOf,
  firstWords,
  hasAncestor,
  isComment,
  isElement,
  isText,
  neighbour,
  type Replacements,
  replaceAll,
} from "../../html/index.ts";
import type { Step } from "../work.ts";

// Elements of a line, which a style makes a line of their own (Reading Time of WordPress, builders of letters).
const PIECES = "span font a strong b em i u small cite time label".split(" ");
const DISPLAY = /(?:^|;)\s*display\s*:\s*([a-z-]+)/gi;
const OWN_LINE = ["block", "flex", "grid", "table", "list-item"];
const BESIDE = /(?:^|;)\s*(?:float\s*:\s*(?:left|right)|position\s*:\s*(?:absolute|fixed))/i; // drop caps, signs in a corner
const LONGEST_STYLE = 1000;
const WORDS = /\p{L}{2}|\p{N}/u;
const LOOKED_AT = 40;

/** What only a style sets on a line of its own gets line breaks: without the style it runs into what stands beside it. */
export const breakStyledLines: Step = ({ body, report }) => {
  const lines = new Set(elementsOf(body, ...PIECES).filter(isLine));
  const replaced: Replacements = new Map();
  for (const line of lines) {
    const [before, behind] = [neighbour(line, "prev"), neighbour(line, "next")];
    const above = isPiece(before) && !lines.has(before as Element) ? [createElement("br")] : [];
    const below = isPiece(behind) ? [createElement("br")] : [];
    if (above.length || below.length) replaced.set(line, [...above, line, ...below]);
  }
  replaceAll(body, replaced);
  if (replaced.size)
    report.change("styles", "line of a style set apart by line breaks", undefined, replaced.size);
};

function isLine(element: Element): boolean {
  const style = (element.attribs.style ?? "").slice(0, LONGEST_STYLE);
  if (!style || BESIDE.test(style)) return false;
  const display = [...style.matchAll(DISPLAY)].at(-1)?.[1]?.toLowerCase() ?? "";
  return OWN_LINE.includes(display) && saysWords(element) && !hasAncestor(element, "pre", "code");
}

/** Words in the same line, or something drawn among them. */
function isPiece(node: AnyNode | null): boolean {
  if (!node || isComment(node)) return false;
  if (isText(node)) return WORDS.test(node.data);
  return isElement(node, ...PIECES) && saysWords(node);
}

function saysWords(element: Element): boolean {
  return WORDS.test(firstWords(element, LOOKED_AT));
}
