import type { Element, ParentNode } from "domhandler";
import { hasClassOf } from "./class-tokens.ts";
import { createElement, setChildren } from "./rewrite.ts";
import { ancestorOf, elementsOf, holds } from "./walk.ts";

/** Pictures that only a style or a script draws, where the element says that it is one. */

const ADDRESS = /background(?:-image)?\s*:[^;]{0,100}\burl\(\s*["']?([^"'()\s]{1,1000})["']?\s*\)/i;
const LONGEST_STYLE = 2000;
// WordPress draws the picture of a cover so where it does not scroll.
export const COVER = "wp-block-cover";
// Elementor's galleries: a small one until the script is there, the whole one behind the link around it.
const SMALL = "data-thumbnail";
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

/** Each becomes an `<img>` in its box. Returns their addresses. */
export function openDrawnPictures(root: ParentNode): string[] {
  const found: string[] = [];
  for (const box of elementsOf(root, "div", "span", "section", "figure")) {
    const address = isPicture(box) ? addressOf(box) : undefined;
    if (!address || holds(box, "img")) continue;
    const image = createElement("img", { src: address, alt: box.attribs["aria-label"] ?? "" });
    setChildren(box, [image, ...box.children]);
    found.push(address);
  }
  return found;
}

const isCover = hasClassOf([COVER]);

function isPicture(element: Element): boolean {
  return element.attribs.role === "img" || isCover(element);
}

function addressOf(box: Element): string | undefined {
  const drawn = ADDRESS.exec((box.attribs.style ?? "").slice(0, LONGEST_STYLE))?.[1];
  const small = box.attribs[SMALL];
  const whole = small ? ancestorOf(box, "a")?.attribs.href : undefined;
  return whole && PICTURE_FILE.test(whole) ? whole : (drawn ?? small);
}
