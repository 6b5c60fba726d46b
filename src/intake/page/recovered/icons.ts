import type { Element } from "../../../html/index.ts";

const SMALLEST_PICTURE = 48;

/** Too small for a picture, or called what is none. */
export function isIcon(element: Element): boolean {
  const { width, height, src } = element.attribs;
  const small = [width, height].some((side) => side && Number(side) < SMALLEST_PICTURE);
  return small || /(?:avatar|gravatar|icon|logo|emoji|pixel)/i.test(src ?? "");
}
