import {
  type AnyNode,
  createElement,
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  lineOf,
  neighbour,
  type Replacements,
  replaceAll,
} from "../dom.ts";
import { classSigns } from "./signs.ts";
import type { Step, Work } from "./work.ts";

// What themes call a caption that is no <figcaption>: WordPress, Squarespace, Medium, Drupal, Bootstrap.
const CAPTION_CLASSES = [
  "wp-caption-text",
  "wp-caption-dd",
  "gallery-caption",
  "image-caption",
  "imagecaption",
  "img-caption",
  "photo-caption",
  "figure-caption",
  "caption-text",
  "caption",
];
export const CAPTION_SIGNS = ["figcaption", ...classSigns(CAPTION_CLASSES)];
const LONGEST_CAPTION = 600;
const NEVER_PICTURES = ["figure", "table", "ul", "ol"];

/** A caption beside its picture becomes one figure with it, whatever the theme called it. */
export const tieCaptions: Step = (work) => {
  const replaced: Replacements = new Map();
  for (const caption of elementsOf(work.body, "figcaption", "p", "div", "span", "small", "dd", "em", "i"))
    if (isCaption(caption)) tie(work, caption, replaced);
  replaceAll(work.body, replaced);
};

function isCaption(element: Element): boolean {
  if (element.name !== "figcaption") {
    const classes = element.attribs.class?.toLowerCase().split(/\s+/) ?? [];
    if (!CAPTION_CLASSES.some((name) => classes.includes(name))) return false;
  }
  return !hasAncestor(element, "figure", "table", "pre") && !!lineOf(element, LONGEST_CAPTION);
}

function tie({ report }: Work, caption: Element, replaced: Replacements): void {
  // WordPress's old markup is a <dl>: the picture in its <dt>, the caption in its <dd>.
  const beside = [neighbour(caption, "prev"), neighbour(caption, "next")];
  const picture = beside.find((node) => isPicture(node) && !replaced.has(node as Element)) as
    | Element
    | undefined;
  if (!picture || elementsOf(caption, "img").length) return;
  const figcaption = createElement("figcaption", pick(caption), caption.children);
  const shown =
    picture.name === "img" || picture.name === "a" || picture.name === "picture"
      ? [picture]
      : picture.children;
  replaced.set(caption, []);
  replaced.set(picture, [createElement("figure", {}, [...shown, figcaption])]);
  report.change("captions", "caption tied to its picture", lineOf(caption, LONGEST_CAPTION));
}

/** Its language and direction. */
function pick({ attribs: { lang, dir } }: Element): Record<string, string> {
  return { ...(lang && { lang }), ...(dir && { dir }) };
}

function isPicture(node: AnyNode | null): boolean {
  if (!isElement(node) || NEVER_PICTURES.includes(node.name)) return false;
  if (node.name === "img") return true;
  return (
    lineOf(node, 0) === "" && elementsOf(node, "img", "picture", "iframe", "video", "audio").length === 1
  );
}
