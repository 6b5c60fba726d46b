import {
  type Element,
  elementsOf,
  isElement,
  neighbour,
  type Replacements,
  wordsOf,
} from "../../html/index.ts";
import { matcherOf } from "../../small-letters.ts";
import { foldSpace } from "../../text.ts";
import type { FurnitureRule, RuleFor } from "./rule.ts";
import { FURNITURE_RULES } from "./rules.ts";

/** What tells a line of furniture: its words, its links, and the lines beside it. */

export const LONGEST_LINE = 300; // with the title of an article within it
const LINE_PARTS = new Set("span a b strong i em u s small mark sub sup br time abbr cite q bdi".split(" "));

// All rules in one, for each way of reading: nearly every line is none, and is asked about once.
const anyRule = [...new Set(FURNITURE_RULES.map(({ pattern }) => pattern.flags))].map((flags) => {
  const patterns = FURNITURE_RULES.filter(({ pattern }) => pattern.flags === flags);
  return matcherOf(new RegExp(patterns.map(({ pattern }) => `(?:${pattern.source})`).join("|"), flags));
});

/** Answers which rule speaks of a line, and looks at each line of an article once: several steps ask. */
export function rememberRules(): RuleFor {
  const known = new Map<string, FurnitureRule | undefined>();
  return (text) => {
    if (!text) return undefined;
    if (!known.has(text)) known.set(text, ruleFor(text));
    return known.get(text);
  };
}

/** The rule that speaks of a line. */
export function ruleFor(text: string): FurnitureRule | undefined {
  const line = foldSpace(text).trim();
  if (!line || line.length > LONGEST_LINE || !anyRule.some((matches) => matches(line))) return undefined;
  return FURNITURE_RULES.find(({ pattern }) => pattern.test(line));
}

/** The same of an element of the body. */
export type RuleOf = (element: Element) => FurnitureRule | undefined;

/** The block that may go, what goes already, and the rule for each line of the body. */
export interface Place {
  block: Element;
  gone: Replacements;
  ruleOf: RuleOf;
  /** Numbered lists of which some items are the author's: all of them are. */
  steps: Set<Element>;
}

/** Does a line beside it prove what the rule only supposes? */
export function hasFurnitureBeside(block: Element, rule: FurnitureRule, ruleOf: RuleOf): boolean {
  return beside(block).some((other) => isLine(other) && confirms(ruleOf(other), rule));
}

/** The blocks in front and behind, where they are. */
function beside(block: Element): Element[] {
  return [neighbour(block, "prev"), neighbour(block, "next")].filter((node) => isElement(node));
}

/** Two lines that only look like furniture by their first word (`watch: …`) say nothing of each other. */
export function confirms(other: FurnitureRule | undefined, rule: FurnitureRule): boolean {
  return !!other && !(rule.linked && other === rule);
}

/** Of a block that holds others, some may go: what it reads like afterwards is not what it reads like now. */
function isLine({ children }: Element): boolean {
  return !children.some((child) => isElement(child) && !LINE_PARTS.has(child.name));
}

function isAllLink(block: Element): boolean {
  return wordsOf(elementsOf(block, "a")) === wordsOf(block);
}

const LONGEST_LABEL = 20;

/** All but a label: `Filed under News, Sport`, where the names are links. An author's link may be its bare address. */
export function isNearlyAllLink(block: Element): boolean {
  const links = elementsOf(block, "a");
  const words = wordsOf(links);
  return links.length > 0 && !/^https?:/.test(words) && wordsOf(block).length - words.length <= LONGEST_LABEL;
}

/** The list behind a heading that announces other articles, where it is nothing but links: no word of its own is lost. */
export function linksAfter(block: Element): Element | undefined {
  const list = neighbour(block, "next");
  if (!isElement(list, "ul", "ol")) return undefined;
  const items = elementsOf(list, "li");
  const isLink = (item: Element) => wordsOf(item) !== "" && isAllLink(item);
  return items.length && items.every(isLink) ? list : undefined;
}

/** An item of a list goes with the items around it: among commands or answers `login` is one like the others. */
export function staysWithItems({ block, ruleOf, steps }: Place, rule: FurnitureRule): boolean {
  if (!isElement(block, "li")) return false;
  return steps.has(block.parent as Element) || !beside(block).every((item) => confirms(ruleOf(item), rule));
}
