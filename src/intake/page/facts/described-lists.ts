import { decodeEntities, type Element, firstElements, wordsOf } from "../../../html/index.ts";
import { isRecord } from "../../../record.ts";
import { type Loose, readText } from "../../loose.ts";
import { listsUnderHeadings } from "./headed-lists.ts";

/** What a page describes as lists in JSON-LD: what a recipe is made of, and how; what one needs for a piece of work, and its steps. */

const TYPES = /^(?:Recipe|HowTo)$/;
// schema.org's names, and the one of old.
const LISTS = [
  ["recipeIngredient", "ingredients"],
  ["supply"],
  ["tool"],
  ["recipeInstructions", "step", "steps"],
];
const INNER = ["itemListElement", "text", "name"];
const MOST_ITEMS = 100;
const LONGEST_ITEM = 5_000;

/** Their items as text, list by list: of JSON-LD, else of microdata, else what stands under a heading that says so. */
export function describedLists(things: Loose[], elements: Element[]): string[][] {
  const ways = [
    () => listsInJsonLd(things),
    () => listsInMicrodata(elements),
    () => listsUnderHeadings(elements),
  ];
  for (const read of ways) {
    const lists = read();
    if (lists.length) return lists;
  }
  return [];
}

/** The longest description where there are several. */
export function listsInJsonLd(things: Loose[]): string[][] {
  const found = things.filter((thing) => [thing["@type"]].flat().some((type) => TYPES.test(String(type))));
  const all = found.map((thing) => LISTS.map((names) => itemsOf(names.map((name) => thing[name]))));
  const length = (lists: string[][]) => lists.flat().join("").length;
  const [longest] = all.toSorted((one, other) => length(other) - length(one));
  return (longest ?? []).filter((items) => items.length > 0);
}

// What is marked is a line, or holds some.
const MARKED = [/(?:^|\s)(?:recipeIngredient|ingredients)(?:\s|$)/, /(?:^|\s)recipeInstructions(?:\s|$)/];
const LINES = ["li", "p"];

function listsInMicrodata(elements: Element[]): string[][] {
  const all = elements.filter(({ attribs }) => attribs.itemprop !== undefined);
  const lists = MARKED.map((property) => {
    const marked = all.filter(({ attribs }) => property.test(attribs.itemprop!));
    const lines = marked.flatMap((element) => firstElements(element, MOST_ITEMS, ...LINES));
    return (lines.length > marked.length ? lines : marked).map((line) => wordsOf(line)).filter(Boolean);
  });
  return lists.map((items) => items.slice(0, MOST_ITEMS)).filter((items) => items.length > 0);
}

/** Many take their texts out of HTML with its entities. */
function itemsOf(values: unknown[]): string[] {
  const given = values.find((value) => value !== undefined && value !== null);
  return textsIn(given)
    .flatMap((text) => decodeEntities(text.slice(0, LONGEST_ITEM)).split(/<[^>]*>|\n/))
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text))
    .slice(0, MOST_ITEMS);
}

/** A text, steps with a text, or sections of such steps. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).flatMap(textsIn);
  if (!isRecord(value)) return [readText(value) ?? ""];
  const inner = INNER.map((name) => value[name]).find((one) => one !== undefined && one !== null);
  return inner === undefined ? [] : textsIn(inner);
}
