import { type ChildNode, createElement, type Element, replaceAll } from "../../html/index.ts";
import { partOf } from "./parts.ts";

/** What the plug-in Modern Footnotes opens within the line when its number is clicked: in brackets. */
export function openNoteInLine({ children }: Element): ChildNode[] {
  return [createElement("span", {}, [" (", ...children, ")"])];
}

/** A note that LaTeXML keeps behind its number, within the line: in brackets, without the number that it has once more. */
export function openNoteOfLatex(card: Element): ChildNode[] {
  const note = partOf(card, "ltx_note_outer");
  if (!note) return card.children;
  const numbers = ["ltx_note_mark", "ltx_tag_note"].flatMap((name) => partOf(note, name) ?? []);
  replaceAll(note, new Map(numbers.map((number) => [number, []])));
  const inBrackets = createElement("span", {}, [" (", ...note.children, ")"]);
  return [...card.children.filter((child) => child !== note), inBrackets];
}
