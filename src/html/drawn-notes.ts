import type { Element, ParentNode } from "domhandler";
import { hasClassOf } from "./class-tokens.ts";
import { wordsApart } from "./lines.ts";
import { removeAll } from "./rewrite.ts";
import { elementsOf, isElement, neighbour } from "./walk.ts";

/** The button that a script draws over the number of a note, and the note once more, which it opens: littlefoot, Bigfoot. */

export const DRAWN_NOTE_CLASSES = ["littlefoot", "bigfoot-footnote__container", "bigfoot-footnote"];
const isDrawn = hasClassOf(DRAWN_NOTE_CLASSES);

/** Takes them out where the number itself is there, and the note. Says what was in them. */
export function removeDrawnNotes(root: ParentNode): string[] {
  const called = elementsOf(root, "div", "span", "aside").filter(isDrawn);
  if (!called.length) return [];
  const ids = new Set(elementsOf(root).map(({ attribs }) => attribs.id));
  const drawn = called.filter((element) => ids.has(targetBehind(element)));
  removeAll(root, drawn);
  return drawn.map(wordsApart);
}

/** Where the number leads that stands behind it, or behind another that is drawn. */
function targetBehind(element: Element): string {
  let next = neighbour(element, "next");
  while (isElement(next) && isDrawn(next)) next = neighbour(next, "next");
  const link = isElement(next, "sup") ? elementsOf(next, "a")[0] : next;
  const href = isElement(link, "a") ? (link.attribs.href ?? "") : "";
  return href.includes("#") ? href.slice(href.indexOf("#") + 1) : " ";
}
