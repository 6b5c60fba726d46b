import type { Element } from "../../html/index.ts";

// A plug-in wrote addresses there (an export of WordPress); lazysizes writes auto.
const NO_SIZES = /:\/\/|^auto$|.{500}/;

/** Leaves what a reader may show the picture by: whole pixels, and sizes that are some. */
export function tidySizes(element: Element): void {
  if (NO_SIZES.test(element.attribs.sizes ?? "")) delete element.attribs.sizes;
  for (const size of ["width", "height"]) if (size in element.attribs) keepPixels(element, size);
  forgetZero(element);
}

/** One pixel each way is the size of what stood in its place. */
export function forgetDot({ attribs }: Element): void {
  if (!(Number(attribs.width) <= 1 && Number(attribs.height) <= 1)) return;
  delete attribs.width;
  delete attribs.height;
}

/** HTML knows whole pixels only; `100%` and `auto` are styling. */
function keepPixels({ attribs }: Element, size: string): void {
  const [, pixels] = /^\s*(\d{1,5})(?:\.\d{1,9})?(?:px)?\s*$/.exec(attribs[size]!) ?? [];
  if (pixels === undefined) delete attribs[size];
  else attribs[size] = pixels;
}

/** Where a script or a style says how large it is (Next.js, CNET), a picture says 0; a pixel that counts is as small both ways. */
function forgetZero({ attribs }: Element): void {
  const isSized = attribs.sizes !== undefined || Number(attribs.width) > 1 || Number(attribs.height) > 1;
  for (const size of isSized ? ["width", "height"] : [])
    if (Number(attribs[size]) === 0) delete attribs[size];
}
