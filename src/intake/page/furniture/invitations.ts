import { type Document, type Element, elementsOf, isElement, wordsOf } from "../../../html/index.ts";
import { hasSentence } from "../prose.ts";

/** Boxes that ask for a mail address between the paragraphs of an article, or offer to, whatever they are called. */

// What is promised for the address, by language. Who asks for it to an event speaks of none of these.
const PROMISES: Record<string, string> = {
  de: "newsletter|rundbrief|postfach|posteingang|abonnier|abbestell|kündbar|verpasse",
  en: "newsletter|inbox|subscribe\\b|no spam|sign me up|join (?:\\S+ )?\\d|new posts|latest (?:posts|updates|stories)",
  fr: "infolettre|abonne|désabonn|désinscri|boîte mail",
  es: "boletín|suscri|tu correo|bandeja",
  it: "iscriviti|disiscri|tua casella",
  others:
    "nieuwsbrief|biuletyn|zapisz się|nyhetsbrev|nyhedsbrev|рассылк|подпис|メルマガ|メールマガジン|boletim|assine|bülten|نشرت(?:نا|ك)|النشرة|ניוזלטר|न्यूज़?लेटर|订阅|訂閱|뉴스레터",
};
const PROMISE = new RegExp(Object.values(PROMISES).join("|"), "i");

// On the button that leads to the form, where that is drawn later.
const SIGN_UP =
  /^(?:sign ?up(?: now| here)?|subscribe(?: now)?|join|(?:jetzt |kostenlos )?(?:anmelden|abonnieren)|s['’](?:inscrire|abonner)|je m['’](?:inscris|abonne)|suscribir(?:me|se)|suscríbete|iscriviti|(?:me )?inscrever|assinar|aanmelden|inschrijven|zapisz się|prenumerera|tilmeld(?: dig)?|подписаться|abone ol|登録(?:する)?|订阅)$/i;

// Longer boxes, and those with more fields, hold something of their own.
const [LONGEST, MOST_FIELDS, MOST_BOXES] = [400, 3, 20];
// Higher up are columns and pages, and what has more in it is one.
const [MOST_LEVELS, MOST_CHILDREN] = [8, 40];
const NO_BOX = ["html", "body", "main", "article", "td", "li"];

export function findInvitations(document: Document): Element[] {
  const fields = elementsOf(document, "input").filter(asksForMail).slice(0, MOST_BOXES);
  const buttons = elementsOf(document, "button").filter((one) => SIGN_UP.test(wordsOf(one)));
  return [...fields, ...buttons.slice(0, MOST_BOXES)]
    .map(boxAround)
    .filter((box) => PROMISE.test(`${wordsOf(box)} ${wordsOfFields(box)}`));
}

function asksForMail({ attribs }: Element): boolean {
  return attribs.type === "email" || /^e-?mail/i.test(attribs.name ?? "");
}

/** The largest box around the field in which little else stands. */
function boxAround(field: Element): Element {
  let box = field;
  for (let level = 0; level < MOST_LEVELS; level++) {
    if (!isElement(box.parent) || NO_BOX.includes(box.parent.name) || !isBox(box.parent)) break;
    box = box.parent;
  }
  return box;
}

function isBox(element: Element): boolean {
  if (element.children.length > MOST_CHILDREN) return false;
  const fields = elementsOf(element, "input").filter(({ attribs }) =>
    /^(?:email|text|tel)?$/.test(attribs.type ?? ""),
  );
  const holdsMore =
    elementsOf(element, "h1", "textarea", "article", "main", "figure", "table", "blockquote").length > 0;
  return (
    !holdsMore &&
    !speaksOfOthers(element) &&
    fields.length <= MOST_FIELDS &&
    wordsOf(element).length <= LONGEST
  );
}

// What is promised is short, and so is what is said of the privacy.
const [SHORT_SENTENCE, LONGEST_PROMISE] = [60, 160];

/** A paragraph with something else to say: the box is a section of the article. */
function speaksOfOthers(element: Element): boolean {
  const sentences = elementsOf(element, "p")
    .filter(hasSentence)
    .map((block) => wordsOf(block));
  return sentences.some(
    (words) => words.length > LONGEST_PROMISE || (words.length > SHORT_SENTENCE && !PROMISE.test(words)),
  );
}

function wordsOfFields(box: Element): string {
  return elementsOf(box, "input", "button")
    .map(({ attribs }) => `${attribs.value ?? ""} ${attribs.placeholder ?? ""}`)
    .join(" ");
}
