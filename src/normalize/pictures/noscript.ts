import {
  type AnyNode,
  type Element,
  elementsOf,
  isElement,
  neighbour,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import type { Step, Work } from "../work.ts";
import { isLazy, isPlaceholder } from "./lazy.ts";

const SHOWN = ["img", "iframe"];

/** The picture or player in a `<noscript>` takes the place of the lazy one beside it, of which it is the true twin. */
export const openNoscripts: Step = (work) => {
  const replaced: Replacements = new Map();
  for (const element of elementsOf(work.body, "noscript")) open(work, element, replaced);
  replaceAll(work.body, replaced);
};

function open({ report }: Work, element: Element, replaced: Replacements): void {
  const picture = elementsOf(element, ...SHOWN)[0];
  if (!picture) return; // removed with its words, as something that is not seen
  const parent = isTwin(element.parent) ? element.parent : null;
  const beside = [parent, neighbour(element, "prev"), neighbour(element, "next")].flatMap(
    (node) => pictureIn(node, picture.name) ?? [],
  );
  const twin = beside.find((image) => isLazy(image) || isPlaceholder(image.attribs.src));
  const isShown = beside.some(
    ({ attribs }) => attribs.src === picture.attribs.src || picture.name === "iframe",
  );
  if (twin) replaced.set(twin, [picture]);
  replaced.set(element, twin || isShown ? [] : [picture]);
  const words = wordsOf(element);
  if (words) report.removal("images", "words beside a <noscript> picture taken out", words);
}

/** AMP puts it inside of what it is the twin of. */
function isTwin(node: AnyNode | null): node is Element {
  return isElement(node, "amp-img", "amp-iframe");
}

function pictureIn(node: AnyNode | null, name: string): Element | undefined {
  if (!isElement(node)) return undefined;
  return node.name === name || isTwin(node) ? node : elementsOf(node, name)[0];
}
