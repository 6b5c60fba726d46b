import { type ChildNode, createElement, type Element, isElement, isText } from "../../html/index.ts";

type Attributes = Record<string, string>;

/** An item as an editor writes it that knows no lists within lists: how deep it is, and of which kind. */
export interface FlatItem {
  children: ChildNode[];
  level: number;
  isOrdered: boolean;
  attributes?: Attributes;
  /** Of the first of its list: the attributes of that, which say where its numbers start and what they look like. */
  list?: Attributes;
}

/** The items of a list in a row, as `read` has each; what stands between them belongs to the one above. */
export function itemsOf(list: Element, read: (item: Element) => FlatItem): FlatItem[] {
  const items: FlatItem[] = [];
  for (const child of list.children) {
    if (isText(child) && !child.data.trim()) continue;
    if (isElement(child, "li")) items.push({ attributes: child.attribs, ...read(child) });
    else {
      if (!items.length) items.push(read(createElement("li")));
      items.at(-1)!.children.push(createElement("div", {}, [child]));
    }
  }
  if (items[0]) items[0].list = list.attribs;
  return items;
}

/** Lists within lists out of items in a row. One of the other kind on the same level begins another list. */
export function nestedLists(items: FlatItem[]): Element[] {
  const lists: Element[] = [];
  const level = items.reduce((least, item) => Math.min(least, item.level), Number.POSITIVE_INFINITY);
  for (let index = 0; index < items.length; ) {
    const { isOrdered } = items[index]!;
    let end = index;
    while (end < items.length && (items[end]!.level > level || items[end]!.isOrdered === isOrdered)) end++;
    lists.push(listOf(items.slice(index, end), level, isOrdered));
    index = end;
  }
  return lists;
}

function listOf(items: FlatItem[], level: number, isOrdered: boolean): Element {
  const entries: FlatItem[] = [];
  for (let index = 0; index < items.length; ) {
    let end = index;
    while (end < items.length && items[end]!.level > level) end++;
    if (end === index) entries.push({ ...items[end]!, children: [...items[end++]!.children] });
    else {
      if (!entries.length) entries.push({ children: [], level, isOrdered });
      for (const list of nestedLists(items.slice(index, end))) entries.at(-1)!.children.push(list);
    }
    index = end;
  }
  const { start, ...others } = entries[0]?.list ?? {};
  const attributes = start && start !== "1" ? { ...others, start } : others;
  const made = entries.map((entry) => createElement("li", entry.attributes, entry.children));
  if (isOrdered) sayNumbers(entries, made);
  return createElement(isOrdered ? "ol" : "ul", attributes, made);
}

/** Says each number that does not follow from the one above. */
function sayNumbers(entries: FlatItem[], made: Element[]): void {
  let next = 1;
  entries.forEach(({ list }, index) => {
    const { attribs } = made[index]!;
    const start = numberIn(list?.start) ?? next;
    if (index > 0 && start !== next) attribs.value ??= String(start);
    next = (numberIn(attribs.value) ?? start) + 1;
  });
}

function numberIn(attribute: string | undefined): number | undefined {
  return attribute && /^-?\d{1,9}$/.test(attribute) ? Number(attribute) : undefined;
}
