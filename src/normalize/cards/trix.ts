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

/** A link to the file, with its name and its size. Before Rails has drawn it, the address stands in an attribute. */
export function openFileOfTrix(card: Element): ChildNode[] {
  const [link] = elementsOf(card, "a");
  const href = link ? (link.attribs.href ?? "") : addressSaid(card);
  if (href === undefined) return [card];
  return [createElement("p", {}, [createElement("a", { href }, [wordsOf(link ?? card)])])];
}

function addressSaid({ attribs }: Element): string | undefined {
  const said = attribs["data-trix-attachment"] ?? "";
  return /"(?:href|url)":"(https?:[^"\\]{1,1000})"/.exec(said)?.[1];
}

/** As Rails stores it: a picture with what was written below it, or a link to the file. */
export function openAttachment(card: Element): ChildNode[] | undefined {
  const { url, filename, caption, width, height } = card.attribs;
  if (!url || wordsOf(card)) return undefined;
  if (!card.attribs["content-type"]?.startsWith("image/"))
    return [createElement("p", {}, [createElement("a", { href: url }, [caption || filename || url])])];
  const picture = createElement("img", { src: url, ...(width && height && { width, height }) });
  return [
    createElement("figure", {}, [picture, ...(caption ? [createElement("figcaption", {}, [caption])] : [])]),
  ];
}
