import { createElement, type Element, elementsOf, firstElements, setChildren } from "../../html/index.ts";
import { classSigns } from "../signs.ts";
import type { Step } from "../work.ts";

/** Pictures that only a style draws, where the element says that it is one. */

const ADDRESS = /background(?:-image)?\s*:[^;]{0,100}\burl\(\s*["']?([^"'()\s]{1,1000})["']?\s*\)/i;
const LONGEST_STYLE = 2000;
// WordPress draws the picture of a cover so where it does not scroll.
const COVER = "wp-block-cover";

export const BACKGROUND_SIGNS = ["@role", ...classSigns([COVER])];

/** A picture that only a style draws becomes an `<img>`, where its box says that it is a picture. */
export const openBackgrounds: Step = ({ body, report }) => {
  for (const box of elementsOf(body, "div", "span", "section", "figure")) {
    const address = isPicture(box)
      ? ADDRESS.exec((box.attribs.style ?? "").slice(0, LONGEST_STYLE))?.[1]
      : undefined;
    if (!address || firstElements(box, 1, "img").length) continue;
    const image = createElement("img", { src: address, alt: box.attribs["aria-label"] ?? "" });
    setChildren(box, [image, ...box.children]);
    report.change("images", "picture of a style made one of the text", address);
  }
};

function isPicture({ attribs }: Element): boolean {
  return attribs.role === "img" || (attribs.class?.split(/\s+/).includes(COVER) ?? false);
}
