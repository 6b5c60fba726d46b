import {
  type ChildNode,
  type Element,
  elementsOf,
  HEADINGS,
  holds,
  isElement,
  neighbour,
  type ParentNode,
} from "../../../html/index.ts";
import { hasSentence } from "../prose.ts";

/** The lines of an article: blocks of text that hold no other block. */

const BLOCKS = "p div section aside li h2 h3 h4 h5 h6 td dd dt blockquote legend".split(" ");
// These are lines where they stand alone.
const PARTS = "span strong b small em i a time cite abbr header footer".split(" ");
const NO_LINES =
  "p div ul ol li table blockquote figure pre h1 h2 h3 h4 h5 h6 section article iframe video".split(" ");
// Whose signs stand in the place of their names: `Follow us on [a picture of an f]`.
const NETWORK =
  /^(?:https?:)?\/\/(?:[\w-]+\.)?(?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|pinterest|threads)\.(?:com|net)\//i;

/** In the order of the article; none that is a datum of a table or of a list of terms. */
export function listLines(root: ParentNode): Element[] {
  const headed = new Set(elementsOf(root, "th").map(tableAround));
  headed.delete(undefined);
  return elementsOf(root, ...BLOCKS, ...PARTS).filter(
    (element) => isLine(element) && !isDatum(element, headed),
  );
}

/** A block of text, or an inline element that stands where a block would. */
function isLine(element: Element): boolean {
  if (holds(element, ...NO_LINES) || isElement(element.parent, "pre", "code")) return false;
  if (!elementsOf(element, "img").every(isSignOfNetwork)) return false;
  return BLOCKS.includes(element.name) || standsAlone(element);
}

function isSignOfNetwork({ parent }: Element): boolean {
  return isElement(parent, "a") && NETWORK.test(parent.attribs.href ?? "");
}

/** `4 min` beside its term, or in a table with headings, is what the article says; tables without are layout, too. */
function isDatum(element: Element, headed: Set<ParentNode | undefined>): boolean {
  return isElement(element, "dt", "dd") || (headed.size > 0 && headed.has(tableAround(element)));
}

function tableAround(element: Element): ParentNode | undefined {
  let node = element.parent;
  while (isElement(node) && node.name !== "table") node = node.parent;
  return isElement(node) ? node : undefined;
}

function standsAlone({ prev, next, parent }: Element): boolean {
  const isBreak = (node: ChildNode | null) =>
    !node || (isElement(node) && !isElement(node, "a", "span", "b", "strong", "em", "i"));
  return (
    isBreak(prev && (neighbourOf(prev, "prev") as ChildNode)) &&
    isBreak(next && (neighbourOf(next, "next") as ChildNode)) &&
    isElement(parent)
  );
}

function neighbourOf(node: ChildNode, side: "next" | "prev") {
  return node.type === "text" && !node.data.trim() ? neighbour(node, side) : node;
}

const LONG_PARAGRAPH = 100;

/** The text begins and ends with a long paragraph; a short one, with a sentence. A heading is neither. */
export function longLines(lines: Element[], texts: string[]): (text: string, index: number) => boolean {
  const isParagraph = (index: number) => !isElement(lines[index]!, ...HEADINGS);
  return texts.some((text, index) => text.length >= LONG_PARAGRAPH && isParagraph(index))
    ? (text, index) => text.length >= LONG_PARAGRAPH && isParagraph(index)
    : (_, index) => isParagraph(index) && hasSentence(lines[index]!);
}
