import {
  type AnyNode,
  createElement,
  type Document,
  type Element,
  elementsOf,
  holds,
  isElement,
  neighbour,
  setChildren,
  wordsOf,
} from "../../html/index.ts";
import { endsLikeSentence } from "../../text.ts";
import { linkShare } from "./prose.ts";

/** Titles that unfold what is below them (Elementor, W3Schools' accordion): buttons to the extractor, which drops them. */

const CALLED = /accordion|toggle|collaps|faq/i;
// What only says that there is more.
const CONTROL =
  /^(?:mehr|weniger|weiter|alle|zeige|show|read|view|see|hide|open|close|expand|more|load|toggle|menu|lire|voir|afficher|plus|ver|leer|mostrar|toon|lees|meer)(?!\p{L})/iu;
const [SHORTEST, LONGEST, LINKED] = [8, 200, 0.3];
const MOST_LINKED = 0.5;

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

/** Tabs of the site are lists of links, or hold the article beside its comments. */
export function areOfText(panels: Element[]): boolean {
  const holdArticle = panels.some((panel) => holds(panel, "h1", "main", "article"));
  return !holdArticle && panels.every((panel) => linkShare(panel) <= MOST_LINKED);
}

// What is known of a part that was opened, once the extractor has left it out.
const OPENED = "opened-part";

export function markOpened(parts: Element[]): void {
  for (const { attribs } of parts) attribs.class = [attribs.class, OPENED].filter(Boolean).join(" ");
}

export function isOpened({ attribs }: Element): boolean {
  return attribs.class?.endsWith(OPENED) ?? false;
}

export function holdsOpened(element: Element): boolean {
  return [element, ...elementsOf(element)].some(isOpened);
}

/** Words that are no menu's. */
function isText(node: AnyNode | null): boolean {
  if (!isElement(node, "div", "section", "p") || linkShare(node) > LINKED) return false;
  const words = wordsOf(node);
  return words.length >= SHORTEST && endsLikeSentence(words);
}
