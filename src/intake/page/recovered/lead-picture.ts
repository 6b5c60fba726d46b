import type { Author } from "../../../article.ts";
import {
  ancestorsOf,
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  type ParentNode,
  setChildren,
} from "../../../html/index.ts";
import { bare } from "../../../text.ts";
import { declaredPictures, pictureKey } from "../facts/declared-pictures.ts";
import { leadsHome } from "../facts/headings.ts";
import type { Facts } from "../facts/index.ts";
import type { Landmarks } from "../landmarks.ts";
import { isIcon } from "./icons.ts";

/** The picture at an article's head, which extractors lose where it stands in another box than the text. */

// How many lines above the heading one may stand.
const ABOVE = 3;
// WordPress's own class of the picture that a post is shown with, in every theme.
const FEATURED = /(?:^|\s)wp-post-image(?:\s|$)/;
const PORTRAIT = /(?:^|[\s_-])(?:avatar|gravatar|portrait|author|autor|byline|profile|logo)(?:[\s_-]|$)/i;

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
  const picture = pictureOf(lead);
  putInOrder(root, picture, new Set(ancestorsOf(picture)), landmarks.lineOf);
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

/** Without its caption: what a page writes beside it is as often where the picture was bought. */
function pictureOf(image: Element): Element {
  return isElement(image.parent, "picture") ? image.parent : image;
}

/** Before what began behind it; inside of the part that it stood in. */
function putInOrder(
  parent: ParentNode,
  picture: Element,
  around: Set<unknown>,
  lineOf: Landmarks["lineOf"],
): void {
  const { children } = parent;
  const next = children.findIndex((child) => isElement(child) && lineOf(child) >= lineOf(picture));
  const end = next < 0 ? children.length : next;
  const part = children.slice(0, end).findLast((child) => isElement(child));
  if (isElement(part) && around.has(part)) putInOrder(part, picture, around, lineOf);
  else setChildren(parent, next < 0 ? [picture, ...children] : children.toSpliced(next, 0, picture));
}
