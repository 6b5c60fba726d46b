import type { Element } from "../../html/index.ts";

// Where lazy loaders keep the true address, best first: lazysizes, WP Rocket, Jetpack, Autoptimize, a3, Medium, MSN,
// NitroPack, Flickity, Slick, Cloudflare's Mirage, PageSpeed, LiteSpeed.
export const LAZY_SOURCES = [
  "data-src",
  "data-lazy-src",
  "data-original",
  "data-orig-file",
  "data-large-file",
  "data-actualsrc",
  "data-hi-res-src",
  "data-echo",
  "data-url",
  "data-image",
  "data-full-src",
  "data-raw-src",
  "data-runner-src",
  "lazy-src",
  "data-lazyload",
  "data-lazy",
  "data-ll-src",
  "data-cfsrc",
  "data-pagespeed-lazy-src",
  "nitro-lazy-src",
  "data-flickity-lazyload",
  "data-flickity-lazyload-src",
  "data-defer-src",
  "data-delayed-url",
  "data-img-src",
  "data-img-url",
];
export const LAZY_SETS = [
  "data-srcset",
  "data-lazy-srcset",
  "data-original-set",
  "data-ll-srcset",
  "nitro-lazy-srcset",
  "data-flickity-lazyload-srcset",
  "data-pagespeed-lazy-srcset",
];
export const LAZY_POSTERS = ["data-poster"];

// What stands in `src` meanwhile: an inline picture, or a file with such a name. A picture of something may begin like some
// of them (`gray-whale.jpg`): these say no more than a size or a kind.
const PLACEHOLDER = new RegExp(
  "^data:|^about:blank|(?:^|/)(?:(?:placeholder|spacer|1x1)[\\w-]{0,40}|" +
    "(?:blank|transparent|pixel|clear|loading|lazy|grey|gray)" +
    "(?:[-_]?(?:\\d{1,4}(?:x\\d{1,4})?|image|img|pixel|dot|gif|bg|trans|load(?:er|ing)?|spinner|icon|default|small|large)){0,4})" +
    "\\.(?:gif|png|svg|jpe?g)(?:\\?|$)",
  "i",
);

/** No address, or that of a picture which stands for one that is not there yet. */
export function isPlaceholder(address: string | undefined): boolean {
  return !address?.trim() || PLACEHOLDER.test(address.trim().slice(0, 2000));
}

// What a loader that nobody knows calls the same (Ezoic's `data-ezsrc` was one): the address of a picture says what it is.
const PICTURE = /^[^\s"'<>{}|\\]{1,1000}\.(?:jpe?g|png|gif|webp|avif)(?:[?#][^\s"'<>]{0,1000})?$/i;
const OF_ANOTHER =
  /thumb|blur|placeholder|lqip|low|small|tiny|icon|avatar|logo|caption|title|alt|name|file-?name|id$/i;

/** The address of a picture in an attribute of a page's own; undefined where two of them would do. */
export function addressOfItsOwn({ attribs }: Element): string | undefined {
  const found = Object.entries(attribs).filter(
    ([name, value]) => name.startsWith("data-") && !OF_ANOTHER.test(name) && PICTURE.test(value.trim()),
  );
  const addresses = new Set(found.map(([, value]) => value.trim()).filter((value) => !isPlaceholder(value)));
  return addresses.size === 1 ? [...addresses][0] : undefined;
}

/** A script would have given it its address. */
export function isLazy(element: Element): boolean {
  return [...LAZY_SOURCES, ...LAZY_SETS, ...LAZY_POSTERS].some((name) => element.attribs[name]?.trim());
}

/** The first of these attributes that is no placeholder. */
export function lazyValue(element: Element, names: string[]): string | undefined {
  return names.map((name) => element.attribs[name]?.trim()).find((value) => !isPlaceholder(value));
}
