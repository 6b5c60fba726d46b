import type { Element, ParentNode } from "domhandler";
import { HEADINGS } from "../elements.ts";
import { lineOf, wordsOf } from "../lines.ts";
import { createElement, removeAll, setChildren } from "../rewrite.ts";
import { ancestorsOf, elementsOf, isElement, neighbour } from "../walk.ts";
import {
  isControl,
  isFoldedAway,
  isFoldTitle,
  isKnownTitle,
  isSignOfTitle,
  isUnfoldedText,
} from "./fold-parts.ts";
import { wordsInLine } from "./in-line.ts";
import { controlledBy } from "./targets.ts";

/** What a page folds below a title that unfolds it: title and text, one below the other. */

const TEXTS = ["div", "section", "p", "nav", "dd", "ul", "ol"];
const UNFOLDING = [...HEADINGS, "dt", "summary"];
const CONTROLS = ["button", "a"];
// Where a paragraph cannot stand.
const IN_LINE = ["p", "b", "strong", "em", "span"];
/** How many boxes there may be around a title alone. */
const MOST_AROUND = 4;
// A plus or an arrow beside the title.
const SIGN = 2;

interface Fold {
  title: Element;
  /** The boxes around the title alone, the innermost first. */
  around: Element[];
  answer: Element;
}

export interface OpenedFolds {
  answers: Element[];
  /** The words of signs beside the titles, which went. */
  left: string[];
}

/** Opens what is folded, be it by a control that is no title of it. */
export function openFolds(root: ParentNode): OpenedFolds {
  const elements = elementsOf(root);
  const titles = elements.filter(isFoldTitle);
  if (!titles.length) return { answers: [], left: [] };
  const places = new Map(elements.map((element, index) => [element, index]));
  const named = new Map(elements.flatMap((one) => (one.attribs.id ? [[one.attribs.id, one] as const] : [])));
  const folds = new Map<Element, Fold>();
  for (const title of titles) {
    const fold = foldOf(title, named);
    if (fold && !folds.has(fold.answer)) folds.set(fold.answer, fold);
  }
  const found = [...folds.values()].filter(({ answer }) => isUnfoldedText(answer));
  const left = found.flatMap((fold) => open(fold, places.get(fold.title)! < places.get(fold.answer)!));
  return { answers: found.map(({ answer }) => answer), left };
}

function foldOf(title: Element, named: Map<string, Element>): Fold | undefined {
  const around = boxesAround(title);
  const beside = neighbour(around.at(-1) ?? title, "next");
  const next = isElement(beside, ...TEXTS) ? beside : undefined;
  const target = named.get(controlledBy(title) ?? "");
  const isNear = isElement(target, ...TEXTS) && (target === next || isAround(target.parent, title));
  if (isNear && !isAround(target, title)) return { title, around, answer: target };
  return next && (isFoldedAway(next) || isKnownTitle(title)) ? { title, around, answer: next } : undefined;
}

function boxesAround(title: Element): Element[] {
  const longest = wordsOf(title).length + SIGN;
  const boxes = ancestorsOf(title).slice(0, MOST_AROUND);
  const larger = boxes.findIndex((box) => lineOf(box, longest) === undefined);
  return larger < 0 ? boxes : boxes.slice(0, larger);
}

function isAround(box: ParentNode | null, inner: Element): boolean {
  let parent = inner.parent;
  for (let depth = 0; parent && depth <= MOST_AROUND; depth++, parent = parent.parent)
    if (parent === box) return true;
  return false;
}

function open({ title, around, answer }: Fold, isAbove: boolean): string[] {
  const { attribs } = answer;
  for (const name of ["hidden", "inert", "aria-hidden", "style"]) delete attribs[name];
  if (answer.name === "nav") answer.name = "div";
  if (!isAbove || isControl(wordsOf(title))) return [];
  const signs = elementsOf(title).filter(isSignOfTitle);
  const left = signs.map(wordsOf).filter(Boolean);
  removeAll(title, signs);
  for (const box of around) delete box.attribs.class;
  for (const link of elementsOf(title, "a")) Object.assign(link, { name: "span", attribs: {} });
  makeTitle(title, around);
  return left;
}

/** A heading where it is one; otherwise a paragraph of its own. */
function makeTitle(title: Element, around: Element[]): void {
  const isHeading = around.some((box) => isElement(box, ...UNFOLDING)) || UNFOLDING.includes(title.name);
  if (!isHeading) makeParagraph(title, around);
  else if (CONTROLS.includes(title.name)) title.name = "span";
  const { id } = title.attribs;
  title.attribs = id ? { id } : {};
}

/** But for a box around a heading, and where no paragraph can stand. */
function makeParagraph(title: Element, around: Element[]): void {
  if (elementsOf(title, ...HEADINGS).length === 1) title.name = "div";
  else if (around.some((box) => isElement(box, ...IN_LINE)))
    title.name = around.some((box) => isElement(box, "b", "strong")) ? "span" : "strong";
  else {
    setChildren(title, [createElement("strong", {}, wordsInLine(title))]);
    title.name = "p";
  }
}
