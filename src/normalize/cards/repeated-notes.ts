import {
  ancestorsOf,
  type Element,
  elementsOf,
  hasClassOf,
  linesWithin,
  type ParentNode,
  removeAll,
  wordsOf,
} from "../../html/index.ts";
import { classSigns } from "../signs.ts";
import type { Step } from "../work.ts";

/** Notes that a page shows beside their mark, or over it, and in a list at the end as well. */

export const NOTES_IN_LINE = [
  "footnote_tooltip", // MCI Footnotes
  "modern-footnotes-footnote__note",
  "sidenote",
  "marginnote",
  "margin-aside",
  "tooltip-content",
  "tooltip-text",
  "tooltiptext",
];
const isInLine = hasClassOf(NOTES_IN_LINE);
// MCI Footnotes: of a long note the tooltip shows the beginning, and a script leads from mark to note and back.
const isContinued = hasClassOf(["footnote_tooltip_continue"]);
const MOVES = /^footnote_moveTo\w{1,40}\('([\w-]{1,100})'\)/;

/** What a list of notes is called, or something around it. */
const LIST = /(?:^|[\s_-])(?:(?:foot|end)?notes?|references?)(?=$|[\s_-])/i;
const MOST_AROUND = 5;
const ITEMS = new Set(["li", "td", "dd", "p", "div"]);
const LONGEST = 5000;
/** Of a note that is cut. */
const FEWEST_LETTERS = 12;

export const NOTES_IN_LINE_SIGNS = classSigns(NOTES_IN_LINE);

/** A note that the list of notes has as well goes from the line. */
export const dropRepeatedNotes: Step = ({ body, report }) => {
  const notes = elementsOf(body, "span", "small").filter(isInLine);
  if (!notes.length) return;
  const items = itemsOf(body);
  const gone: Element[] = [];
  for (const note of notes) {
    const more = elementsOf(note, "span").find(isContinued);
    const words = wordsOf(note).slice(0, more ? -wordsOf(more).length : undefined);
    if (isListed(words, items)) {
      gone.push(note);
      report.removal("notes", "note that stands in the list of notes as well taken out", wordsOf(note));
    } else if (more) {
      gone.push(more);
      report.removal("notes", "link to the rest of a note taken out", wordsOf(more));
    }
  }
  removeAll(body, gone);
  for (const link of elementsOf(body, "a")) leadOn(link);
};

/** The letters and digits of what stands in a list of notes, in order. */
function itemsOf(body: ParentNode): string[] {
  const items: string[] = [];
  for (const [element, line] of linesWithin(body, LONGEST, ITEMS)) {
    const around = [element, ...ancestorsOf(element).slice(0, MOST_AROUND)];
    if (around.some(({ attribs }) => LIST.test(`${attribs.class ?? ""} ${attribs.id ?? ""}`)))
      items.push(lettersOf(line));
  }
  return [...items, ...items.map((item) => item.replace(/^\d+/, ""))].sort();
}

function isListed(note: string, items: string[]): boolean {
  const letters = lettersOf(note);
  const isCut = /(?:…|\.{3})\s*$/.test(note) && letters.length >= FEWEST_LETTERS;
  let [low, high] = [0, items.length]; // the first that is no less
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]! < letters) low = middle + 1;
    else high = middle;
  }
  const item = items[low] ?? "";
  return letters !== "" && (isCut ? item.startsWith(letters) : item === letters);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function leadOn({ attribs }: Element): void {
  const target = attribs.href === undefined ? MOVES.exec(attribs.onclick ?? "")?.[1] : undefined;
  if (target) attribs.href = `#${target}`;
}
