import {
  type Element,
  elementsOf,
  GRID_CLASSES,
  HEADINGS,
  holds,
  isElement,
  nameRoles,
  removeElement,
  wordsOf,
} from "../../html/index.ts";
import { classSigns } from "../signs.ts";
import type { Step } from "../work.ts";
import { showsSomething } from "./bare-texts.ts";

export const ROLE_SIGNS = ["@role", ...classSigns(GRID_CLASSES)];

/** WAI-ARIA's headings, lists and tables, which only a browser's own readers know, and tables that a style makes. */
export const readRoles: Step = ({ body, report }) => {
  const { headings, lists, numbers, tables } = nameRoles(body);
  if (headings) report.change("headings", "role made a heading", undefined, headings);
  if (lists) report.change("lists", "role made a list", undefined, lists);
  if (tables) report.change("tables", "boxes made a table", undefined, tables);
  if (numbers.length) report.removal("lists", "numbers of items left to the list", numbers.join(" "));
};

const DEEPEST_LEVEL = 6;

/** A heading of nothing but a picture is none. */
export const openDrawnHeadings: Step = ({ body }) => {
  for (const heading of elementsOf(body, ...HEADINGS)) {
    if (wordsOf(heading) || !holds(heading, "img")) continue;
    heading.name = "p";
    for (const lineBreak of elementsOf(heading, "br")) removeElement(aloneIn(lineBreak, heading)); // it parted words
  }
};

/** The outermost that shows nothing else, which would be empty without it. */
function aloneIn(lineBreak: Element, heading: Element): Element {
  let alone = lineBreak;
  for (let { parent } = alone; isElement(parent) && parent !== heading; { parent } = alone) {
    const isAlone = parent.children.every((child) => child === alone || !showsSomething(child));
    if (!isAlone || parent.attribs.id) break;
    alone = parent;
  }
  return alone;
}

/** Headings start below the title's level, and no level is left out on the way down. */
export const levelHeadings: Step = ({ body, report }) => {
  const open: number[] = [];
  for (const heading of elementsOf(body, ...HEADINGS)) {
    const given = Number(heading.name[1]);
    while (open.length && open.at(-1)! >= given) open.pop();
    open.push(given);
    const name = `h${Math.min(open.length + 1, DEEPEST_LEVEL)}`;
    if (name === heading.name) continue;
    report.change("headings", `${heading.name} made ${name}`);
    heading.name = name;
  }
};
