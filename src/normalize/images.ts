import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  type Replacements,
  replaceAll,
  Text,
} from "../dom.ts";
import { isLazy, isPlaceholder, LAZY_POSTERS, LAZY_SETS, LAZY_SOURCES, lazyValue } from "./lazy.ts";
import { bestOf, readSrcset } from "./srcset.ts";
import type { Step, Work } from "./work.ts";

// Pictures that stand for a character: WordPress, Twitter, GitHub, Discourse.
const EMOJI_CLASSES = ["emoji", "wp-smiley", "twemoji", "g-emoji"];
const EMOJI_PLACES = /\/(?:images\/core\/emoji|images\/icons\/emoji|twemoji|emoji\/v2|images\/emoji)\//;
const LONGEST_EMOJI = 40; // a flag of a region is 14 units long; `:white_check_mark:` is 18

// Sources for one kind of screen or of decoder: a reader that knows only <img> would show nothing, or the wrong one.
const RARE_TYPES = /avif|webp|jxl|heic|jp2|svg/i;
const RARE_MEDIA = /prefers-color-scheme|print|prefers-reduced-motion/i;

// A plug-in wrote addresses there (an export of WordPress); lazysizes writes auto.
const NO_SIZES = /:\/\/|^auto$|.{500}/;

const LOADED = ["img", "amp-img", "source", "video", "audio", "iframe", "track"];
export const IMAGE_SIGNS = [...LOADED, "picture"];

/**
 * Lazily loaded pictures, players and posters become plain ones, `<picture>` the one `<img>` that every reader can show,
 * and the picture of an emoji the character.
 */
export const makeImagesPlain: Step = (work) => {
  for (const element of elementsOf(work.body, ...LOADED)) makePlain(work, element);
  const reduced: Replacements = new Map();
  for (const picture of elementsOf(work.body, "picture")) reduced.set(picture, reducePicture(work, picture));
  replaceAll(work.body, reduced);
  const replaced: Replacements = new Map();
  for (const image of elementsOf(work.body, "img")) {
    const character = emojiOf(image);
    if (character) replaced.set(image, [new Text(character)]);
    else if (!findAddress(image)) replaced.set(image, []);
    if (character) work.report.change("images", "emoji picture made a character", character);
    else if (replaced.has(image))
      work.report.change("images", "picture without an address taken out", image.attribs.src);
  }
  replaceAll(work.body, replaced);
};

function makePlain(work: Work, element: Element): void {
  if (element.name === "amp-img") element.name = "img";
  if (isLazy(element))
    work.report.change(
      "images",
      "lazy loading made plain",
      lazyValue(element, LAZY_SOURCES) ?? lazyValue(element, LAZY_SETS),
    );
  take(element, "src", LAZY_SOURCES);
  take(element, "srcset", LAZY_SETS);
  take(element, "poster", LAZY_POSTERS);
  if (NO_SIZES.test(element.attribs.sizes ?? "")) delete element.attribs.sizes;
  for (const size of ["width", "height"]) if (size in element.attribs) keepPixels(element, size);
}

function take(element: Element, target: string, names: string[]): void {
  const value = lazyValue(element, names);
  if (value) element.attribs[target] = value;
}

/** HTML knows whole pixels only; `100%` and `auto` are styling. */
function keepPixels({ attribs }: Element, size: string): void {
  const [, pixels] = /^\s*(\d{1,5})(?:\.\d{1,9})?(?:px)?\s*$/.exec(attribs[size]!) ?? [];
  if (pixels === undefined) delete attribs[size];
  else attribs[size] = pixels;
}

function reducePicture({ report }: Work, picture: Element): ChildNode[] {
  const image = elementsOf(picture, "img")[0] ?? createElement("img");
  const sources = elementsOf(picture, "source").filter(
    ({ attribs }) => attribs.srcset && !RARE_MEDIA.test(attribs.media ?? ""),
  );
  const source = sources.find(({ attribs }) => !RARE_TYPES.test(attribs.type ?? "")) ?? sources.at(-1);
  if (source && isPlaceholder(image.attribs.src) && !image.attribs.srcset)
    image.attribs.srcset = source.attribs.srcset!;
  report.change("images", "<picture> made one <img>", image.attribs.src);
  return image.attribs.src || image.attribs.srcset ? [image] : [];
}

/** A picture that has nothing but its placeholder shows nothing, unless other sizes are given. */
function findAddress({ attribs }: Element): boolean {
  if (!isPlaceholder(attribs.src)) return true;
  const best =
    attribs.srcset && bestOf(readSrcset(attribs.srcset).filter(({ address }) => !isPlaceholder(address)));
  if (best) attribs.src = best;
  return !!best;
}

function emojiOf({ attribs }: Element): string | undefined {
  const alt = attribs.alt?.trim();
  if (!alt || alt.length > LONGEST_EMOJI) return undefined;
  const classes = attribs.class?.split(/\s+/) ?? [];
  return EMOJI_CLASSES.some((name) => classes.includes(name)) ||
    EMOJI_PLACES.test(attribs.src?.slice(0, 500) ?? "")
    ? alt
    : undefined;
}
