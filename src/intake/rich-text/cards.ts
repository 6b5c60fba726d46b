import { escapeHtml } from "../../text.ts";
import { readText } from "../loose.ts";
import { writeButton } from "./buttons.ts";
import { captionIn } from "./captions.ts";
import { writeFields } from "./fields.ts";
import { isInline } from "./kinds.ts";
import { writeImage } from "./media.ts";
import { childrenOf, type Node, type Reading } from "./node.ts";
import { fieldsOf, ownPlacesOf, placesOf, textAt, valueAt } from "./places.ts";
import { markupOrText, tag } from "./raw.ts";

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

/** Its children as blocks; a line of them is a paragraph. */
export function writeBelow(node: Node, reading: Reading): string {
  const children = childrenOf(node);
  if (!children.every(isInline)) return reading.render(children, "blocks");
  const line = reading.render(children, "lines");
  return line && `<p>${line}</p>`;
}

/** A quotation that begins with its sign, or with its title. */
export function writeCallout(node: Node, reading: Reading): string {
  const places = ownPlacesOf(node);
  const text = markupOrText(textAt(places, "calloutText", "message", "description") ?? "");
  const below = writeBelow(node, reading);
  if (!text && !below) return `<blockquote>${writeFields(node, reading)}</blockquote>`;
  const block = [text && !/^<(?:p|ul|ol|div)\b/.test(text) ? `<p>${text}</p>` : text, below].join("");
  const title = textAt(places, "title", "heading");
  const sign = escapeHtml(textAt(places, "calloutEmoji", "emoji") ?? emojiOf(valueAt(places, "icon")) ?? "");
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
  const places = ownPlacesOf(node);
  const heading = textAt(places, "heading", "summary", "title");
  const summary = heading ? `<summary>${markupOrText(heading)}</summary>` : "";
  const content = textAt(places, "content"); // Ghost
  const inner = content ? markupOrText(content) : writeBelow(node, reading);
  if (!inner) return writeFields(node, reading);
  return `<details>${summary}${inner}</details>`;
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
  const fields: Node = Object.fromEntries(fieldsOf(node));
  const src = textAt([fields], ...PICTURES);
  const heading = textAt([fields], ...HEADINGS);
  const button = BUTTONS.find(
    ([address, label, isShown]) => fields[isShown] === true && fields[address] && fields[label],
  );
  return [
    src ? writeImage({ src }, reading) : "",
    heading ? `<h2>${markupOrText(heading)}</h2>` : "",
    ...TEXTS.map((name) => readText(fields[name])).map((text) =>
      text ? `<div>${markupOrText(text)}</div>` : "",
    ),
    button ? writeButton({ buttonUrl: fields[button[0]], buttonText: fields[button[1]] }, reading) : "",
  ].join("");
}

function paragraphs(lines: string[]): string {
  return lines
    .filter(Boolean)
    .map((line) => `<p>${line}</p>`)
    .join("");
}
