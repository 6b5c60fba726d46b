import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  type Replacements,
  replaceAll,
  setChildren,
  Text,
  texOfAddress,
  wordsOf,
} from "../../html/index.ts";
import { VIDEO } from "../../media/index.ts";
import { AMP_NAMES } from "../../scripted.ts";
import type { Step, Work } from "../work.ts";
import { dropCapOf } from "./drop-caps.ts";
import { emojiOf } from "./emoji.ts";
import {
  addressOfItsOwn,
  isLazy,
  isPlaceholder,
  LAZY_POSTERS,
  LAZY_SETS,
  LAZY_SOURCES,
  lazyValue,
} from "./lazy.ts";
import { forgetDot, tidySizes } from "./sizes.ts";
import { bestOf, readSrcset } from "./srcset.ts";

// Sources for one kind of screen or of decoder: a reader that knows only <img> would show nothing, or the wrong one.
const RARE_TYPES = /avif|webp|jxl|heic|jp2|svg/i;
const RARE_MEDIA = /prefers-color-scheme|print|prefers-reduced-motion/i;

// Wix: a small picture stands in the place of the large one until a script has seen it.
const BLURRED =
  /^(https?:\/\/static\.wixstatic\.com\/media\/[^/?#]{1,200})\/v1\/\w{1,20}\/[^?#]{0,200}blur_\d[^?#]{0,300}$/;
// Webflow: the words are to be found where the picture is kept.
const NO_ALT = "__wf_reserved_inherit";
// Of the picture of a formula; its TeX says more.
const SAYS_NOTHING = /^(?:equation|formula|latex|tex|math|image)?$/i;

const LOADED = ["img", ...AMP_NAMES.keys(), "source", "video", "audio", "iframe", "track"];
export const IMAGE_SIGNS = [...LOADED, "picture"];

/**
 * Lazily loaded pictures, players and posters become plain ones, `<picture>` the one `<img>` that every reader can show,
 * and the pictures of emoji and of drop caps their characters.
 */
export const makeImagesPlain: Step = (work) => {
  for (const element of elementsOf(work.body, ...LOADED)) makePlain(work, element);
  const reduced: Replacements = new Map();
  for (const picture of elementsOf(work.body, "picture")) reduced.set(picture, reducePicture(work, picture));
  replaceAll(work.body, reduced);
  const replaced: Replacements = new Map();
  for (const image of elementsOf(work.body, "img")) {
    const character = emojiOf(image);
    const cap = dropCapOf(image);
    if (character) replaced.set(image, [new Text(character)]);
    else if (cap) replaced.set(image, [new Text(cap.letter)]);
    else if (!findAddress(work, image)) replaced.set(image, []);
    if (character) work.report.change("images", "emoji picture made a character", character);
    else if (cap)
      work.report.removal("images", "rest of a word joined to the letter that a picture drew", cap.rest);
    else if (replaced.has(image))
      work.report.change("images", "picture without an address taken out", image.attribs.src);
  }
  replaceAll(work.body, replaced);
};

function makePlain(work: Work, element: Element): void {
  const name = AMP_NAMES.get(element.name);
  if (name) element.name = name;
  if (name === "img" || name === "iframe") setChildren(element, []); // what stands in for it until it has come
  if (element.name === "img" && VIDEO.test(element.attribs.src ?? "")) makeVideo(element);
  if (isLazy(element))
    work.report.change(
      "images",
      "lazy loading made plain",
      lazyValue(element, LAZY_SOURCES) ?? lazyValue(element, LAZY_SETS),
    );
  if (take(element, "src", LAZY_SOURCES) || takeItsOwn(work, element)) forgetDot(element);
  if (element.attribs.src) element.attribs.src = element.attribs.src.replace(BLURRED, "$1");
  if (element.attribs.alt === NO_ALT) element.attribs.alt = "";
  if (SAYS_NOTHING.test(element.attribs.alt?.trim() ?? "")) describeFormula(element);
  take(element, "srcset", LAZY_SETS);
  take(element, "poster", LAZY_POSTERS);
  if (element.attribs.poster && isPlaceholder(element.attribs.poster)) delete element.attribs.poster;
  tidySizes(element);
}

/** Markdown of GitLab and HedgeDoc shows a film as a picture. */
function makeVideo(element: Element): void {
  element.name = "video";
  element.attribs = { src: element.attribs.src!, controls: "" };
}

/** Of a picture that nothing else says the address of. */
function takeItsOwn({ report }: Work, element: Element): boolean {
  const { src, srcset } = element.attribs;
  const isBare = element.name === "img" && isPlaceholder(src) && !srcset && !isLazy(element);
  const address = isBare ? addressOfItsOwn(element) : undefined;
  if (!address) return false;
  element.attribs.src = address;
  report.change("images", "lazy loading made plain", address);
  return true;
}

function describeFormula({ attribs }: Element): void {
  const tex = texOfAddress(attribs.src ?? "");
  if (tex) attribs.alt = tex;
}

/** Says whether there was anything to take. */
function take(element: Element, target: string, names: string[]): boolean {
  const value = lazyValue(element, names);
  if (value) element.attribs[target] = value;
  return value !== undefined;
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
  const words = wordsOf(picture);
  if (words) report.removal("images", "words within a <picture> taken out", words);
  return image.attribs.src || image.attribs.srcset ? [image] : [];
}

/**
 * A picture that has nothing but its placeholder shows nothing, unless other sizes are given. What is no placeholder but
 * the picture itself, inside the text, gets the address where it is stored.
 */
function findAddress(work: Work, { attribs }: Element): boolean {
  if (!isPlaceholder(attribs.src)) return true;
  const best =
    attribs.srcset && bestOf(readSrcset(attribs.srcset).filter(({ address }) => !isPlaceholder(address)));
  const address = best || storedAddress(work, attribs.src);
  if (address) attribs.src = address;
  return !!address;
}

function storedAddress({ embedded, shownEmbedded, publication, report }: Work, src = ""): string | undefined {
  const file = embedded?.get(src);
  if (!file) return undefined;
  shownEmbedded.add(src);
  report.change(
    "media",
    "picture inside the text stored as a file",
    `${file.type}, ${file.bytes.length} bytes`,
  );
  return publication.url + file.path;
}
