import {
  type AnyNode,
  createElement,
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  isText,
  lineOf,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import type { Step } from "../work.ts";

/** Markdown knows no captions: a line of emphasis right below the picture is one (Chirpy, Minimal Mistakes, and by hand). */

const LONGEST_CAPTION = 600;
const SMALLEST_PICTURE = 100; // an icon stands in front of a word

/** A line of emphasis right below a picture, in a paragraph of theirs, is its caption. */
export const tieEmphasis: Step = ({ body, report }) => {
  const replaced: Replacements = new Map();
  for (const paragraph of elementsOf(body, "p")) {
    const figure = figureOf(paragraph);
    if (!figure || hasAncestor(paragraph, "figure", "table")) continue;
    replaced.set(paragraph, [figure]);
    report.change("captions", "caption tied to its picture", wordsOf(figure));
  }
  replaceAll(body, replaced);
};

/** The figure that a paragraph of a picture and a line of emphasis is; undefined for any other. */
function figureOf(paragraph: Element): Element | undefined {
  const parts = paragraph.children.filter((node) => (isText(node) ? node.data.trim() : isElement(node)));
  const [picture, ...below] = parts;
  const caption = below.at(-1);
  if (!isElement(picture) || !isElement(caption, "em", "i") || !isBelow(below, paragraph)) return undefined;
  const image = imageOf(picture);
  if (!image || Number(image.attribs.width ?? SMALLEST_PICTURE) < SMALLEST_PICTURE) return undefined;
  if (!lineOf(caption, LONGEST_CAPTION) || elementsOf(caption, "img").length) return undefined;
  return createElement("figure", {}, [picture, createElement("figcaption", {}, caption.children)]);
}

/** In a line of its own. */
function isBelow(below: AnyNode[], { children }: Element): boolean {
  if (below.length === 2) return isElement(below[0], "br");
  return (
    below.length === 1 && children.some((node) => isText(node) && /\n/.test(node.data) && !node.data.trim())
  );
}

function imageOf(picture: Element): Element | undefined {
  if (picture.name === "img") return picture;
  const [image, ...others] = isElement(picture, "a", "picture") ? elementsOf(picture, "img") : [];
  return others.length || lineOf(picture, 0) !== "" ? undefined : image;
}
