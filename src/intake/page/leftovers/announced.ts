import {
  ancestorOf,
  type ChildNode,
  type Element,
  isElement,
  neighbour,
  wordsOf,
} from "../../../html/index.ts";
import { linkShare } from "../prose.ts";
import type { LineRule } from "./line-rule.ts";

/** What goes with a line that is no line of the article. */

// A line that announces links says something itself; what it announces is short, and says nothing else.
const ANNOUNCING = 0.3;
const ANNOUNCED = 0.7;
const LONGEST_ANNOUNCED = 400;

/** The line; where it announces links, these as well, and nothing when there are none. */
export function whatGoes(line: Element, rule: LineRule): ChildNode[] {
  if (rule.address) return [line, ...addressBehind(line)];
  const link = rule.pointer && ancestorOf(line, "a");
  if (link && wordsOf(link).length < LONGEST_ANNOUNCED) return [link];
  if (!rule.pointer || linkShare(line) > ANNOUNCING) return [line];
  const next = neighbour(boxAround(line), "next");
  const isLink = isElement(next, "a") || (isElement(next) && linkShare(next) > ANNOUNCED);
  const isAnnounced = isElement(next) && isLink && wordsOf(next).length < LONGEST_ANNOUNCED;
  return isAnnounced && !isElement(line, "li", "td", "h2", "h3") ? [line, next] : [];
}

/** The box in which nothing else stands: a line of a `<div>` is a paragraph in it. */
function boxAround(line: Element): Element {
  let box = line;
  while (isElement(box.parent, "div") && !neighbour(box, "prev") && !neighbour(box, "next")) box = box.parent;
  return box;
}

// What says how somebody is reached.
const REACHED = /@|\b(?:tel|fon|phone|mobile?|fax)\b|\d{4}/i;

function addressBehind(label: Element): ChildNode[] {
  const next = neighbour(label, "next");
  const isAddress =
    /[:：]$/.test(wordsOf(label)) && isElement(next, "p", "div", "address") && REACHED.test(wordsOf(next));
  return isAddress && wordsOf(next).length <= LONGEST_ANNOUNCED ? [next] : [];
}
