import { type Element, elementsOf, wordsOf } from "../../../html/index.ts";

/** Whom microdata or RDFa call the author, read before anything is taken out: some pages say it to programs only. */

// An element or a relation with a vocabulary before it (Drupal); `rel="author"` alone is HTML's own.
const AUTHOR = /(?:^|\s)(?:(?:schema|dc|dcterms):)?(?:author|creator)(?:\s|$)/i;
const NAME = /(?:^|\s)(?:schema:)?name(?:\s|$)/;
const LONGEST = 120;

/** Of several places nobody knows which is the article's. */
export function creditedIn(elements: Element[], isOther: (element: Element) => boolean): string[] {
  const marked = elements.filter((element) => isMarked(element) && !isOther(element));
  const isOnePlace = marked.every(({ parent }) => parent === marked[0]!.parent);
  return isOnePlace ? marked.map(nameIn).filter((name) => name && name.length <= LONGEST) : [];
}

function isMarked({ name, attribs }: Element): boolean {
  const relation = attribs.rel?.includes(":") ? attribs.rel : "";
  return name !== "meta" && name !== "link" && AUTHOR.test(`${propertiesOf(attribs)} ${relation}`);
}

/** Does microdata or RDFa call it the name of somebody? */
export function isNameProperty({ attribs }: Element): boolean {
  return NAME.test(propertiesOf(attribs));
}

function propertiesOf({ itemprop = "", property = "" }: Record<string, string>): string {
  return `${itemprop} ${property}`;
}

/** A name has an element of its own inside, or is the whole. */
function nameIn(element: Element): string {
  const named = elementsOf(element).find(isNameProperty) ?? element;
  return named.attribs.content ?? wordsOf(named);
}
