import {
  type AnyNode,
  type Element,
  elementsOf,
  isElement,
  neighbour,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../dom.ts";
import { isLazy, isPlaceholder } from "./lazy.ts";
import type { Step, Work } from "./work.ts";

/** The picture in a `<noscript>` takes the place of the lazy one beside it, of which it is the true twin. */
export const openNoscripts: Step = (work) => {
  const replaced: Replacements = new Map();
  for (const element of elementsOf(work.body, "noscript")) open(work, element, replaced);
  replaceAll(work.body, replaced);
};

function open({ report }: Work, element: Element, replaced: Replacements): void {
  const picture = elementsOf(element, "img")[0];
  if (!picture) return; // removed with its words, as something that is not seen
  const beside = [pictureIn(neighbour(element, "prev")), pictureIn(neighbour(element, "next"))].filter(
    (node) => node !== undefined,
  );
  const twin = beside.find((image) => isLazy(image) || isPlaceholder(image.attribs.src));
  const isShown = beside.some((image) => image.attribs.src === picture.attribs.src);
  if (twin) replaced.set(twin, [picture]);
  replaced.set(element, twin || isShown ? [] : [picture]);
  const words = wordsOf(element);
  if (words) report.removal("images", "words beside a <noscript> picture taken out", words);
}

function pictureIn(node: AnyNode | null): Element | undefined {
  if (!isElement(node)) return undefined;
  return node.name === "img" ? node : elementsOf(node, "img")[0];
}
