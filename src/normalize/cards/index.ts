import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  type ParentNode,
  type Replacements,
  replaceAll,
  setChildren,
  Text,
  wordsOf,
} from "../../dom.ts";
import { plainText } from "../plain-text.ts";
import { frameOf } from "../players.ts";
import { classSigns } from "../signs.ts";
import { without } from "../word-diff.ts";
import type { Step } from "../work.ts";

/** The cards of editors (Ghost, WordPress, Substack, Medium) as HTML that every reader shows. */

type Open = (card: Element) => ChildNode[];

/** The class of a card -> what makes it plain. Ghost: koenig's kg-default-nodes; WordPress: its block library;
 * Notion, Medium: their exports; Substack: its posts; Word: its styles; boxes of documentation: Docusaurus, MkDocs,
 * Sphinx, GitHub, AsciiDoc; Discourse: what its posts hold. */
export const CARDS: Record<string, Open> = {
  "kg-bookmark-card": openBookmark,
  "kg-gallery-card": openGallery,
  "kg-audio-card": openPlayer,
  "kg-video-card": openPlayer,
  "kg-file-card": openFile,
  "kg-toggle-card": openToggle,
  "kg-product-card": openBox,
  "kg-callout-card": openCallout,
  "wp-block-embed": openEmbed,
  "wp-block-file": openFile,
  "wp-block-pullquote": openQuote,
  bookmark: openLinkCard,
  pullquote: openQuote,
  footnote: openNote,
  "graf--mixtapeEmbed": openMixtape,
  MsoTitle: openTitle,
  MsoQuote: openQuote,
  MsoIntenseQuote: openQuote,
  "checkbox-on": openTicked,
  "checkbox-off": openUnticked,
  admonition: openAdmonition,
  "theme-admonition": openAdmonition,
  "markdown-alert": openAdmonition,
  callout: openAdmonition,
  admonitionblock: openAdmonitionTable,
  imageblock: openImageBlock,
  onebox: openOnebox,
  "lightbox-wrapper": openLightbox,
};

export const CARD_SIGNS = classSigns(Object.keys(CARDS));

/** A card of an editor becomes plain HTML that every reader can show. */
export const openCards: Step = ({ body, report }) => {
  const replaced: Replacements = new Map();
  for (const element of elementsOf(body)) {
    const name = element.attribs.class?.split(/\s+/).find((token) => Object.hasOwn(CARDS, token));
    if (!name) continue;
    const before = textOf([element]);
    const made = CARDS[name]!(element);
    replaced.set(element, made);
    report.change("cards", "card made plain", name);
    const gone = without(before, textOf(made)).join(" ");
    if (gone) report.removal("cards", "words of a card's buttons taken out", gone);
  }
  replaceAll(body, replaced);
};

function textOf(nodes: ChildNode[]): string[] {
  return plainText({ children: nodes } as ParentNode)
    .split(/\s+/)
    .filter(Boolean);
}

function partOf(card: Element, ...classes: string[]): Element | undefined {
  return elementsOf(card).find(({ attribs }) =>
    classes.some((name) => attribs.class?.split(/\s+/).includes(name)),
  );
}

function lines(parts: (Element | undefined)[], glue: string): string {
  return parts.flatMap((part) => (part && wordsOf(part) ? [wordsOf(part)] : [])).join(glue);
}

/** Title, description and source of another page, as a quotation that leads there. */
function openBookmark(card: Element): ChildNode[] {
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
function openGallery(card: Element): ChildNode[] {
  const images = elementsOf(card, "img").map((image) => {
    const link = image.parent as Element;
    return link.name === "a" ? link : image;
  });
  const caption = elementsOf(card, "figcaption")[0];
  setChildren(card, [...images, ...(caption ? [caption] : [])]);
  return [card];
}

/** The player and the name of what it plays; its buttons and clocks are drawn by a script. */
function openPlayer(card: Element): ChildNode[] {
  const media = elementsOf(card, "audio", "video")[0];
  const title = partOf(card, "kg-audio-title", "kg-video-title");
  const caption = elementsOf(card, "figcaption")[0];
  const text = caption ?? (title && createElement("figcaption", {}, title.children));
  return media ? [createElement("figure", {}, [media, ...(text ? [text] : [])])] : card.children;
}

/** A link to the file, with what the card says of it. */
function openFile(card: Element): ChildNode[] {
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
function openToggle(card: Element): ChildNode[] {
  const heading = partOf(card, "kg-toggle-heading-text");
  const content = partOf(card, "kg-toggle-content");
  if (!heading || !content) return card.children;
  return [
    createElement("details", {}, [createElement("summary", {}, heading.children), ...content.children]),
  ];
}

/** A quotation that begins with the sign of the callout. */
function openCallout(card: Element): ChildNode[] {
  const [emoji, text] = [partOf(card, "kg-callout-emoji"), partOf(card, "kg-callout-text")];
  if (!text) return card.children;
  const sign = emoji && wordsOf(emoji) ? [`${wordsOf(emoji)} `] : [];
  return [createElement("blockquote", {}, [createElement("p", {}, [...sign, ...text.children])])];
}

/** ☑ */
function openTicked(): ChildNode[] {
  return [new Text("☑ ")];
}

/** ☐ */
function openUnticked(): ChildNode[] {
  return [new Text("☐ ")];
}

/** A quotation that leads there, with what is said of it. (Notion's; what other systems call a bookmark stays.) */
function openLinkCard(card: Element): ChildNode[] {
  const [title, about] = [partOf(card, "bookmark-title"), partOf(card, "bookmark-description")];
  const address = card.attribs.href;
  if (!title || !address) return [card];
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
function openMixtape(card: Element): ChildNode[] {
  const [link] = elementsOf(card, "a");
  if (!link) return card.children;
  const about = elementsOf(link, "em")[0];
  if (about) replaceAll(link, new Map([[about, [about, createElement("br")]]]));
  return [createElement("blockquote", {}, [createElement("p", {}, [link])])];
}

/** A note that begins with its number. (Substack's; what other systems call a footnote stays.) */
function openNote(card: Element): ChildNode[] {
  const [number, content] = [partOf(card, "footnote-number"), partOf(card, "footnote-content")];
  const first = content && elementsOf(content, "p")[0];
  if (!number || !first) return [card];
  setChildren(first, [number, new Text(" "), ...first.children]);
  return content.children;
}

/** The title. */
function openTitle(card: Element): ChildNode[] {
  return [createElement("h1", {}, card.children)];
}

const TITLES = ["admonition-title", "admonition-heading", "markdown-alert-title", "callout-title"];

/** A quotation that begins with its label, as GitHub's alerts are in Markdown. */
function openAdmonition(card: Element): ChildNode[] {
  const title = partOf(card, ...TITLES);
  if (title) {
    title.name = "p";
    setChildren(title, [createElement("strong", {}, [wordsOf(title)])]);
  }
  return [createElement("blockquote", {}, card.children)];
}

/** The same, of a table: the label beside the icon, or in its place. */
function openAdmonitionTable(card: Element): ChildNode[] {
  const [icon, content] = elementsOf(card, "td");
  if (!icon || !content) return card.children;
  const label =
    wordsOf(icon) || elementsOf(icon, "i", "img").map(({ attribs }) => attribs.title ?? attribs.alt)[0];
  const title = label ? [createElement("p", {}, [createElement("strong", {}, [label])])] : [];
  return [createElement("blockquote", {}, [...title, createElement("div", {}, content.children)])];
}

/** The picture and its title as a figure. */
function openImageBlock(card: Element): ChildNode[] {
  const [content, title] = [partOf(card, "content"), partOf(card, "title")];
  if (!content || !title) return card.children;
  return [
    createElement("figure", {}, [...content.children, createElement("figcaption", {}, title.children)]),
  ];
}

/** Title and description of another page, as a quotation that leads there. */
function openOnebox(card: Element): ChildNode[] {
  const title = elementsOf(card, "h3", "h4")[0];
  const [link] = title ? elementsOf(title, "a") : [];
  if (!link) return [card];
  const about = elementsOf(card, "p").filter((line) => wordsOf(line));
  const lines = [createElement("p", {}, [link]), ...about];
  return [createElement("blockquote", {}, lines)];
}

/** The picture, which leads to itself in full. */
function openLightbox(card: Element): ChildNode[] {
  const meta = partOf(card, "meta");
  if (meta) replaceAll(card, new Map([[meta, []]]));
  return card.children;
}

/** A quotation. */
function openQuote(card: Element): ChildNode[] {
  return elementsOf(card, "blockquote").length
    ? card.children
    : [createElement("blockquote", {}, card.children)];
}

/** The player of the address where it is known, and its link; WordPress would have asked for it, and did not. */
function openEmbed(card: Element): ChildNode[] {
  const address = wordsOf(partOf(card, "wp-block-embed__wrapper") ?? card);
  if (!/^https?:\/\/\S+$/.test(address)) return [card];
  const frame = frameOf(address);
  const caption = elementsOf(card, "figcaption")[0];
  const link = createElement("p", {}, [createElement("a", { href: address }, [address])]);
  const shown = frame ? [createElement("iframe", { src: frame }), link] : [link];
  return caption ? [createElement("figure", {}, [...shown, caption])] : shown;
}

/** What is in it, without the box. */
function openBox(card: Element): ChildNode[] {
  return card.children;
}
