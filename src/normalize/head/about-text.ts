import { type Element, textContent, wordsOf } from "../../html/index.ts";
import { foldSpace } from "../../text.ts";
import { namesIn } from "./byline.ts";
import { dateOfLine, splitAtDate } from "./date-line.ts";

/** What lines of a head say: who wrote the text and when, and whom to ask. */

const LONGEST_ABOUT = 200;

// In front of a date.
const NAMES = /^(?:\p{Lu}[\p{L}.'’-]{0,30}\s){1,3}\p{Lu}[\p{L}'’-]{1,30}(?:,|\s[|•·–—-])$/u;

/** A byline or a date, or both: it says something of the text. To ask a paragraph for names costs one for each comma. */
export function isAboutText(line: string): boolean {
  if (line.length > LONGEST_ABOUT) return false;
  const { before, date } = splitAtDate(line);
  return dateOfLine(line) !== undefined || namesIn(before).length > 0 || (!!date && NAMES.test(before));
}

const PLACE_AND_DAY = /^\p{Lu}[\p{L}.'’ /-]{1,40}, (?:den |am |le )?(?=\d|\p{L}{3,12}\.? \d)(.{6,30})$/u;

/** `Wendham, 12 March 2025`, as press releases open: it may be a title, where no other follows. */
export function isPlaceAndDay(line: string): boolean {
  const [, day] = (/\d/.test(line) && PLACE_AND_DAY.exec(line)) || [];
  return day !== undefined && dateOfLine(day) !== undefined;
}

/** Where lines end short there is no "Von Neumann Architecture". */
export function isOfHead(written: string): boolean {
  const line = foldSpace(written);
  return isAboutText(line) || namesIn(line, () => true).length > 0;
}

/** Byline, date, or whom to ask, which press releases have above the headline. */
export function standsAboveTitle(block: Element): boolean {
  return isContact(block) || isAboutText(wordsOf(block));
}

// Whose author wrote the book that is reviewed.
const OF_A_BOOK =
  /^(?:titel|title|titre|título|titolo|verlag|publisher|éditeur|editorial|editore|isbn)\s?:/iu;

const CONTACT =
  /^(?:(?:media|press|editorial) contacts?|contacts?|pressekontakt|ansprechpartner(?:in)?|contact presse|contacto(?: de prensa)?|contatti(?: stampa)?|perscontact|contato)\s?(?::|$)/i;

/** Whom to ask, and where; or lines with labels that say nothing of this text, or of the book that it reviews. */
export function isContact(block: Element): boolean {
  const lines = textContent(block)
    .split("\n")
    .map((line) => line.trim());
  if (CONTACT.test(lines[0]!) && /@|\d{3}/.test(lines.join(" "))) return true;
  const areLabels = lines.length > 1 && lines.every((line) => /^\p{Lu}[\p{L} -]{2,25}:\s/u.test(line));
  return areLabels && (!lines.some(isOfHead) || lines.some((line) => OF_A_BOOK.test(line)));
}
