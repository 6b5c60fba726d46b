import {
  type ChildNode,
  createElement,
  type Element,
  isTag,
  type ParentNode,
  wordsOf,
} from "../../html/index.ts";

/** What a card is made of: elements that its editor has marked by their classes. */

/** The first element within that has one of these classes; the search ends there. */
export function partOf(card: ParentNode, ...classes: string[]): Element | undefined {
  for (const child of card.children) {
    if (!isTag(child)) continue;
    if (hasClass(child, ...classes)) return child;
    const inner = partOf(child, ...classes);
    if (inner) return inner;
  }
  return undefined;
}

/** The same among its children and theirs: of a box that holds whole articles, no more is looked through. */
export function partAtTop(card: Element, ...classes: string[]): Element | undefined {
  const children = elementsIn(card);
  return [...children, ...children.flatMap(elementsIn)].find((element) => hasClass(element, ...classes));
}

function elementsIn({ children }: Element): Element[] {
  return children.filter(isTag);
}

function hasClass({ attribs }: Element, ...classes: string[]): boolean {
  const own = attribs.class?.split(/\s+/) ?? [];
  return classes.some((name) => own.includes(name));
}

/** The words of the parts that have some, with the glue between them. */
export function lines(parts: (Element | undefined)[], glue: string): string {
  return parts.flatMap((part) => (part && wordsOf(part) ? [wordsOf(part)] : [])).join(glue);
}

/** What stands beside a word or over it: behind that word, within the line. */
export function inBrackets({ children }: Element): Element {
  return createElement("span", {}, [" (", ...children, ")"]);
}

/** What is in it, without the box. */
export function openBox(card: Element): ChildNode[] {
  return card.children;
}
