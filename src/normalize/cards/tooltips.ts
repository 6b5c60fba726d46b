import { type ChildNode, type Element, elementsOf, textContent, wordsOf } from "../../html/index.ts";
import { inBrackets } from "./parts.ts";

const IN_LINE = ["span", "em", "i", "small", "div", "aside"];

/** What a word says when somebody points at it, right behind that word: in brackets. */
export function openTooltip(card: Element): ChildNode[] | undefined {
  const { prev, name } = card;
  const isInLine = IN_LINE.includes(name) && wordsOf(card) !== "" && !elementsOf(card, "p").length;
  const isBehindWord = prev && /[\p{L}\p{N}]\s*$/u.test(textContent(prev));
  return isInLine && isBehindWord ? [inBrackets(card)] : undefined;
}
