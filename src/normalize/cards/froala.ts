import { type ChildNode, createElement, type Element, elementsOf, wordsOf } from "../../html/index.ts";
import { partOf } from "./parts.ts";

/** What Froala's editor writes: pictures with captions in spans, and links that Embedly's script draws. */

/** The picture with its caption. */
export function openCaptioned(card: Element): ChildNode[] | undefined {
  const [image] = elementsOf(card, "img");
  const caption = partOf(card, "fr-inner");
  if (!image || !caption || !wordsOf(caption)) return undefined;
  return [createElement("figure", {}, [image, createElement("figcaption", {}, caption.children)])];
}

/** A link that its script would have filled: its address is its words. */
export function openBareLink(card: Element): ChildNode[] | undefined {
  const href = elementsOf(card, "a")[0]?.attribs.href;
  if (!href || wordsOf(card)) return undefined;
  return [
    createElement("p", {}, [createElement("a", { href }, [href.replace(/^https?:\/\/(?:www\.)?/, "")])]),
  ];
}
