import {
  type ChildNode,
  type Element,
  elementsOf,
  firstWords,
  isElement,
  neighbour,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import type { Step, Work } from "../work.ts";
import { accountingFor } from "./lost-words.ts";
import { type FlatItem, itemsOf, nestedLists } from "./nested-lists.ts";

// What a document is published or downloaded as: each run of items of one depth is a list, named after list and depth.
const LIST = /(?:^|\s)lst-kix_(\w+)-(\d)(?=\s|$)/;
const TITLE = /(?:^|\s)title(?=\s|$)/;
const SIGN = /^\.(?:lst-kix_|h\.)/;

/**
 * Lists that Google Docs put side by side become lists within lists, and the paragraph that it calls the title a heading.
 * What editors commented goes.
 */
export const readGoogleDocs: Step = (work) => {
  if ([...work.signs].some((sign) => SIGN.test(sign))) readDocument(work);
};

const readDocument = accountingFor("lists", (work) => {
  removeComments(work);
  raiseTitle(work);
  nestLists(work);
});

function raiseTitle({ body }: Work): void {
  for (const paragraph of elementsOf(body, "p"))
    if (paragraph.attribs.id?.startsWith("h.") && TITLE.test(paragraph.attribs.class ?? ""))
      paragraph.name = "h1";
}

function nestLists({ body, report }: Work): void {
  const replaced: Replacements = new Map();
  for (const list of elementsOf(body, "ul", "ol")) {
    const run = replaced.has(list) ? [] : runOf(list);
    if (run.length < 2) continue;
    for (const one of run) replaced.set(one, []);
    replaced.set(list, nestedLists(run.flatMap(flatItems)));
    report.change("lists", "lists of Google Docs made one", undefined, run.length);
  }
  replaceAll(body, replaced);
}

// `[a]` in the text leads to a box at the end, and back.
const COMMENT = /^cmnt(?:_ref)?\d+$/;
const LONGEST_MARK = 20;

function removeComments({ body, report }: Work): void {
  const gone: Replacements = new Map();
  const openings = new Map<Element, string>();
  for (const link of elementsOf(body, "a").filter(({ attribs }) => COMMENT.test(attribs.id ?? ""))) {
    const box = link.attribs.id!.startsWith("cmnt_ref") ? closest(link, "sup") : boxOfComment(link, openings);
    if (!box || gone.has(box)) continue;
    gone.set(box, []);
    report.removal("furniture", "comment of an editor taken out", wordsOf(box));
  }
  replaceAll(body, gone);
}

/** The paragraph, or the box in which nothing stands before it. */
function boxOfComment(link: Element, openings: Map<Element, string>): Element | undefined {
  const box = closest(link, "div");
  if (!box) return closest(link, "p");
  const opening = openings.get(box) ?? firstWords(box, LONGEST_MARK);
  openings.set(box, opening); // all comments may stand in one
  return opening.startsWith(wordsOf(link)) ? box : closest(link, "p");
}

function closest(element: Element, name: string): Element | undefined {
  const around = [element.parent, element.parent?.parent];
  return around.find((node) => isElement(node, name)) as Element | undefined;
}

/** The list and those of its name that follow it. */
function runOf(list: Element): Element[] {
  const run: Element[] = [];
  const name = nameOf(list);
  for (let next: ChildNode | null = list; name && isElement(next, "ul", "ol") && nameOf(next) === name; ) {
    run.push(next);
    next = neighbour(next, "next") as ChildNode | null;
  }
  return run;
}

function nameOf({ attribs }: Element): string | undefined {
  return LIST.exec(attribs.class ?? "")?.[1];
}

function flatItems(list: Element): FlatItem[] {
  const level = Number(LIST.exec(list.attribs.class ?? "")?.[2] ?? 0);
  return itemsOf(list, ({ children }) => ({ children: [...children], level, isOrdered: list.name === "ol" }));
}
