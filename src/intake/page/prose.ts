import { type Element, elementsOf, wordsOf } from "../../html/index.ts";

/** How much of an element reads as prose: sentences, and not links. */

/** How much of an element's words are links. The target of one is none, and where it was left open it holds the rest. */
export function linkShare(element: Element): number {
  const links = elementsOf(element, "a").filter(
    ({ attribs }) => attribs.href || !(attribs.id || attribs.name),
  );
  if (!links.length) return 0; // its words need not be read
  const linked = links.reduce((sum, link) => sum + wordsOf(link).length, 0);
  return linked / Math.max(1, wordsOf(element).length);
}

const SENTENCE = /[\p{L}\p{N})"”’»][.!?…。！？।؟](?:["”’»)]|\s|$)/u;
const SHORTEST_SENTENCE = 40;

/** Is there a sentence in its words, of some length and with its end? */
export function hasSentence(element: Element): boolean {
  const words = wordsOf(element);
  return words.length >= SHORTEST_SENTENCE && SENTENCE.test(words);
}
