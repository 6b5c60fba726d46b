import { type ChildNode, createElement, type Element, isElement, setChildren } from "../../html/index.ts";

const LISTS = ["ul", "ol"];

/** Google Docs, Word and old editors write a list within a list beside the item that it belongs to. */
export function holdsBareList({ name, children }: Element): boolean {
  return LISTS.includes(name) && children.some((child) => isElement(child, ...LISTS));
}

interface Item {
  node: ChildNode;
  lists: ChildNode[];
}

/** A list that stands right in a list belongs to the item above it. */
export function listsIntoItems(list: Element): Element {
  const items: Item[] = [];
  let last: Item | undefined; // that is an element
  for (const node of list.children) {
    const isList = isElement(node, ...LISTS);
    if (isList && isElement(last?.node, "li")) {
      last.lists.push(node);
      continue;
    }
    const item = isList ? { node: createElement("li"), lists: [node] } : { node, lists: [] };
    items.push(item);
    if (isElement(item.node)) last = item;
  }
  for (const { node, lists } of items)
    if (lists.length && isElement(node)) setChildren(node, [...node.children, ...lists]);
  return createElement(
    list.name,
    list.attribs,
    items.map(({ node }) => node),
  );
}
