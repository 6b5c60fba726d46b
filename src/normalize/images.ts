import { type Element, elementsOf, isElement, removeElement } from "../dom.ts";
import type { Step, Work } from "./work.ts";

// Where lazy loaders keep the true address, best first: lazysizes, WP Rocket, Jetpack, Autoptimize, a3, Medium, MSN.
const LAZY_SOURCES = [
  "data-src",
  "data-lazy-src",
  "data-original",
  "data-orig-file",
  "data-actualsrc",
  "data-hi-res-src",
  "data-echo",
  "data-url",
  "data-image",
];
const LAZY_SETS = ["data-srcset", "data-lazy-srcset", "data-original-set"];
const LAZY_POSTERS = ["data-poster"];

// What stands in `src` meanwhile: an inline picture, or a file with such a name.
const PLACEHOLDER =
  /^data:|^about:blank|(?:^|\/)(?:blank|spacer|transparent|placeholder|pixel|clear|1x1|loading|lazy)[\w-]*\.(?:gif|png|svg|jpe?g)(?:\?|$)/i;

/** Makes lazily loaded pictures, players and posters plain ones. */
export const makeImagesPlain: Step = (work) => {
  for (const element of elementsOf(work.body, "img", "source", "video", "audio", "iframe")) {
    if (isLazy(element))
      work.report.change(
        "images",
        "lazy loading made plain",
        lazyValue(element, LAZY_SOURCES) ?? lazyValue(element, LAZY_SETS),
      );
    take(element, "src", LAZY_SOURCES);
    take(element, "srcset", LAZY_SETS);
    take(element, "poster", LAZY_POSTERS);
    if (element.name === "img") dropPlaceholder(work, element);
  }
};

export function isLazy(element: Element): boolean {
  return [...LAZY_SOURCES, ...LAZY_SETS, ...LAZY_POSTERS].some((name) => element.attribs[name]?.trim());
}

function lazyValue(element: Element, names: string[]): string | undefined {
  return names
    .map((name) => element.attribs[name]?.trim())
    .find((value) => value && !PLACEHOLDER.test(value));
}

function take(element: Element, target: string, names: string[]): void {
  const value = lazyValue(element, names);
  if (value) element.attribs[target] = value;
}

/** A picture that has nothing but its placeholder shows nothing, unless other sizes are given. */
function dropPlaceholder({ report }: Work, image: Element): void {
  const { src, srcset } = image.attribs;
  if (src && !PLACEHOLDER.test(src.trim())) return;
  const largest = srcset && firstAddress(srcset);
  if (largest) image.attribs.src = largest;
  else if (isElement(image.parent, "picture")) delete image.attribs.src;
  else {
    removeElement(image);
    report.change("images", "picture without an address taken out", src);
  }
}

function firstAddress(srcset: string): string | undefined {
  return /^\s*([^\s,]\S*[^\s,])/.exec(srcset)?.[1];
}
