import { escapeHtml } from "../../text.ts";
import { readText } from "../loose.ts";
import { captionIn } from "./captions.ts";
import { isInline } from "./kinds.ts";
import { writeImage } from "./media.ts";
import { childrenOf, type Node, placesOf, type Reading, textAt } from "./node.ts";
import { markupOrText, tag } from "./raw.ts";
import { writeWords } from "./unknown.ts";

/** Cards of editors as plain HTML: Ghost's by the fields of koenig's kg-default-nodes, and those of others that are like them. */

/** Title, description and source of another page, as a quotation that leads there. */
export function writeBookmark(node: Node, reading: Reading): string {
  const places = placesOf(node);
  const href = textAt(places, "url", "link", "href");
  if (!href) return reading.render(childrenOf(node), "blocks");
  const title = textAt(places, "title") ?? href.replace(/^https?:\/\/(?:www\.)?/, "");
  const about = textAt(places, "description");
  const from = [textAt(places, "author"), textAt(places, "publisher")].filter((text) => text !== undefined);
  const lines = [
    `${tag("a", { href })}${escapeHtml(title)}</a>`,
    escapeHtml(about ?? ""),
    escapeHtml(from.join(" · ")),
  ];
  return `<blockquote>${paragraphs(lines)}</blockquote>${paragraphs([captionIn(places, reading)])}`;
}

/** A quotation that begins with its sign, or with its title. */
export function writeCallout(node: Node, reading: Reading): string {
  const places = placesOf(node);
  const children = childrenOf(node);
  const text = textAt(places, "calloutText", "message", "description");
  const inner = text ? markupOrText(text) : reading.render(children, "blocks");
  if (!inner) return `<blockquote>${writeWords(node, reading)}</blockquote>`;
  const isLine = text ? !/^<(?:p|ul|ol|div)\b/.test(inner) : children.every(isInline);
  const block = isLine ? `<p>${inner}</p>` : inner;
  const title = textAt(places, "title", "heading");
  const sign = escapeHtml(textAt(places, "calloutEmoji", "emoji") ?? emojiOf(node.icon) ?? "");
  const head = title ? `<strong>${markupOrText(title)}</strong>` : "";
  if (sign && !head)
    return `<blockquote>${block.replace(/^<p[^>]*>|^/, (start) => `${start}${sign} `)}</blockquote>`;
  return `<blockquote>${paragraphs([`${sign} ${head}`.trim()])}${block}</blockquote>`;
}

/** Notion. */
function emojiOf(icon: unknown): string | undefined {
  return typeof icon === "object" && icon !== null && "emoji" in icon ? readText(icon.emoji) : undefined;
}

/** `<details>`, which a reader folds, or shows whole. */
export function writeToggle(node: Node, reading: Reading): string {
  const places = placesOf(node);
  const heading = textAt(places, "heading", "summary", "title");
  const content = typeof node.content === "string" ? node.content : undefined; // Ghost
  const summary = heading ? `<summary>${markupOrText(heading)}</summary>` : "";
  const inner = content ? markupOrText(content) : reading.render(childrenOf(node), "blocks");
  return `<details>${summary}${inner}</details>`;
}

export function writeButton(node: Node, reading: Reading): string {
  const places = placesOf(node);
  const href = textAt(places, "buttonUrl", "url", "href", "link");
  const label = textAt(places, "buttonText", "text", "label", "title");
  const inner = label ? markupOrText(label) : reading.render(childrenOf(node), "lines");
  if (!inner) return "";
  return `<p>${href ? `${tag("a", { href })}${inner}</a>` : inner}</p>`;
}

// The fields of Ghost's cards that have words or a picture, in the order in which Ghost shows them.
const PICTURES = ["productImageSrc", "imageUrl", "backgroundImageSrc"];
const HEADINGS = ["productTitle", "header"];
const TEXTS = ["sponsorLabel", "productDescription", "subheader", "textValue"];
const BUTTONS: [address: string, label: string, isShown: string][] = [
  ["productUrl", "productButton", "productButtonEnabled"],
  ["buttonUrl", "buttonText", "buttonEnabled"],
  ["buttonUrl", "buttonText", "showButton"],
];

/** Product, header, call to action. */
export function writeCard(node: Node, reading: Reading): string {
  const src = textAt([node], ...PICTURES);
  const heading = textAt([node], ...HEADINGS);
  const button = BUTTONS.find(
    ([address, label, isShown]) => node[isShown] === true && node[address] && node[label],
  );
  return [
    src ? writeImage({ src }, reading) : "",
    heading ? `<h2>${markupOrText(heading)}</h2>` : "",
    ...TEXTS.map((name) => readText(node[name])).map((text) =>
      text ? `<div>${markupOrText(text)}</div>` : "",
    ),
    button ? writeButton({ buttonUrl: node[button[0]], buttonText: node[button[1]] }, reading) : "",
  ].join("");
}

function paragraphs(lines: string[]): string {
  return lines
    .filter(Boolean)
    .map((line) => `<p>${line}</p>`)
    .join("");
}
