import type { Author } from "../../article.ts";
import {
  type AnyNode,
  type Element,
  elementsOf,
  HEADINGS,
  hasAncestor,
  isElement,
  type ParentNode,
  setChildren,
  wordsOf,
} from "../../html/index.ts";
import { bare } from "../../text.ts";
import { declaredPictures, pictureKey } from "./declared-pictures.ts";
import type { Facts } from "./facts.ts";
import { leadsHome } from "./headings.ts";
import type { Landmarks } from "./landmarks.ts";
import { isIcon } from "./recoverable.ts";

/** The picture at an article's head, which extractors lose where it stands in another box than the text. */

// How many lines above the heading one may stand.
const ABOVE = 3;
// WordPress's own class of the picture that a post is shown with, in every theme.
const FEATURED = /(?:^|\s)wp-post-image(?:\s|$)/;
const PORTRAIT = /(?:^|[\s_-])(?:avatar|gravatar|portrait|author|autor|byline|profile|logo)(?:[\s_-]|$)/i;
const CAPTION = /(?:^|[\s_-])(?:caption|credit|copyright|legend|bildunterschrift|podpis)(?:[\s_-]|$)/i;
const [LONGEST_CAPTION, LONGEST_CREDIT, LONGEST_LINE] = [400, 60, 200];

/** Puts it where it stood, once: only a picture that the page itself calls the article's. */
export function addLeadPicture(
  root: ParentNode,
  facts: Facts,
  landmarks: Landmarks,
  authors: Author[] = [],
): void {
  const keys = new Set(declaredPictures(facts).map(pictureKey));
  keys.delete(undefined);
  const isDeclared = (image: Element) => addressesOf(image).some((one) => keys.has(pictureKey(one)));
  const names = authors.map(({ name }) => bare(name));
  const [lead] = landmarks.elements.filter(
    (one) =>
      isElement(one, "img") &&
      isNearHeading(one, landmarks) &&
      (FEATURED.test(one.attribs.class ?? "") || isDeclared(one)) &&
      !isPortrait(one, names),
  );
  if (!lead || holdsPicture(root, lead)) return;
  const box = boxOf(lead);
  putInOrder(root, box, new Set(ancestorsOf(box)), landmarks.lineOf);
}

function isNearHeading(image: Element, { heading, lineOf, isAtHead }: Landmarks): boolean {
  const line = lineOf(image);
  return heading !== undefined && line >= lineOf(heading) - ABOVE && isAtHead(line);
}

/** Its own address and those of other sizes, lazy or not. */
function addressesOf({ attribs, parent }: Element): string[] {
  const sources = isElement(parent, "picture") ? elementsOf(parent, "source") : [];
  const values = [attribs, ...sources.map((source) => source.attribs)].flatMap(Object.entries<string>);
  return values
    .filter(([name]) => /src|original|image/.test(name))
    .map(([, value]) => value.trim().split(/\s/, 1)[0]!);
}

function isPortrait(image: Element, names: string[]): boolean {
  const around = ancestorsOf(image).slice(0, 3);
  const alt = bare(image.attribs.alt ?? "");
  return (
    isIcon(image) ||
    around.some((one) => isElement(one, "a") && leadsHome(one)) ||
    [image, ...around].some(({ attribs }) => PORTRAIT.test(`${attribs.class ?? ""} ${attribs.rel ?? ""}`)) ||
    names.some((name) => alt.includes(name))
  );
}

/** Portraits of the authors beside the byline, where no caption makes a picture of the article of them. */
export function findPortraits(root: ParentNode, landmarks: Landmarks, names: string[]): Element[] {
  return elementsOf(root, "img").filter((image) => {
    const alt = bare(image.attribs.alt ?? "");
    const isAuthor = names.some((name) => alt.startsWith(name) || alt.endsWith(name));
    return isAuthor && landmarks.isAtHead(landmarks.lineOf(image)) && !hasAncestor(image, "figure");
  });
}

function holdsPicture(root: ParentNode, image: Element): boolean {
  const keys = addressesOf(image).map(pictureKey).filter(Boolean);
  return elementsOf(root, "img").some(
    (other) => other === image || addressesOf(other).some((address) => keys.includes(pictureKey(address))),
  );
}

/** With its caption: the figure, or the box that holds nothing else. */
function boxOf(image: Element): Element {
  const around = ancestorsOf(image);
  const figure = around.find(({ name }) => name === "figure");
  const end = around.findIndex((box) => box !== figure && !holdsNothingElse(box));
  const boxes = around.slice(0, end < 0 ? around.length : end);
  return figure && isAlone(figure) ? figure : (boxes.at(-1) ?? image);
}

function holdsNothingElse(box: Element): boolean {
  const captions = elementsOf(box).filter(
    ({ name, attribs }) => name === "figcaption" || CAPTION.test(attribs.class ?? ""),
  );
  const longest = Math.max(0, ...captions.map((caption) => wordsOf(caption).length));
  const [words, blocks] = [wordsOf(box).length, elementsOf(box, "p").filter((one) => wordsOf(one))];
  const isOneLine = blocks.length === 1 && words <= LONGEST_LINE;
  return isAlone(box) && (words - longest <= LONGEST_CREDIT * captions.length || isOneLine);
}

/** With no other picture and no other text than a caption is long. */
function isAlone(box: Element): boolean {
  const isMore = elementsOf(box, ...HEADINGS, "ul", "time").length > 0;
  return !isMore && wordsOf(box).length <= LONGEST_CAPTION && elementsOf(box, "img").length === 1;
}

function ancestorsOf(node: AnyNode): Element[] {
  const found: Element[] = [];
  for (let { parent } = node; isElement(parent); { parent } = parent) found.push(parent);
  return found;
}

/** Before what began behind it; inside of the part that it stood in. */
function putInOrder(
  parent: ParentNode,
  box: Element,
  around: Set<unknown>,
  lineOf: Landmarks["lineOf"],
): void {
  const { children } = parent;
  const next = children.findIndex((child) => isElement(child) && lineOf(child) >= lineOf(box));
  const end = next < 0 ? children.length : next;
  const part = children.slice(0, end).findLast((child) => isElement(child));
  if (isElement(part) && around.has(part)) putInOrder(part, box, around, lineOf);
  else setChildren(parent, next < 0 ? [box, ...children] : children.toSpliced(next, 0, box));
}
