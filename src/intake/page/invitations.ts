import { type Document, type Element, elementsOf, isElement, wordsOf } from "../../html/index.ts";

/** Boxes that ask for a mail address between the paragraphs of an article, whatever they are called. */

// What is promised for the address, by language. Who asks for it to an event speaks of none of these.
const PROMISES: Record<string, string> = {
  de: "newsletter|rundbrief|postfach|posteingang|abonnier|abbestell|abmelden|kündbar|verpasse",
  en: "newsletter|inbox|subscri|unsubscrib|no spam|sign me up|join (?:\\S+ )?\\d|new posts|latest (?:posts|updates|stories)",
  fr: "infolettre|abonne|désabonn|désinscri|boîte mail",
  es: "boletín|suscri|tu correo|bandeja",
  it: "iscriviti|disiscri|tua casella",
  others: "nieuwsbrief|biuletyn|zapisz się|nyhetsbrev|nyhedsbrev|рассылк|подпис|メルマガ|boletim|assine",
};
const PROMISE = new RegExp(Object.values(PROMISES).join("|"), "i");

// Longer boxes, and those with more fields, hold something of their own.
const [LONGEST, MOST_FIELDS, MOST_BOXES] = [400, 3, 20];
const NO_BOX = ["html", "body", "main", "article", "td", "li"];

export function findInvitations(document: Document): Element[] {
  const fields = elementsOf(document, "input").filter(asksForMail).slice(0, MOST_BOXES);
  return fields.map(boxAround).filter((box) => PROMISE.test(`${wordsOf(box)} ${wordsOfFields(box)}`));
}

function asksForMail({ attribs }: Element): boolean {
  return attribs.type === "email" || /^e-?mail/i.test(attribs.name ?? "");
}

/** The largest box around the field in which little else stands. */
function boxAround(field: Element): Element {
  let box = field;
  while (isElement(box.parent) && !NO_BOX.includes(box.parent.name) && isBox(box.parent)) box = box.parent;
  return box;
}

function isBox(element: Element): boolean {
  const fields = elementsOf(element, "input").filter(({ attribs }) =>
    /^(?:email|text|tel)?$/.test(attribs.type ?? ""),
  );
  const holdsMore =
    elementsOf(element, "h1", "textarea", "article", "main", "figure", "table", "blockquote").length > 0;
  return !holdsMore && fields.length <= MOST_FIELDS && wordsOf(element).length <= LONGEST;
}

function wordsOfFields(box: Element): string {
  return elementsOf(box, "input", "button")
    .map(({ attribs }) => `${attribs.value ?? ""} ${attribs.placeholder ?? ""}`)
    .join(" ");
}
