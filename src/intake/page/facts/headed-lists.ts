import {
  type Element,
  elementsOf,
  HEADINGS,
  isElement,
  lineOf,
  namedIn,
  wordsOf,
} from "../../../html/index.ts";
import { anyOf, type Phrases } from "../../../phrases.ts";

/** Lists of what a recipe is made of, on pages that describe none to programs: told by the heading above them. */

const INGREDIENTS: Phrases = {
  en: "(?:the )?ingredients",
  de: "(?:die )?zutaten(?:liste)?",
  fr: "(?:les )?ingrédients",
  es: "(?:los )?ingredientes",
  it: "ingredienti",
  nl: "ingrediënten(?:lijst)?",
  nordic: "ingredienser|ainekset|du behöver|det skal du bruge",
  pl: "składniki",
  cs: "(?:suroviny|ingredience|přísady)",
  hu: "hozzávalók",
  ro: "ingrediente",
  tr: "malzemeler",
  ru: "ингредиенты|продукты",
  el: "υλικά",
  ja: "材料",
  ko: "재료",
  zh: "材料|食材|配料",
};
// How it is made: looked for only where one of those was found, for many other texts have steps.
const STEPS: Phrases = {
  en: "directions|instructions|method|preparation|steps",
  de: "(?:die )?zubereitung|anleitung",
  fr: "préparation|étapes",
  es: "preparación|elaboración|instrucciones",
  it: "preparazione|procedimento",
  nl: "bereiding(?:swijze)?",
  nordic: "gör så här|fremgangsmåde|fremgangsmåte|valmistus",
  pl: "(?:sposób )?przygotowani[ae]|wykonanie",
  cs: "postup",
  hu: "elkészítés",
  ja: "作り方",
  ko: "만드는 ?법|조리 ?순서",
  zh: "做法|步骤",
};

const BEHIND = "(?:\\s*[:：]|\\s(?:for|für|pour|para|per|voor|för)\\s.{1,30}|\\s*\\(.{1,30}\\))?";
const [OF_INGREDIENTS, OF_STEPS] = [INGREDIENTS, STEPS].map(
  (words) => new RegExp(`^${anyOf(words)}${BEHIND}$`, "iu"),
) as [RegExp, RegExp];
const [LONGEST_INGREDIENT, LONGEST_STEP] = [160, 2_000];
const LONGEST_TITLE = 60;
const ABOVE = [...HEADINGS, "header"];
const MOST_LISTS = 3;
const [LEAST_ITEMS, MOST_ITEMS] = [3, 100];

/** The items, list by list: first what it is made of; without any of that, none. */
export function listsUnderHeadings(elements: Element[]): string[][] {
  const headings = namedIn(elements, ...ABOVE).map((heading) => ({
    heading,
    words: lineOf(heading, LONGEST_TITLE) ?? "",
  }));
  const below = (title: RegExp, longest: number) =>
    headings
      .filter(({ words }) => title.test(words))
      .slice(0, MOST_LISTS)
      .map(({ heading }) => itemsBelow(heading, longest))
      .filter(({ length }) => length >= LEAST_ITEMS);
  const ingredients = below(OF_INGREDIENTS, LONGEST_INGREDIENT);
  return ingredients.length ? [...ingredients, ...below(OF_STEPS, LONGEST_STEP)] : [];
}

/** Of the boxes behind the heading, up to the next one; where it stands in a box of its own, of those behind that. */
function itemsBelow(heading: Element, longest: number): string[] {
  const { parent } = heading;
  const isAlone = isElement(parent) && wordsOf(parent) === wordsOf(heading);
  const items: string[] = [];
  for (let node = (isAlone ? parent : heading).next; node && !isElement(node, ...ABOVE); node = node.next)
    if (isElement(node)) items.push(...itemsIn(node));
  const isShort = items.every(({ length }) => length <= longest);
  return isShort ? items.slice(0, MOST_ITEMS) : [];
}

function itemsIn(box: Element): string[] {
  const lines = [box, ...elementsOf(box)].filter(isItem).filter((line) => !elementsOf(line).some(isItem));
  return lines.map((line) => wordsOf(line)).filter((words) => /\p{L}/u.test(words));
}

function isItem({ name, attribs }: Element): boolean {
  return ["li", "tr", "dd"].includes(name) || attribs.role === "listitem";
}
