import {
  type Document,
  type Element,
  elementsOf,
  hasAncestor,
  holds,
  isElement,
  textContent,
} from "../../html/index.ts";
import { lettersOf, readLetters } from "./recovered/letters.ts";

/** Pull quotes beside the text: to the extractor every `<aside>` is a column of the site. */

const CALLED = /(?:^|[\s_-])pull-?_?quotes?(?=$|[\s_-])/i;
// Of who said it the text says more, or nothing.
const SPEAKER = ["cite", "footer", "figcaption"];
const [SHORTEST, LONGEST] = [20, 600];

/** Makes quotations of those whose words the text does not have. */
export function openPullQuotes(document: Document): void {
  const quotes = elementsOf(document, "aside").filter(isPullQuote);
  if (!quotes.length) return;
  const beside = new Set(quotes);
  const { all } = readLetters(document, (element) => beside.has(element));
  for (const quote of quotes) {
    const said = lettersOf(wordsSaid(quote));
    if (said.length < SHORTEST || said.length > LONGEST || all.includes(said)) continue;
    quote.name = holds(quote, "blockquote") ? "div" : "blockquote";
    delete quote.attribs.class;
    delete quote.attribs.role;
  }
}

function isPullQuote(element: Element): boolean {
  return (
    CALLED.test(element.attribs.class?.slice(0, 500) ?? "") && !hasAncestor(element, "aside", "nav", "footer")
  );
}

function wordsSaid(quote: Element): string {
  const pieces = (parent: Element): string[] =>
    parent.children.flatMap((child) =>
      isElement(child) ? (SPEAKER.includes(child.name) ? [] : pieces(child)) : [textContent(child)],
    );
  return pieces(quote).join("");
}
