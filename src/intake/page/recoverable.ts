import { type Element, elementsOf, wordsOf } from "../../dom.ts";

/** Where a dropped element stands: inside what was chosen, between chosen siblings, before the first of them. */
export interface Place {
  isChosen: boolean;
  within: boolean;
  first: boolean;
}

const INLINE = [
  "a",
  "abbr",
  "b",
  "bdi",
  "bdo",
  "br",
  "cite",
  "code",
  "data",
  "del",
  "dfn",
  "em",
  "font",
  "i",
  "ins",
  "kbd",
  "mark",
  "q",
  "ruby",
  "s",
  "samp",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "time",
  "tt",
  "u",
  "var",
  "wbr",
];

export function isRecoverable(element: Element, place: Place): boolean {
  if (INLINE.includes(element.name)) return place.isChosen && !element.attribs.class && !element.attribs.id;
  return false;
}

export function linkShare(element: Element): number {
  const linked = elementsOf(element, "a").reduce((sum, link) => sum + wordsOf(link).length, 0);
  return linked / Math.max(1, wordsOf(element).length);
}
