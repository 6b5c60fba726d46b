import { type AnyNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import { hasClassOf } from "./class-tokens.ts";
import { wordsOf } from "./lines.ts";
import { elementsOf, isElement } from "./walk.ts";

/**
 * Signs that only those get who listen, drawn for all others by a style: the bar of a fraction. Taken out with what else
 * is for screen readers, they leave another number behind.
 */

// Bootstrap, WordPress, GOV.UK, Drupal.
export const HEARD_CLASSES = [
  "sr-only",
  "visually-hidden",
  "visuallyhidden",
  "screen-reader-text",
  "govuk-visually-hidden",
  "u-hidden-visually",
];

/** Does its class say that it is for those who listen, and not shown? */
export const isOnlyHeard = hasClassOf(HEARD_CLASSES);

const SIGN = /^[+\-−–±×÷*/⁄:=.,^]$/;
const PART = /[\p{L}\p{N}()%]/u;
const IN_NUMBER = ["span", "b", "i", "em", "strong", "sup", "sub", "small"];

/** Shows `/` of `4<span class="sr-only">/</span>3`: between two letters or digits, which nothing parts. */
export function openHeardSigns(root: ParentNode): void {
  for (const element of elementsOf(root, "span", "b", "i"))
    if (isOnlyHeard(element) && SIGN.test(wordsOf(element)) && standsBetweenParts(element))
      delete element.attribs.class;
}

function standsBetweenParts(element: Element): boolean {
  return PART.test(besides(element, "prev").slice(-1)) && PART.test(besides(element, "next").slice(0, 1));
}

/** The text right behind or in front of it. */
function besides(element: Element, side: "prev" | "next"): string {
  let at = element;
  while (!at[side] && isElement(at.parent, ...IN_NUMBER)) at = at.parent;
  return at[side] ? textAtEdge(at[side], side) : "";
}

function textAtEdge(node: AnyNode, side: "prev" | "next"): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return "";
  const inner = side === "prev" ? node.lastChild : node.firstChild;
  return inner ? textAtEdge(inner, side) : "";
}
