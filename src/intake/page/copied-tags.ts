import {
  type Document,
  type Element,
  HEADINGS,
  headingThatNames,
  isNamedAfterHeading,
} from "../../html/index.ts";
import { boxesOfCode } from "./code-boxes.ts";
import { findFurniture } from "./furniture/index.ts";
import { isCalled } from "./nested-boxes.ts";
import { withoutStyling } from "./styling-names.ts";

/** The tags and texts of the copy that the extractor works on: what it asks for, and no more. */

// Each element of the copy carries an attribute with its number in the name, through everything that the extractor does
// to it: where that merges two elements, it merges their attributes, and one name for all would keep only one number.
export const MARK = "data-dateline-";

// What Readability 0.6.0 asks for. Addresses would only make it resolve them.
const NAMES = ["class", "id"];
const ASKED = "role rel itemprop aria-modal lang dir summary rowspan colspan".split(" ");
const ASKED_OF_EMBEDS = ["src", "data"];
const EMBEDS = ["iframe", "object", "embed"];
const LONGEST_ATTRIBUTE = 300;
// A paragraph counts by its length and its commas: the end of a longer one says nothing new.
const LONGEST_TEXT = 5000;

/** Answers which of its attributes the copy of an element has; with what the page calls its elements where it is `named`. */
export function askedBy(document: Document, named: boolean): (element: Element) => string[] {
  const codeBoxes = boxesOfCode(document);
  const askedOfAll = named ? [...NAMES, ...ASKED] : ASKED;
  // A heading is called after what it is about, or how it is drawn.
  const isUnnamed = (element: Element) => codeBoxes.has(element) || HEADINGS.includes(element.name);
  return (element) => (isUnnamed(element) ? ASKED : askedOfAll);
}

/** The marks of boxes that are one are numbered from the first on. */
export function openTag(boxes: Element[], asked: string[], first: number): string {
  const called = boxes.find((box) => isCalled(box, asked)) ?? boxes[0]!;
  const { name, attribs } = called;
  const all = EMBEDS.includes(name) ? [...asked, ...ASKED_OF_EMBEDS] : asked;
  const given = all.flatMap((one) => {
    const value = one === "id" && isOfAuthor(called) ? "" : (attribs[one] ?? "").slice(0, LONGEST_ATTRIBUTE);
    const told = one === "class" ? withoutStyling(value) : value;
    return told ? [` ${one}="${escapeAttribute(told)}"`] : [];
  });
  // A link within the page counts less; a picture without an address counts as none.
  if (name === "a" && attribs.href?.startsWith("#")) given.push(' href="#x"');
  if (name === "img") given.push(' src="#x"');
  const marks = boxes.map((_, index) => ` ${MARK}${first + index}=""`);
  return `<${name}${given.join("")}${marks.join("")}>`;
}

/** An id that is the heading's: the extractor finds `menu` in `menu-bar`. */
function isOfAuthor(element: Element): boolean {
  return isNamedAfterHeading(element) || (headingThatNames(element) !== undefined && !findFurniture(element));
}

/** As much of a text as the extractor needs; of white space nothing. */
export function escapeText(text: string): string {
  return text.trim() ? text.slice(0, LONGEST_TEXT).replace(/&/g, "&amp;").replace(/</g, "&lt;") : "";
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
}
