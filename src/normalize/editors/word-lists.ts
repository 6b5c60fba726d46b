import {
  type Element,
  elementsOf,
  isElement,
  isText,
  neighbour,
  type Replacements,
  replaceAll,
  rewrite,
  Text,
  wordsOf,
} from "../../html/index.ts";
import { classSigns } from "../signs.ts";
import type { Step } from "../work.ts";
import { accountingFor } from "./lost-words.ts";
import { type FlatItem, nestedLists } from "./nested-lists.ts";

// Word writes a list as paragraphs with these classes, the level in the style and the sign of the item in the text.
const ITEM_CLASSES = [
  "MsoListParagraph",
  "MsoListParagraphCxSpFirst",
  "MsoListParagraphCxSpMiddle",
  "MsoListParagraphCxSpLast",
];
const LEVEL = /mso-list:\s*l\d+\s+level([1-9])/i;
const SIGN_STYLE = /mso-list:\s*ignore/i;
const SIGN = /^\s*((?:[·•●○o▪§–-]|\u00d8|\uf0b7|\uf0a7)|\(?(?:\d{1,3}|[a-z]{1,4})[.)])[\s\u00a0]+/i;
const NUMBER = /^\(?(?:(\d{1,3})|([a-z]))[.)]*$/i;
// A list that begins with one of them has numbers of its type (HTML, "ol"); any other letter may be of two.
const FIRST_LETTERS = ["a", "A", "i", "I"];

export const WORD_SIGNS = classSigns(ITEM_CLASSES);

interface Item {
  paragraph: Element;
  level: number;
  sign: string;
}

/** Lists that were pasted from Word, as paragraphs with a drawn dot, become lists. */
export const makeWordLists: Step = accountingFor("lists", ({ body, report }) => {
  const replaced: Replacements = new Map();
  const done = new Set<Element>();
  for (const paragraph of elementsOf(body, "p")) {
    if (done.has(paragraph)) continue;
    const run: Item[] = [];
    for (let next: Element | undefined = paragraph; next; next = following(next)) {
      const item = readItem(next);
      if (!item) break;
      done.add(next);
      run.push(item);
    }
    if (!run.length) continue;
    for (const { paragraph } of run) replaced.set(paragraph, []);
    replaced.set(paragraph, nestedLists(run.map(flatItem)));
    report.removal("lists", "paragraphs of Word made a list", run.map(({ sign }) => sign).join(" "));
  }
  replaceAll(body, replaced);
});

function following(paragraph: Element): Element | undefined {
  const next = neighbour(paragraph, "next");
  return isElement(next, "p") ? next : undefined;
}

function readItem(paragraph: Element): Item | undefined {
  const classes = paragraph.attribs.class?.split(/\s+/) ?? [];
  if (!ITEM_CLASSES.some((name) => classes.includes(name))) return undefined;
  const level = LEVEL.exec(paragraph.attribs.style ?? "")?.[1];
  const sign = takeSign(paragraph);
  return level || sign ? { paragraph, level: Number(level ?? 1), sign: sign ?? "" } : undefined;
}

/** The sign stands in an element that says so, else at the beginning of the text. */
function takeSign(paragraph: Element): string | undefined {
  const marked = elementsOf(paragraph, "span").find(({ attribs }) => SIGN_STYLE.test(attribs.style ?? ""));
  if (marked) {
    const sign = wordsOf(marked);
    replaceAll(paragraph, new Map([[marked, []]]));
    return sign;
  }
  const [found, sign] = SIGN.exec(`${wordsOf(paragraph).slice(0, 20)} `) ?? [];
  if (found === undefined) return undefined;
  dropCharacters(paragraph, found.replace(/\s/g, "").length);
  return sign;
}

/** Of the text, so many that are no white space, and the white space around them. */
function dropCharacters(paragraph: Element, count: number): void {
  let left = count;
  rewrite(paragraph, (node) => {
    if (!isText(node) || left < 0) return node;
    let at = 0;
    while (at < node.data.length && (left > 0 || /\s/.test(node.data[at]!)))
      if (/\S/.test(node.data[at++]!)) left--;
    if (left === 0 && at < node.data.length) left = -1;
    return at < node.data.length ? new Text(node.data.slice(at)) : [];
  });
}

function flatItem({ paragraph, level, sign }: Item): FlatItem {
  const isOrdered = /\d|^\(?[a-z]{1,4}[.)]/i.test(sign);
  return {
    children: paragraph.children,
    level,
    isOrdered,
    attributes: paragraph.attribs,
    ...(isOrdered && { list: numbering(sign) }),
  };
}

/** The attributes of a list that begins with the sign. */
function numbering(sign: string): Record<string, string> {
  const [, number, letter = ""] = NUMBER.exec(sign) ?? [];
  if (number) return { start: number };
  return FIRST_LETTERS.includes(letter) ? { type: letter } : {};
}
