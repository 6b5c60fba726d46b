import { type Element, isTag, isText } from "domhandler";
import { removeElement } from "domutils";
import { wordsOf } from "./lines.ts";
import { elementsOf, isElement, namedIn } from "./walk.ts";

/** Lists by their role only (WAI-ARIA): the steps of documentation (Mintlify), collections (Webflow). */

const BOXES = ["div", "section", "p", "span", "article"];

/**
 * Of the elements with a role, these become lists that every reader knows; numbered ones, where each item begins with its
 * number, which goes: the list counts. Says how many, and which numbers went.
 */
export function nameLists(elements: Element[]): { lists: number; numbers: string[] } {
  const found = { lists: 0, numbers: [] as string[] };
  for (const list of namedIn(elements, "div", "section")) {
    const items = list.attribs.role === "list" ? itemsOf(list) : undefined;
    if (!items) continue;
    const numbers = items.map(numberOf);
    const isNumbered = items.length > 1 && numbers.every((number) => number !== undefined);
    if (isNumbered) found.numbers.push(...numbers.map((number) => takeOut(number!)));
    for (const item of items) rename(item, "li");
    rename(list, isNumbered ? "ol" : "ul");
    found.lists++;
  }
  return found;
}

function takeOut(number: Element): string {
  removeElement(number);
  return wordsOf(number);
}

/** Undefined where something else is in it. */
function itemsOf({ children }: Element): Element[] | undefined {
  const isOther = children.some((child) => isText(child) && child.data.trim());
  const items = children.filter(isTag);
  const areItems = items.every((item) => isElement(item, ...BOXES) && item.attribs.role === "listitem");
  return !isOther && areItems && items.length ? items : undefined;
}

/** The box at the beginning of an item that holds nothing but its number in the list. */
function numberOf(item: Element, index: number): Element | undefined {
  const isNumber = (element: Element) => /^\d{1,3}[.)]?$/.test(wordsOf(element));
  const first = elementsOf(item).find(
    (element) => wordsOf(element) !== "" && (isNumber(element) || isLeaf(element)),
  );
  return first && isNumber(first) && Number.parseInt(wordsOf(first), 10) === index + 1 ? first : undefined;
}

function isLeaf({ children }: Element): boolean {
  return !children.some(isTag);
}

function rename(element: Element, name: string): void {
  element.name = name;
  delete element.attribs.role;
}
