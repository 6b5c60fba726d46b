import {
  type AnyNode,
  createElement,
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  isText,
  lineOf,
  neighbour,
  parseHtml,
  type Replacements,
  replaceAll,
  Text,
  wordsOf,
} from "../../html/index.ts";
import type { Step, Work } from "../work.ts";
import { raiseCaption } from "./raised-captions.ts";

// What themes call a caption that is no <figcaption>: WordPress, Squarespace, Medium, Drupal, Bootstrap, Blogger, MediaWiki; one word
// of the class says it (`article__caption`, `photo-caption`, `imageCaption`).
const CAPTION_WORD =
  /(?:^|[\s_-])(?:(?:image|img|photo|picture|thumb)?captions?(?:-text|-dd)?|(?:image|img|photo|picture)[_-]?credits?)(?=$|[\s_-])/;
// Blogger's table, a picture in its first row and the caption in the second.
const CAPTION_TABLE = "tr-caption-container";
// Drupal's editors keep it with the picture, as HTML.
const SAID = "data-caption";
const BLOCKS = ["p", "div", "section", "article", "blockquote", "li", "td"];
const MOST_BOXES = 3;
const LONGEST_CAPTION = 600;
const NEVER_PICTURES = ["table", "ul", "ol"];

/** A caption beside its picture becomes one figure with it, whatever the theme called it. */
export const tieCaptions: Step = (work) => {
  const replaced: Replacements = new Map();
  for (const figure of elementsOf(work.body, "figure")) raiseCaption(work, figure);
  for (const table of elementsOf(work.body, "table")) if (isCaptionTable(table)) openTable(table, replaced);
  for (const image of elementsOf(work.body, "img")) if (image.attribs[SAID]) openSaid(work, image, replaced);
  replaceAll(work.body, replaced);
  replaced.clear();
  for (const caption of elementsOf(work.body, "figcaption", "p", "div", "span", "small", "dd", "em", "i"))
    if (isCaption(caption)) tie(work, caption, replaced);
  replaceAll(work.body, replaced);
};

function isCaption(element: Element): boolean {
  if (element.name !== "figcaption") {
    const classes = (element.attribs.class ?? "").slice(0, 500).replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2");
    if (!CAPTION_WORD.test(classes.toLowerCase())) return false;
  }
  return !hasAncestor(element, "figure", "table", "pre") && !!lineOf(element, LONGEST_CAPTION);
}

function tie({ report }: Work, caption: Element, replaced: Replacements): void {
  // WordPress's old markup is a <dl>: the picture in its <dt>, the caption in its <dd>.
  const beside = boxesOf(caption).flatMap((box) => [neighbour(box, "prev"), neighbour(box, "next")]);
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

/** The caption, and the boxes that hold nothing else. */
function boxesOf(caption: Element): Element[] {
  const boxes = [caption];
  for (
    let box = caption.parent;
    isElement(box, "div", "span") && boxes.length <= MOST_BOXES;
    box = box.parent
  ) {
    if (neighbour(boxes.at(-1)!, "prev") || neighbour(boxes.at(-1)!, "next")) break;
    boxes.push(box);
  }
  return boxes;
}

function isCaptionTable({ attribs }: Element): boolean {
  return attribs.class?.split(/\s+/).includes(CAPTION_TABLE) ?? false;
}

function openSaid({ report }: Work, image: Element, replaced: Replacements): void {
  const said = image.attribs[SAID]!;
  delete image.attribs[SAID];
  const isWithinLine = isElement(image.parent) && !BLOCKS.includes(image.parent.name);
  if (isWithinLine || hasAncestor(image, "figure", "a") || said.length > LONGEST_CAPTION) return;
  const words = wordsOf(parseHtml(said));
  const caption = createElement("figcaption", {}, [new Text(words)]);
  replaced.set(image, [createElement("figure", {}, [image, caption])]);
  report.change("captions", "caption tied to its picture", words);
}

const TABLE_PARTS = new Set(["tbody", "thead", "tfoot", "tr"]);

/** Its cells, and whatever else is in it, as boxes, one below the other. */
function openTable(table: Element, replaced: Replacements): void {
  replaced.set(table, [createElement("div", {}, boxesIn(table))]);
}

function boxesIn({ children }: Element): Element[] {
  return children.flatMap((part) => {
    if (isText(part) && !part.data.trim()) return [];
    if (isElement(part) && TABLE_PARTS.has(part.name)) return boxesIn(part);
    const isCell = isElement(part, "td", "th", "caption");
    return [isCell ? createElement("div", part.attribs, part.children) : createElement("div", {}, [part])];
  });
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
