import { type AnyNode, type Element, isElement, isText } from "../../html/index.ts";

/** The first letter of a text that a picture draws. */

// Project Gutenberg, WordPress themes, magazines: `dropcap`, `drop-cap`, `img_drop`, `initial`, `lettrine`.
const CALLED =
  /(?:^|[\s_-])(?:drop|drop(?:cap|img|image|letter)s?|initial|lettrine|illuminated)(?=$|[\s_\d-])/i;
const LONGEST_NAMES = 1000;
// With what stands in front of it in a speech.
const LETTER = /^["'“‘«„»¿¡]{0,2}\p{Lu}$/u;
const IN_LINE = ["span", "b", "strong", "em", "i", "big", "font"];

export interface DropCap {
  letter: string;
  /** What the text goes on with: the rest of the word. */
  rest: string;
}

/** Undefined for any other picture: it opens its block, stands for a capital letter, and the word goes on right behind it. */
export function dropCapOf(image: Element): DropCap | undefined {
  const letter = image.attribs.alt?.trim() ?? "";
  if (!LETTER.test(letter) || besides(image, "prev")) return undefined;
  const next = besides(image, "next");
  const rest = /^\p{L}[\p{L}\p{M}]*/u.exec(next && isText(next) ? next.data : "")?.[0];
  if (!rest) return undefined;
  const isCalled = CALLED.test(namesOf(image));
  const isSet = /^\p{Ll}/u.test(rest) && isFloating(image);
  return isCalled || isSet ? { letter, rest } : undefined;
}

/** What stands right beside it within its block; white space alone is not in front of it. */
function besides(image: Element, side: "prev" | "next"): AnyNode | undefined {
  let at: AnyNode = image;
  for (;;) {
    for (let other = at[side]; other; other = other[side])
      if (!isText(other) || other.data.trim()) return textIn(other, side);
      else if (side === "next") return undefined; // a word of its own
    if (!isElement(at.parent, ...IN_LINE)) return undefined;
    at = at.parent;
  }
}

/** The first of a formatted word's letters. */
function textIn(node: AnyNode, side: "prev" | "next"): AnyNode {
  let at = node;
  while (side === "next" && isElement(at, ...IN_LINE) && at.firstChild) at = at.firstChild;
  return at;
}

function namesOf(image: Element): string {
  const { parent } = image;
  const around = isElement(parent, ...IN_LINE) ? parent.attribs.class : "";
  return `${image.attribs.class ?? ""} ${image.attribs.id ?? ""} ${around ?? ""}`.slice(0, LONGEST_NAMES);
}

function isFloating({ attribs }: Element): boolean {
  return (
    attribs.align === "left" ||
    /(?:^|[;\s])float\s*:\s*left/i.test(attribs.style?.slice(0, LONGEST_NAMES) ?? "")
  );
}
