import {
  type Document,
  type Element,
  elementsOf,
  holds,
  isElement,
  lineOf,
  wordsOf,
} from "../../../html/index.ts";
import { hasSentence } from "../prose.ts";
import { OFFERS, PROMISE, SIGN_UP } from "./offers.ts";

/**
 * Boxes that ask for a mail address between the paragraphs of an article, or offer to, whatever they are called; and those
 * that offer the site's application or its closed part.
 */

// Longer boxes, and those with more fields, hold something of their own.
const [LONGEST, MOST_FIELDS, MOST_BOXES, LONGEST_CONTROL] = [400, 3, 20, 50];
// Higher up are columns and pages, and what has more in it is one.
const [MOST_LEVELS, MOST_CHILDREN] = [8, 40];
const NO_BOX = ["html", "body", "main", "article", "td", "li"];

/** The boxes; one may stand in another. */
export function findInvitations(document: Document): Element[] {
  const fields = elementsOf(document, "input").filter(asksForMail).slice(0, MOST_BOXES);
  const buttons = elementsOf(document, "button").filter((one) => SIGN_UP.test(wordsOf(one)));
  const invitations = [...fields, ...buttons.slice(0, MOST_BOXES)]
    .map((one) => boxAround(one, PROMISE))
    .filter((box) => PROMISE.test(`${wordsOf(box)} ${wordsOfFields(box)}`));
  return [...invitations, ...findOffers(document)];
}

/** Boxes with nothing but an offer, and a link or a button to take it. */
function findOffers(document: Document): Element[] {
  const controls = elementsOf(document, "a", "button").map((one) => ({
    one,
    says: lineOf(one, LONGEST_CONTROL) ?? "",
  }));
  return OFFERS.flatMap(({ control, promise }) =>
    controls
      .filter(({ says }) => control.test(says))
      .slice(0, MOST_BOXES)
      .map(({ one }) => boxAround(one, promise))
      .filter((box) => promise.test(wordsOf(box))),
  );
}

function asksForMail({ attribs }: Element): boolean {
  return attribs.type === "email" || /^e-?mail/i.test(attribs.name ?? "");
}

/** The largest box around the field or the button in which little else stands. */
function boxAround(field: Element, promise: RegExp): Element {
  let box = field;
  for (let level = 0; level < MOST_LEVELS; level++) {
    if (!isElement(box.parent) || NO_BOX.includes(box.parent.name) || !isBox(box.parent, promise)) break;
    box = box.parent;
  }
  return box;
}

function isBox(element: Element, promise: RegExp): boolean {
  if (element.children.length > MOST_CHILDREN) return false;
  const fields = elementsOf(element, "input").filter(({ attribs }) =>
    /^(?:email|text|tel)?$/.test(attribs.type ?? ""),
  );
  const holdsMore = holds(element, "h1", "textarea", "article", "main", "figure", "table", "blockquote");
  return (
    !holdsMore &&
    !speaksOfOthers(element, promise) &&
    fields.length <= MOST_FIELDS &&
    wordsOf(element).length <= LONGEST
  );
}

// What is promised is short, and so is what is said of the privacy.
const [SHORT_SENTENCE, LONGEST_PROMISE] = [60, 160];

/** A paragraph with something else to say: the box is a section of the article. */
function speaksOfOthers(element: Element, promise: RegExp): boolean {
  const sentences = elementsOf(element, "p")
    .filter(hasSentence)
    .map((block) => wordsOf(block));
  return sentences.some(
    (words) => words.length > LONGEST_PROMISE || (words.length > SHORT_SENTENCE && !promise.test(words)),
  );
}

function wordsOfFields(box: Element): string {
  return elementsOf(box, "input", "button")
    .map(({ attribs }) => `${attribs.value ?? ""} ${attribs.placeholder ?? ""}`)
    .join(" ");
}
