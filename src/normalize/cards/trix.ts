import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import { partOf } from "./parts.ts";

/** Attachments of Trix, the editor of Rails. */

/** The figure; its caption only where somebody wrote one, and not the name and the size of the file. */
export function openPictureOfTrix(card: Element): ChildNode[] {
  const drawn = ["attachment__name", "attachment__size"].flatMap((name) => partOf(card, name) ?? []);
  replaceAll(card, new Map(drawn.map((part) => [part, []])));
  return [card];
}

/** A link to the file, with its name and its size. */
export function openFileOfTrix(card: Element): ChildNode[] {
  const [link] = elementsOf(card, "a");
  return link
    ? [createElement("p", {}, [createElement("a", { href: link.attribs.href ?? "" }, [wordsOf(link)])])]
    : [card];
}
