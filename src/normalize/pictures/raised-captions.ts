import {
  createElement,
  type Element,
  elementsOf,
  isElement,
  lineOf,
  removeElement,
  setChildren,
  wordsOf,
} from "../../html/index.ts";
import type { Work } from "../work.ts";

const MEDIA = ["img", "picture", "video", "audio", "iframe", "object", "svg", "table", "pre"];
const LONGEST_CAPTION = 600;

/** The one caption of a figure that stands in a box of it (Brightspot, React) becomes the figure's own, with the credit in its box. */
export function raiseCaption({ report }: Work, figure: Element): void {
  const [caption, ...others] = elementsOf(figure, "figcaption");
  if (!caption || others.length || caption.parent === figure || elementsOf(figure, "figure").length) return;
  const words = lineOf(caption, LONGEST_CAPTION);
  const box = boxOf(caption, figure);
  removeElement(box);
  const isWhole = wordsOf(box) === wordsOf(caption);
  if (!isWhole) caption.name = "p";
  const raised = createElement("figcaption", caption.attribs, isWhole ? caption.children : [box]);
  setChildren(figure, [...figure.children, raised]);
  if (words) report.change("captions", "caption tied to its picture", words);
}

/** The largest one below the figure that holds nothing to see. */
function boxOf(caption: Element, figure: Element): Element {
  let box = caption;
  while (isElement(box.parent) && box.parent !== figure && !elementsOf(box.parent, ...MEDIA).length)
    box = box.parent;
  return box;
}
