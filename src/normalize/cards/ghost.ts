import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  setChildren,
  wordsOf,
} from "../../html/index.ts";
import { lines, partOf } from "./parts.ts";

/** The cards of Ghost (koenig's kg-default-nodes). */

/** Title, description and source of another page, as a quotation that leads there. */
export function openBookmark(card: Element): ChildNode[] {
  const address = elementsOf(card, "a")[0]?.attribs.href ?? "";
  const title = partOf(card, "kg-bookmark-title");
  const rest = [
    lines([partOf(card, "kg-bookmark-description")], ""),
    lines([partOf(card, "kg-bookmark-author"), partOf(card, "kg-bookmark-publisher")], " · "),
  ].filter(Boolean);
  const link = createElement("a", { href: address }, [title ? wordsOf(title) : address]);
  const caption = elementsOf(card, "figcaption")[0];
  const paragraphs = [createElement("p", {}, [link]), ...rest.map((line) => createElement("p", {}, [line]))];
  return [
    createElement("blockquote", {}, paragraphs),
    ...(caption ? [createElement("p", {}, caption.children)] : []),
  ];
}

/** The pictures one below the other, with the gallery's caption. */
export function openGallery(card: Element): ChildNode[] {
  const images = elementsOf(card, "img").map((image) => {
    const link = image.parent as Element;
    return link.name === "a" ? link : image;
  });
  const caption = elementsOf(card, "figcaption")[0];
  setChildren(card, [...images, ...(caption ? [caption] : [])]);
  return [card];
}

/** The player and the name of what it plays; its buttons and clocks are drawn by a script. */
export function openPlayer(card: Element): ChildNode[] {
  const media = elementsOf(card, "audio", "video")[0];
  const title = partOf(card, "kg-audio-title", "kg-video-title");
  const caption = elementsOf(card, "figcaption")[0];
  // Ghost draws it as a background, and gives the film itself a picture of nothing.
  const still = card.attribs["data-kg-custom-thumbnail"] || card.attribs["data-kg-thumbnail"];
  if (media?.name === "video" && still) media.attribs.poster = still;
  const text = caption ?? (title && createElement("figcaption", {}, title.children));
  return media ? [createElement("figure", {}, [media, ...(text ? [text] : [])])] : card.children;
}

/** A link to the file, with what the card says of it. */
export function openFile(card: Element): ChildNode[] {
  const address = elementsOf(card, "a").find(({ attribs }) => attribs.href)?.attribs.href;
  const name = partOf(card, "kg-file-card-title") ?? elementsOf(card, "a").find((link) => wordsOf(link));
  if (!address || !name) return card.children;
  const details = lines(
    [
      partOf(card, "kg-file-card-caption"),
      partOf(card, "kg-file-card-filename"),
      partOf(card, "kg-file-card-filesize"),
    ],
    " · ",
  );
  const link = createElement("a", { href: address }, [wordsOf(name)]);
  return [createElement("p", {}, details ? [link, createElement("br"), details] : [link])];
}

/** `<details>`, which a reader folds, or shows whole. */
export function openToggle(card: Element): ChildNode[] {
  const heading = partOf(card, "kg-toggle-heading-text");
  const content = partOf(card, "kg-toggle-content");
  if (!heading || !content) return card.children;
  return [
    createElement("details", {}, [createElement("summary", {}, heading.children), ...content.children]),
  ];
}

/** A quotation that begins with the sign of the callout. */
export function openCallout(card: Element): ChildNode[] {
  const [emoji, text] = [partOf(card, "kg-callout-emoji"), partOf(card, "kg-callout-text")];
  if (!text) return card.children;
  const sign = emoji && wordsOf(emoji) ? [`${wordsOf(emoji)} `] : [];
  return [createElement("blockquote", {}, [createElement("p", {}, [...sign, ...text.children])])];
}
