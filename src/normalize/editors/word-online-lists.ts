import {
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  neighbour,
  type Replacements,
  replaceAll,
} from "../../html/index.ts";
import type { Step } from "../work.ts";
import { accountingFor } from "./lost-words.ts";
import { type FlatItem, itemsOf, nestedLists } from "./nested-lists.ts";

// Word for the web, and OneNote: each item is a list in a box of its own, with its depth in an attribute.
const LEVEL = "data-aria-level";

export const WORD_ONLINE_SIGNS = [`@${LEVEL}`];

/** Lists of one item each, side by side, become the lists within lists that they were. */
export const joinWordLists: Step = accountingFor("lists", ({ body, report }) => {
  const replaced: Replacements = new Map();
  for (const list of elementsOf(body, "ul", "ol")) {
    const box = boxOf(list);
    if (!hasLevels(list) || replaced.has(box) || hasAncestor(list, "li")) continue;
    const run = runOf(box);
    for (const one of run) replaced.set(one, []);
    replaced.set(box, nestedLists(run.flatMap((one) => flatItems(listIn(one)!))));
    if (run.length > 1) report.change("lists", "lists of Word made one", undefined, run.length);
  }
  replaceAll(body, replaced);
});

function hasLevels({ children }: Element): boolean {
  return children.some((child) => isElement(child, "li") && child.attribs[LEVEL] !== undefined);
}

function boxOf(list: Element): Element {
  const { parent } = list;
  return isElement(parent, "div") && isAlone(list) ? parent : list;
}

/** The list, or the one that is all of a box. */
function listIn(box: Element): Element | undefined {
  if (box.name !== "div") return hasLevels(box) ? box : undefined;
  const list = box.children.find((child) => isElement(child));
  return isElement(list, "ul", "ol") && isAlone(list) && hasLevels(list) ? list : undefined;
}

function isAlone(list: Element): boolean {
  return !neighbour(list, "prev") && !neighbour(list, "next");
}

function runOf(box: Element): Element[] {
  const run: Element[] = [];
  let next: Element["next"] = box;
  while (isElement(next, "div", "ul", "ol") && listIn(next)) {
    run.push(next);
    next = neighbour(next, "next") as Element["next"];
  }
  return run;
}

function flatItems(list: Element): FlatItem[] {
  return itemsOf(list, ({ children, attribs }) => ({
    children: [...children],
    level: Number(attribs[LEVEL]) || 1,
    isOrdered: list.name === "ol",
  }));
}
