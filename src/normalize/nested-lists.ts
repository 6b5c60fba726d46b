import { type ChildNode, createElement, type Element } from "../html/index.ts";

/** An item as an editor writes it that knows no lists within lists: how deep it is, and of which kind. */
export interface FlatItem {
  children: ChildNode[];
  level: number;
  isOrdered: boolean;
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
  const entries: ChildNode[][] = [];
  for (let index = 0; index < items.length; ) {
    let end = index;
    while (end < items.length && items[end]!.level > level) end++;
    if (end === index) entries.push([...items[end++]!.children]);
    else {
      if (!entries.length) entries.push([]);
      for (const list of nestedLists(items.slice(index, end))) entries.at(-1)!.push(list);
    }
    index = end;
  }
  const name = isOrdered ? "ol" : "ul";
  return createElement(
    name,
    {},
    entries.map((children) => createElement("li", {}, children)),
  );
}
