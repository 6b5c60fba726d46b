import { type Element, elementsOf, type ParentNode, wordsOf } from "../../html/index.ts";
import { isPlayer } from "../../players.ts";
import { isBodyPart } from "./called-text.ts";
import type { Sentences } from "./prepare.ts";

/** Whether what was found of a page is its article, or has to be looked for without going by what anything is called. */

// So many characters are an article, and so is this share of a page's sentences, or of those in what it calls its text.
const ENOUGH = 100;
const ENOUGH_OF_PAGE = 0.3;
const ENOUGH_OF_TEXT = 0.7;

/** `text` is what the page calls the text of its article. */
export function isEnough(root: ParentNode, sentences: Sentences, text: Element | undefined): boolean {
  const isText = text !== undefined && isBodyPart(text) && sentences.of(text) > 0;
  const enough = Math.min(
    ENOUGH,
    sentences.ofPage * ENOUGH_OF_PAGE,
    isText ? sentences.of(text) * ENOUGH_OF_TEXT : ENOUGH,
  );
  return lettersOf(root) >= enough || holdsPlayer(root);
}

/** An episode may have no more than a line beside it. Other frames are advertisements as often. */
function holdsPlayer(root: ParentNode): boolean {
  return elementsOf(root, "video", "audio", "iframe").some(
    ({ name, attribs }) => name !== "iframe" || (URL.canParse(attribs.src ?? "") && isPlayer(attribs.src!)),
  );
}

// A few lines more are a day and a link back, which are taken out of the first reading only.
const MUCH_LONGER = 1.5;

/** By their words: is what was found the second time so much more that it is taken? */
export function isMuchLonger(root: ParentNode, other: ParentNode): boolean {
  return lettersOf(root) > lettersOf(other) * MUCH_LONGER;
}

function lettersOf(root: ParentNode): number {
  return wordsOf(root.children).length;
}
