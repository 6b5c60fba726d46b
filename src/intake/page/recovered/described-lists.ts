import {
  type AnyNode,
  type Document,
  type Element,
  elementsOf,
  isElement,
  isText,
  type ParentNode,
  type Text,
  textNodesOf,
  wordsOf,
} from "../../../html/index.ts";
import { isHidden } from "../furniture/index.ts";

/** Where readers see the lists that a page describes: short lines, which an extractor takes for a menu. */

export interface ShownList {
  /** The texts that the items were found in. */
  items: Text[];
  /** The letters that told them. */
  needles: string[];
  /** The box around them with its heading, or each line where other things stand between them. */
  parts: Element[];
}

// What people see nothing of.
const UNSEEN = ["head", "script", "style", "template", "noscript", "nav"];
const MOST_LETTERS = 400_000;
const MOST_FINDS = 20; // of one item

/** Each list that is described, where it is shown. */
export function findShownLists(document: Document, described: string[][]): ShownList[] {
  return described.map((items) => findShownList(document, items)).filter((list) => list !== undefined);
}

/** The elements that its items stand in. */
export function linesOf({ items }: ShownList): Element[] {
  return items.map(({ parent }) => parent).filter((parent) => isElement(parent));
}

/** What one ticks off as one goes along. */
export function controlsOf({ parts }: ShownList): Element[] {
  return parts.flatMap((part) => elementsOf(part, "input", "button", "select"));
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

/** Undefined where no stretch of the page shows most of the items. What is seen counts before what is folded away. */
function findShownList(document: Document, items: string[]): ShownList | undefined {
  for (const isLeftOut of [isHidden, () => false]) {
    const found = findStretch(readLetters(document, isLeftOut), items);
    if (found) return found;
  }
  return undefined;
}

/** The letters of a page, without space, signs and digits, in which descriptions differ from what is shown. */
interface Letters {
  all: string;
  nodes: Text[];
  /** Where each of them begins. */
  starts: number[];
}

function readLetters(document: Document, isLeftOut: (element: Element) => boolean): Letters {
  const letters: Letters = { all: "", nodes: [], starts: [] };
  const pieces: string[] = [];
  let length = 0;
  const read = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (length > MOST_LETTERS) return;
      if (isText(child)) {
        const own = lettersOf(child.data);
        if (!own) continue;
        letters.nodes.push(child);
        letters.starts.push(length);
        pieces.push(own);
        length += own.length;
      } else if (isElement(child) && !UNSEEN.includes(child.name) && !isLeftOut(child)) read(child);
    }
  };
  read(document);
  letters.all = pieces.join("");
  return letters;
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, "");
}

// So much of an item is looked for; of one that is written otherwise, its longest word.
const LONGEST_NEEDLE = 40;
const SHORTEST_WORD = 3;

function needlesOf(item: string): string[] {
  const words = item.split(/\s+/).map(lettersOf);
  const [longest = ""] = words.toSorted((one, other) => other.length - one.length);
  return [lettersOf(item).slice(0, LONGEST_NEEDLE), longest].filter(({ length }) => length >= SHORTEST_WORD);
}

interface Find {
  item: number;
  from: number;
  to: number;
}

function findItems({ all }: Letters, items: string[]): Find[] {
  return items.flatMap((text, item) => {
    const needle = needlesOf(text).find((one) => all.includes(one));
    const finds: Find[] = [];
    let from = needle === undefined ? -1 : all.indexOf(needle);
    for (; from >= 0 && finds.length < MOST_FINDS; from = all.indexOf(needle!, from + needle!.length))
      finds.push({ item, from, to: from + needle!.length });
    return finds;
  });
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
  const nodes = best.map(({ from }) => letters.nodes[indexAt(letters.starts, from)]!);
  const needles = best.map(({ from, to }) => letters.all.slice(from, to));
  return { items: nodes, needles, parts: partsAround(nodes, described) };
}

/** By two ends that move forward: of those with as many different items, the first that is shortest. */
function densest(finds: Find[], widest: number): Find[] {
  const within = new Map<number, number>();
  let [best, from, most, width] = [[] as Find[], 0, 0, Number.POSITIVE_INFINITY];
  for (const [to, find] of finds.entries()) {
    within.set(find.item, (within.get(find.item) ?? 0) + 1);
    for (; find.to - finds[from]!.from > widest || within.get(finds[from]!.item)! > 1; from++) {
      const left = within.get(finds[from]!.item)! - 1;
      if (left) within.set(finds[from]!.item, left);
      else within.delete(finds[from]!.item);
    }
    const length = find.to - finds[from]!.from;
    if (within.size < most || (within.size === most && length >= width)) continue;
    [best, most, width] = [finds.slice(from, to + 1), within.size, length];
  }
  return best;
}

/** The last that begins there or before. */
function indexAt(starts: number[], position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
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

function ancestorsOf(node: AnyNode): Element[] {
  const found: Element[] = [];
  for (let parent = node.parent; isElement(parent); parent = parent.parent) found.push(parent);
  return found;
}

function lineAround(node: Text): Element | undefined {
  return ancestorsOf(node).find((element) => LINES.includes(element.name));
}
