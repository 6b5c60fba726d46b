import {
  type ChildNode,
  createElement,
  type Element,
  isElement,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import { inBrackets, partOf } from "./parts.ts";

/** Notes that a page shows beside the line, or over it, where a reader shows them within. */

const WITHIN_LINE = ["span", "small", "d-footnote"];

/** A note that a page shows beside the line, or over it once its number is clicked: in brackets within the line. */
export function openNoteInLine(note: Element): ChildNode[] | undefined {
  return isElement(note, ...WITHIN_LINE) ? [inBrackets(note)] : undefined;
}

/** The label of a note that is clicked on small screens: of a number the number, of a sign nothing. */
export function openToggleOfNote(label: Element): ChildNode[] | undefined {
  if (!isElement(label, "label")) return undefined;
  return /^\p{N}+$/u.test(wordsOf(label)) ? [createElement("sup", {}, label.children)] : [];
}

/** A note that LaTeXML keeps behind its number, within the line: without the number that it has once more. */
export function openNoteOfLatex(card: Element): ChildNode[] {
  const note = partOf(card, "ltx_note_outer");
  if (!note) return card.children;
  const numbers = ["ltx_note_mark", "ltx_tag_note"].flatMap((name) => partOf(note, name) ?? []);
  replaceAll(note, new Map(numbers.map((number) => [number, []])));
  return [...card.children.filter((child) => child !== note), inBrackets(note)];
}
