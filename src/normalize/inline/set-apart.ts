import {
  type Element,
  elementsOf,
  HEADINGS,
  isElement,
  isTag,
  isText,
  setChildren,
  Text,
  textContent,
} from "../../html/index.ts";
import type { Step } from "../work.ts";

/** Pieces of a line that only a style sets apart, `<span>42</span><span>wells</span>`: without it they run into each other. */

// Boxes that are rows of pieces as often as lines of text; what stands in a paragraph is a word of it.
const ROWS = ["div", "li", "td", "th", "dt", "dd", ...HEADINGS];
const PIECES = ["span", "a", "strong", "b", "em", "i", "small", "cite", "time"];

const BLANK = /^[\t\n\f\r ]*$/;
const ENDS_WORD = /[\p{L}\p{N}.!?)%"”’»:]$/u;
const BEGINS_OTHER = /^[\p{Lu}(©“"„«]/u;
const IS_LETTER = /^\p{L}$/u; // of a word that moves, or that opens a chapter
const [NUMBER, WORD] = [/\d$/, /^\p{L}{2}/u];
const [LABEL, FIGURE] = [/\p{L}{3}$/u, /^[$€£]?\d/];

/** Pieces that only a style sets apart get a space, and so do a caption and the credit beside it. */
export const partPieces: Step = ({ body }) => {
  for (const row of elementsOf(body, ...ROWS))
    if (isRow(row)) for (const piece of row.children) if (isTag(piece)) partFrom(piece);
  for (const figure of elementsOf(body, "figure"))
    for (const piece of elementsOf(figure, "span", "cite", "small")) partFrom(piece);
};

/** Nothing but pieces, and the indents of a template. */
function isRow({ children }: Element): boolean {
  const shown = children.filter((child) => !isText(child) || !BLANK.test(child.data));
  return shown.length > 1 && shown.every((child) => isElement(child, ...PIECES));
}

function partFrom(piece: Element): void {
  const { prev } = piece;
  if (!prev || !isTag(prev)) return;
  const [before, behind] = [textContent(prev), textContent(piece)];
  if (!/\S$/.test(before) || !/^\S/.test(behind)) return;
  const areLinks = prev.name === "a" && piece.name === "a" && prev.attribs.href !== piece.attribs.href;
  if (areLinks || isApart(before, behind)) setChildren(piece, [new Text(" "), ...piece.children]);
}

function isApart(before: string, behind: string): boolean {
  if (!ENDS_WORD.test(before) || IS_LETTER.test(before) || IS_LETTER.test(behind)) return false;
  return (
    BEGINS_OTHER.test(behind) ||
    (NUMBER.test(before) && WORD.test(behind)) ||
    (LABEL.test(before) && FIGURE.test(behind))
  );
}
