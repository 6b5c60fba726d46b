import {
  boxesAtEnd,
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  hasClassOf,
  isAnsweredWithin,
  isCitedMail,
  isElement,
  neighbour,
  type ParentNode,
  setChildren,
  wordsOf,
} from "../../html/index.ts";

/** The mail that a mail answers, at its end, as the programs for mail mark it; what is answered part by part stays. */

const isQuote = hasClassOf(["gmail_quote", "yahoo_quoted", "protonmail_quote"]);
const FEWEST_LABELS = 3; // From, Sent, To, Subject
const LABEL = /^\p{L}[^:：]{0,20}\s?[:：]$/u;
// Answers between its lines are coloured: then all of it stays.
const COLOURED = /(?:^|;)\s*color\s*:\s*(?!\s|black|windowtext|inherit|#000(?:000)?\b|rgb\(0, ?0, ?0\))/i;

type Is = (element: Element) => boolean;

/**
 * Its boxes in a document, and what the program of this one marks so, or as its head; none when they hold half of the
 * words.
 */
export function findAnswered(root: Element, isMarked: Is, isHead: Is): Set<Element> {
  const elements = elementsOf(root);
  const quotes = elements.filter((element) => isMarked(element) || isQuoted(element));
  const head = elements.findIndex((element) => isHead(element) && hasLabels(element));
  const isColoured = elements.slice(head).some(({ attribs }) => COLOURED.test(attribs.style ?? ""));
  return head < 0 || isColoured ? boxesAtEnd(root, quotes) : takeFrom(elements[head]!, root);
}

/** A box of the head and all that follows, where that is the end. */
function takeFrom(head: Element, root: Element): Set<Element> {
  let start: ChildNode = head;
  for (; start.parent !== root && isElement(start.parent); start = start.parent)
    if (neighbour(start, "prev") || neighbour(start, "next")) break;
  const above = neighbour(start, "prev");
  if (isElement(above, "hr")) start = above;
  const parent = start.parent as ParentNode;
  const { children } = parent;
  const at = children.indexOf(start);
  const box = createElement("div", {}, children.slice(at));
  setChildren(parent, [...children.slice(0, at), box]);
  const found = boxesAtEnd(root, [box]);
  if (!found.size) setChildren(parent, children);
  return found;
}

function isQuoted(element: Element): boolean {
  return (isQuote(element) && !isAnsweredWithin(element)) || isCitedMail(element);
}

function hasLabels(head: Element): boolean {
  const labels = elementsOf(head, "b").filter((label) => LABEL.test(wordsOf(label)));
  return labels.length >= FEWEST_LABELS;
}
