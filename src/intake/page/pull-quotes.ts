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
const MOST_QUOTES = 20; // for each the text is looked through
/** Editors change a word or two: of runs of so many words, this share stands in the text. */
const [RUN, REPEATED] = [3, 0.75];

/** Makes quotations of those that the text does not say again. */
export function openPullQuotes(document: Document): void {
  const quotes = elementsOf(document, "aside").filter(isPullQuote).slice(0, MOST_QUOTES);
  if (!quotes.length) return;
  const beside = new Set(quotes);
  const { all } = readLetters(document, (element) => beside.has(element));
  for (const quote of quotes) {
    const said = wordsSaid(quote);
    const { length } = lettersOf(said);
    if (length < SHORTEST || length > LONGEST || isRepeated(said, all)) continue;
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

function isRepeated(said: string, all: string): boolean {
  const words = said.split(/\s+/).map(lettersOf).filter(Boolean);
  const runs = words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(""));
  const found = runs.filter((run) => all.includes(run));
  return all.includes(words.join("")) || (runs.length > 0 && found.length >= runs.length * REPEATED);
}

function wordsSaid(quote: Element): string {
  const pieces = (parent: Element): string[] =>
    parent.children.flatMap((child) =>
      isElement(child) ? (SPEAKER.includes(child.name) ? [] : pieces(child)) : [textContent(child)],
    );
  return pieces(quote).join("");
}
