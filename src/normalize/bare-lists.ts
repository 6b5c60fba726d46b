import { type ChildNode, createElement, type Element, isElement, setChildren } from "../html/index.ts";

const LISTS = ["ul", "ol"];

/** Google Docs, Word and old editors write a list within a list beside the item that it belongs to. */
export function holdsBareList({ name, children }: Element): boolean {
  return LISTS.includes(name) && children.some((child) => isElement(child, ...LISTS));
}

export function listsIntoItems(list: Element): Element {
  const items: { node: ChildNode; lists: ChildNode[] }[] = [];
  for (const node of list.children) {
    const before = items.findLast((one) => isElement(one.node));
    if (!isElement(node, ...LISTS)) items.push({ node, lists: [] });
    else if (isElement(before?.node, "li")) before?.lists.push(node);
    else items.push({ node: createElement("li"), lists: [node] });
  }
  for (const { node, lists } of items)
    if (lists.length && isElement(node)) setChildren(node, [...node.children, ...lists]);
  return createElement(
    list.name,
    list.attribs,
    items.map(({ node }) => node),
  );
}
