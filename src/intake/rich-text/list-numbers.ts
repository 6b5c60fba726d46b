import { table } from "../../text.ts";
import { readNumber, wordOf } from "../loose.ts";
import type { Node } from "./node.ts";
import { placesOf, valueAt } from "./places.ts";

/** What ordered lists say of their numbers. */

// From which number on: Tiptap, Lexical, BlockNote; Slate; Plate; Notion.
const STARTS = ["start", "order", "listStart", "list_start_index"];
// What the numbers look like: Tiptap, Editor.js, Notion, Plate.
const LOOKS = ["type", "counterType", "list_format", "listStyleType"];
const TYPES = table<string>({
  a: "a",
  A: "A",
  i: "i",
  I: "I",
  letters: "a",
  roman: "i",
  "lower-alpha": "a",
  "upper-alpha": "A",
  "lower-roman": "i",
  "upper-roman": "I",
});

/** Where the numbers of an ordered list start and what they look like (HTML, "ol"), as it says, or its first item. */
export function numbersOf(node: Node): { start?: number; type?: string } {
  const places = placesOf(node);
  const start = readNumber(valueAt(places, ...STARTS));
  const looks = places.flatMap((place) => LOOKS.map((name) => TYPES[wordOf(place[name])]));
  return { start: start === 1 ? undefined : start, type: looks.find((type) => type !== undefined) };
}
