import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import { frameOf } from "../../players.ts";
import { partOf } from "./parts.ts";

/** Cards that lead to another page or to a picture in full: Notion, Medium, Discourse, WordPress. */

/** A quotation that leads there, with what is said of it. (Notion's; what other systems call a bookmark stays.) */
export function openLinkCard(card: Element): ChildNode[] | undefined {
  const [title, about] = [partOf(card, "bookmark-title"), partOf(card, "bookmark-description")];
  const address = card.attribs.href;
  if (!title || !address) return undefined;
  const link = createElement("a", { href: address }, [wordsOf(title)]);
  const lines = [[link], ...(about && wordsOf(about) ? [[wordsOf(about)]] : [])];
  return [
    createElement(
      "blockquote",
      {},
      lines.map((line) => createElement("p", {}, line)),
    ),
  ];
}

/** Its lines, one below the other, as a quotation. */
export function openMixtape(card: Element): ChildNode[] {
  const [link] = elementsOf(card, "a");
  if (!link) return card.children;
  const about = elementsOf(link, "em")[0];
  if (about) replaceAll(link, new Map([[about, [about, createElement("br")]]]));
  return [createElement("blockquote", {}, [createElement("p", {}, [link])])];
}

/** Title and description of another page, as a quotation that leads there. */
export function openOnebox(card: Element): ChildNode[] | undefined {
  const title = elementsOf(card, "h3", "h4")[0];
  const [link] = title ? elementsOf(title, "a") : [];
  if (!link) return undefined;
  const about = elementsOf(card, "p").filter((line) => wordsOf(line));
  const lines = [createElement("p", {}, [link]), ...about];
  return [createElement("blockquote", {}, lines)];
}

/** The picture, which leads to itself in full. */
export function openLightbox(card: Element): ChildNode[] {
  const meta = partOf(card, "meta");
  if (meta) replaceAll(card, new Map([[meta, []]]));
  return card.children;
}

/** The player of the address where it is known, and its link; WordPress would have asked for it, and did not. */
export function openEmbed(card: Element): ChildNode[] | undefined {
  const address = wordsOf(partOf(card, "wp-block-embed__wrapper") ?? card);
  if (!/^https?:\/\/\S+$/.test(address)) return undefined;
  const frame = frameOf(address);
  const caption = elementsOf(card, "figcaption")[0];
  const link = createElement("p", {}, [createElement("a", { href: address }, [address])]);
  const shown = frame ? [createElement("iframe", { src: frame }), link] : [link];
  return caption ? [createElement("figure", {}, [...shown, caption])] : shown;
}
