import {
  type AnyNode,
  ancestorsOf,
  type Document,
  type Element,
  elementsOf,
  isElement,
  type Text,
  textNodesOf,
  wordsOf,
} from "../../../html/index.ts";
import { isHidden } from "../furniture/index.ts";
import { densest, findItems } from "./finds.ts";
import { type Letters, lettersOf, nodeAt, readLetters } from "./letters.ts";

/** Where readers see the lists that a page describes: short lines, which an extractor takes for a menu. */

export interface ShownList {
  /** The texts that the items were found in. */
  items: Text[];
  /** The letters that told them. */
  needles: string[];
  /** The box around them with its heading, or each line where other things stand between them. */
  parts: Element[];
}

/**
 * Each list that is described, where a stretch of the page shows most of its items. What is seen counts before what is
 * folded away.
 */
export function findShownLists(document: Document, described: string[][]): ShownList[] {
  if (!described.length) return [];
  const seen = readLetters(document, isHidden);
  let all: Letters | undefined; // few pages have theirs folded away
  return described
    .map((items) => {
      const found = findStretch(seen, items);
      if (found) return found;
      all ??= readLetters(document, () => false);
      return findStretch(all, items);
    })
    .filter((list) => list !== undefined);
}

/** The elements that its items stand in. */
export function linesOf({ items }: ShownList): Element[] {
  return items.map(({ parent }) => parent).filter((parent) => isElement(parent));
}

/** What one ticks off as one goes along. */
export function controlsOf({ items, parts }: ShownList): Element[] {
  const holding = new Set(items.flatMap(ancestorsOf));
  const controls = parts.flatMap((part) => elementsOf(part, "input", "button", "select"));
  return controls.filter((control) => !holding.has(control));
}

const MOST_MISSED = 0.2;
const MOST_TWICE = 0.7;
const LONG_NEEDLE = 8; // shorter ones stand in any sentence

/** Is more than a little of it missing in what was chosen? Some pages show a list twice. */
export function isMissed({ items, needles }: ShownList, chosen: Set<Element>, document: Document): boolean {
  const missed = items.filter(({ parent }) => !chosen.has(parent as Element));
  if (missed.length <= items.length * MOST_MISSED) return false;
  const own = textNodesOf(document).filter(({ parent }) => chosen.has(parent as Element));
  const shown = lettersOf(own.map(({ data }) => data).join(" "));
  const again = needles.filter((needle) => needle.length >= LONG_NEEDLE && shown.includes(needle));
  return again.length < items.length * MOST_TWICE;
}

const LEAST_ITEMS = 2;
const MOST_OF_THEM = 0.6;
// How much longer the stretch may be than what is described: amounts in other words, notes, buttons.
const [LONGER, BESIDE] = [3, 200];

/** The shortest stretch with the most of them. */
function findStretch(letters: Letters, items: string[]): ShownList | undefined {
  const finds = findItems(letters, items).sort((one, other) => one.from - other.from);
  const described = items.reduce((sum, item) => sum + lettersOf(item).length, 0);
  const best = densest(finds, described * LONGER + BESIDE);
  const count = new Set(best.map(({ item }) => item)).size;
  if (count < LEAST_ITEMS || count < items.length * MOST_OF_THEM) return undefined;
  const nodes = best.map(({ from }) => nodeAt(letters, from));
  const needles = best.map(({ from, to }) => letters.all.slice(from, to));
  return { items: nodes, needles, parts: partsAround(nodes, described) };
}

const LINES = ["li", "tr", "p", "dd", "dt", "div"];
// What stands above a list in its box: `Ingredients, for four`.
const LONGEST_HEAD = 120;
const WHOLE = ["article", "main", "body", "html"];

function partsAround(nodes: Text[], described: number): Element[] {
  const box = boxAround(nodes);
  if (!box || lettersOf(wordsOf(box)).length > described * LONGER + BESIDE)
    return [...new Set(nodes.map(lineAround).filter((line) => line !== undefined))];
  const parent = box.parent;
  const isOnlyHead =
    isElement(parent) &&
    !WHOLE.includes(parent.name) &&
    wordsOf(parent).length <= wordsOf(box).length + LONGEST_HEAD;
  return [isOnlyHead ? parent : box];
}

/** The smallest element around them all. */
function boxAround(nodes: Text[]): Element | undefined {
  const [first, ...others] = nodes;
  let shared = ancestorsOf(first!);
  for (const node of others) {
    const around = new Set<AnyNode>(ancestorsOf(node));
    shared = shared.filter((element) => around.has(element));
  }
  return shared[0];
}

function lineAround(node: Text): Element | undefined {
  return ancestorsOf(node).find((element) => LINES.includes(element.name));
}
