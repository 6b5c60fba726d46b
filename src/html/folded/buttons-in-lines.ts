import { type Document, isText } from "domhandler";
import { lineOf } from "../lines.ts";
import { elementsOf, isElement } from "../walk.ts";
import { isControl } from "./fold-parts.ts";

const LONGEST = 60;

/** A word of a sentence that opens a note when it is clicked (glossaries): a button, which nobody keeps, becomes that word. */
export function openButtonsInLines(root: Document): void {
  for (const button of elementsOf(root, "button")) {
    const { prev, next } = button;
    const words = lineOf(button, LONGEST) ?? "";
    if (!words || isControl(words) || !isElement(button.parent, "p", "li", "td", "dd")) continue;
    const isAfter = prev && isText(prev) && /\p{L}[,;:–—]?\s*$/u.test(prev.data);
    const isInside = next && (isText(next) ? /^\s*[\p{Ll},.;]/u.test(next.data) : isElement(next, "span"));
    if (isAfter && isInside) Object.assign(button, { name: "span", attribs: {} });
  }
}
