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
  parseHtml,
  removeAll,
  setChildren,
  wordsApart,
  wordsOf,
  writeHtml,
} from "../html/index.ts";
import type { Report } from "../report.ts";

/** The mail that a mail answers, at its end, as the programs for mail mark it; what is answered part by part stays. */

const isQuote = hasClassOf(["gmail_quote", "yahoo_quoted", "protonmail_quote"]);
const FEWEST_LABELS = 3; // From, Sent, To, Subject
const LONGEST_SENDER = 300;
const LABEL = /^\p{L}[^:：]{0,20}\s?[:：]$/u;
// Answers between its lines are coloured: then all of it stays.
const COLOURED = /(?:^|;)\s*color\s*:\s*(?!\s|black|windowtext|inherit|#000(?:000)?\b|rgb\(0, ?0, ?0\))/i;

/** Outlook's head of the mail that is answered: all that follows is that mail. On the web it has a name, from Word a line above it. */
export const HEAD_OF_OUTLOOK =
  /^(?:id=divRplyFwdMsg$|style=border:\s?none;\s?border-top:\s?solid #(?:e1e1e1|b5c4df) 1\.0pt)/i;
/** Quotations of Apple Mail. */
export const CITED = /^type=cite$/;
const SIGNS = /divRplyFwdMsg|type=["']?cite\b|border-top:\s?solid #(?:e1e1e1|b5c4df)/i;

/** The HTML of a mail without the mail that it answers, which goes on the report. */
export function dropAnswered(html: string, report: Report): string {
  const document = SIGNS.test(html) ? parseHtml(html) : undefined;
  const gone = document && findAnswered(document, isSent, says(HEAD_OF_OUTLOOK));
  if (!document || !gone?.size) return html;
  for (const box of gone) report.removal("furniture", "quoted mail taken out", wordsApart(box));
  removeAll(document, gone);
  return writeHtml(document.children);
}

/** A quotation that opens with who sent it when: `On 3 May 2024, Ada wrote:`. */
function isSent(quote: Element): boolean {
  if (!says(CITED)(quote)) return false;
  const first = quote.children.find((child) => wordsOf(child));
  return first !== undefined && /\d.*[:：]$/.test(wordsOf(first).slice(-LONGEST_SENDER));
}

/** Answers whether an element has such an attribute, as `name=value`. */
export function says(pattern: RegExp | undefined): Is {
  return ({ attribs }) =>
    pattern !== undefined &&
    Object.entries(attribs).some(([name, value]) => pattern.test(`${name}=${value}`));
}

type Is = (element: Element) => boolean;

/**
 * Its boxes in a document, and what the program of this one marks so, or as its head; none when they hold half of the
 * words.
 */
export function findAnswered(root: ParentNode, isMarked: Is, isHead: Is): Set<Element> {
  const elements = elementsOf(root);
  const quotes = elements.filter((element) => isMarked(element) || isQuoted(element));
  const head = elements.findIndex((element) => isHead(element) && hasLabels(element));
  const isColoured = elements.slice(head).some(({ attribs }) => COLOURED.test(attribs.style ?? ""));
  return head < 0 || isColoured ? boxesAtEnd(root, quotes) : takeFrom(elements[head]!, root);
}

/** A box of the head and all that follows, where that is the end. */
function takeFrom(head: Element, root: ParentNode): Set<Element> {
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
