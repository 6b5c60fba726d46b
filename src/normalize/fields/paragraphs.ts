import {
  type Element,
  elementsOf,
  isElement,
  isText,
  type ParentNode,
  SUBHEADINGS,
  wordsOf,
} from "../../html/index.ts";
import { oneLine } from "../../text.ts";
import { isNoteSign } from "../inline/note-signs.ts";
import { NO_SUMMARY } from "./summary-rules.ts";

/** The paragraphs of a body as text, and how well each reads as the first. */

/** Lines as words, and without the signs of footnotes, which lead nowhere from a summary. */
export function wordsToSay(element: Element): string {
  return oneLine([...piecesOf(element)].join(""));
}

const APART = new Set([...SUBHEADINGS, ..."br p div ul ol li dl dt dd blockquote tr td th".split(" ")]);

function* piecesOf(parent: ParentNode): Generator<string> {
  for (const child of parent.children) {
    if (isText(child)) yield child.data;
    else if (isElement(child) && !isNote(child)) {
      if (APART.has(child.name)) yield " ";
      yield* piecesOf(child);
    }
  }
}

function isNote(element: Element): boolean {
  if (element.name !== "sup" || !isNoteSign(wordsOf(element))) return false;
  return isElement(element.parent, "a") || elementsOf(element, "a").length > 0;
}

// A paragraph that says something by itself.
export const SHORTEST_PARAGRAPH = 40;
const LONG_LINE = 100;
const ENDS = /[.!?…。！？।؟۔:][\s"”’»)\]]*$/u;
const FEWEST_WORDS = 3;
const BEGINNING = 300; // by so much it is told what a text is
const SHORTEST_LINE = 10; // of a script that writes no spaces

// How well a text reads as the first paragraph: the first of the best kind is taken.
const SENTENCES = 0;
const LONG = 1;
const WORDS = 2;
const NO_SUMMARY_ITSELF = 3;

/** The first paragraph that says something; without paragraphs, what stands in lists and quotations. */
export function firstParagraph(body: ParentNode, title: string): string | undefined {
  const found: string[] = [];
  for (const text of textsOf(body, "p")) {
    const kind = text === title ? undefined : kindOf(text);
    if (kind === SENTENCES) return text;
    if (kind !== undefined) found[kind] ??= text;
  }
  return found.find(Boolean) ?? [...textsOf(body, "li", "blockquote", "dd", "td")].find(hasWords);
}

function kindOf(text: string): number | undefined {
  if (!hasWords(text)) return undefined;
  if (isBesideThePoint(text)) return isSentence(text) ? NO_SUMMARY_ITSELF : undefined;
  if (isSentence(text)) return SENTENCES;
  return text.length >= LONG_LINE ? LONG : WORDS;
}

/** What opens many a text and does not say what it is about: a caption, a credit, who reviewed it. */
export function isBesideThePoint(text: string): boolean {
  const start = text.slice(0, BEGINNING);
  return NO_SUMMARY.some(({ pattern }) => pattern.test(start));
}

/** Words, and not only one. */
function hasWords(text: string): boolean {
  if (endsSentence(text)) return /\p{L}/u.test(text);
  const words = text.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
  return (
    words.length >= FEWEST_WORDS ||
    (words.length > 0 &&
      text.length >= SHORTEST_LINE &&
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(text))
  );
}

/** A colon counts, and so does a mark before a quotation mark or a bracket. */
export function endsSentence(text: string): boolean {
  return ENDS.test(text.slice(-50));
}

function isSentence(text: string): boolean {
  return text.length >= SHORTEST_PARAGRAPH && endsSentence(text);
}

/** The texts of all elements of these names, but for those within each other. */
export function* textsOf(parent: ParentNode, ...names: string[]): Generator<string> {
  for (const child of parent.children) {
    if (isElement(child, ...names)) yield wordsToSay(child);
    else if (isElement(child, "div", "blockquote", "ul", "ol", "table", "tbody", "tr", "dl"))
      yield* textsOf(child, ...names);
  }
}
