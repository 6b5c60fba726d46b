import {
  type AnyNode,
  createElement,
  type Document,
  type Element,
  elementsOf,
  isElement,
  neighbour,
  setChildren,
  wordsOf,
} from "../../html/index.ts";
import { endsLikeSentence } from "../../text.ts";
import { linkShare } from "./prose.ts";

/**
 * Buttons that unfold what is below them although neither says so (W3Schools' accordion): the extractor drops buttons. What is
 * told by its roles or names was opened before.
 */

const CALLED = /accordion|toggle|collaps|faq/i;
// What only says that there is more.
const CONTROL =
  /^(?:mehr|weniger|weiter|alle|zeige|show|read|view|see|hide|open|close|expand|more|load|toggle|menu|lire|voir|afficher|plus|ver|leer|mostrar|toon|lees|meer)(?!\p{L})/iu;
const [SHORTEST, LONGEST, LINKED] = [8, 200, 0.3];

/** Makes a paragraph of each such button that has text below it. */
export function openUnfolding(document: Document): void {
  for (const one of elementsOf(document, "button", "div", "a"))
    if (isTitle(one) && isText(neighbour(one, "next"))) {
      const title = createElement("strong", {}, one.children);
      Object.assign(one, { name: "p", attribs: {} });
      setChildren(one, [title]);
    }
}

function isTitle(one: Element): boolean {
  const { class: name = "", role } = one.attribs;
  if (!(one.name === "button" || role === "button")) return false;
  const unfolds = one.attribs["aria-expanded"] !== undefined || CALLED.test(name);
  const words = unfolds ? wordsOf(one) : "";
  return words.length >= SHORTEST && words.length <= LONGEST && !CONTROL.test(words);
}

/** Words that are no menu's. */
function isText(node: AnyNode | null): boolean {
  if (!isElement(node, "div", "section", "p") || linkShare(node) > LINKED) return false;
  const words = wordsOf(node);
  return words.length >= SHORTEST && endsLikeSentence(words);
}
