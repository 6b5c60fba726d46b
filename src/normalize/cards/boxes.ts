import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  isElement,
  isText,
  lineOf,
  setChildren,
  wordsOf,
} from "../../html/index.ts";
import { partAtTop, partOf } from "./parts.ts";

/** Boxes and controls of documentation: Docusaurus, MkDocs, Sphinx, GitHub, AsciiDoc, rustdoc. */

const TITLES = ["admonition-title", "admonition-heading", "markdown-alert-title", "callout-title"];

/** A quotation that begins with its label, as GitHub's alerts are in Markdown. */
export function openAdmonition(card: Element): ChildNode[] {
  const title = partAtTop(card, ...TITLES);
  if (title) {
    title.name = "p";
    setChildren(title, [createElement("strong", {}, [wordsOf(title)])]);
  }
  return [createElement("blockquote", {}, card.children)];
}

/** The same, of a table: the label beside the icon, or in its place. */
export function openAdmonitionTable(card: Element): ChildNode[] {
  const [icon, content] = elementsOf(card, "td");
  if (!icon || !content) return card.children;
  const label =
    wordsOf(icon) || elementsOf(icon, "i", "img").map(({ attribs }) => attribs.title ?? attribs.alt)[0];
  const title = label ? [createElement("p", {}, [createElement("strong", {}, [label])])] : [];
  return [createElement("blockquote", {}, [...title, createElement("div", {}, content.children)])];
}

/** The picture and its title as a figure. */
export function openImageBlock(card: Element): ChildNode[] {
  const [content, title] = [partOf(card, "content"), partOf(card, "title")];
  if (!content || !title) return card.children;
  return [
    createElement("figure", {}, [...content.children, createElement("figcaption", {}, title.children)]),
  ];
}

const LONGEST_LINK = 20;
const TO_SOURCE = /^\[?(?:src|source)\]?$/i;

/** The link to the code that is described (rustdoc), with the dot in front of it. */
export function openSourceLink(card: Element): ChildNode[] | undefined {
  if (!isElement(card, "a") || !TO_SOURCE.test(lineOf(card, LONGEST_LINK) ?? "")) return undefined;
  const { prev } = card;
  if (prev && isText(prev)) prev.data = prev.data.replace(/\s*·\s*$/, "");
  return [];
}
