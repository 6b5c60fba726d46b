import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  isComment,
  isElement,
  isText,
  joinTexts,
  type Replacements,
  replaceAll,
  type Text,
  wordsOf,
} from "../../html/index.ts";
import type { Step, Work } from "../work.ts";
import { bringOutBreaks } from "./breaks-in-marks.ts";
import { SHOWN } from "./empty.ts";

// How people draw lists and rules where their editor has none.
const BULLET = /^\s*(?:[•‣▪●◦·∙]\s*|[-–*]\s+)/;
const NUMBER = /^\s*(\d{1,2})[.)]\s+/;
const RULE = /^(?:[*_=~•·—–-]\s*){3,}$|^(?:#\s*){3,}$/;
const FEWEST_ITEMS = 2;

/**
 * Two line breaks are the end of a paragraph, in editors that know none; lines that each begin with the sign of a list
 * are one, and a line of nothing but strokes or stars is a rule.
 */
export const readLineBreaks: Step = (work) => {
  if (work.draft.format !== "text") readParagraphs(work); // it has lines of its own, until it is shaped
};

/** Two line breaks part paragraphs, and a line of signs alone is a rule. */
export function readParagraphs(work: Work): void {
  const replaced: Replacements = new Map();
  for (const paragraph of elementsOf(work.body, "p")) {
    if (isElement(paragraph.parent, "ul", "ol")) continue; // astray already
    const broughtOut = bringOutBreaks(paragraph);
    if (broughtOut) work.report.change("text", "line breaks brought out of emphasis", undefined, broughtOut);
    joinTexts(paragraph);
    const { children } = paragraph;
    const made = children.some((child) => isElement(child, "br"))
      ? split(work, paragraph)
      : ruleOf(work, paragraph);
    if (made) replaced.set(paragraph, made);
  }
  replaceAll(work.body, replaced);
}

function ruleOf({ report }: Work, paragraph: Element): ChildNode[] | undefined {
  const marks = paragraph.children.filter(isComment); // that of the summary's end
  const [only, ...others] = paragraph.children.filter((child) => !isComment(child));
  const line = only && !others.length && isText(only) && only.data.length < 200 ? only.data.trim() : "";
  if (!RULE.test(line)) return undefined;
  report.removal("text", "signs of a rule made a rule", line);
  return [createElement("hr"), ...marks];
}

function split(work: Work, paragraph: Element): ChildNode[] | undefined {
  const parts = partsAtBreaks(paragraph);
  const made = parts.flatMap(
    (lines) => listOf(work, lines) ?? ruleOrWhole(work, paragraphOf(paragraph, lines)),
  );
  const breaks = paragraph.children.filter((child) => isElement(child, "br")).length;
  if (parts.length === 1 && isElement(made[0], "p") && parts[0]!.length > breaks) return undefined;
  if (parts.length > 1)
    work.report.change("text", "line breaks made paragraphs", wordsOf(parts[0]!.flat()), parts.length - 1);
  const { id } = paragraph.attribs;
  if (id !== undefined && isElement(made[0])) made[0].attribs.id = id; // links lead to where it began
  return made;
}

function ruleOrWhole(work: Work, paragraph: Element): ChildNode[] {
  return ruleOf(work, paragraph) ?? [paragraph];
}

type Line = ChildNode[];

/** The lines of each paragraph that one is: an empty one ends it. */
export function partsAtBreaks({ children }: Element): Line[][] {
  const lines: Line[] = [[]];
  for (const child of children) {
    if (isElement(child, "br")) lines.push([]);
    else lines.at(-1)!.push(child);
  }
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (!isEmpty(line)) parts.at(-1)!.push(line);
    else if (parts.at(-1)!.length) {
      parts
        .at(-1)!
        .at(-1)!
        .push(...line.filter(isComment)); // the mark of the summary's end
      parts.push([]);
    }
  }
  return parts.filter((part) => part.length);
}

function isEmpty(line: Line): boolean {
  return line.every((node) => isComment(node) || (isText(node) && !SHOWN.test(node.data)));
}

function paragraphOf({ attribs: { id: _, ...others } }: Element, lines: Line[]): Element {
  return createElement(
    "p",
    others,
    lines.flatMap((line, index) => (index ? [createElement("br"), ...line] : line)),
  );
}

function asText(node: ChildNode | undefined): Text | undefined {
  return node && isText(node) ? node : undefined;
}

/** Does a line begin with the sign of a list? */
export function opensItem(line: string): boolean {
  return BULLET.test(line) || NUMBER.test(line);
}

function listOf({ report }: Work, lines: Line[]): Element | undefined {
  const firstTexts = lines.map((line) => line.find((node) => !isComment(node))).map(asText);
  const firsts = firstTexts.map((text) => text?.data ?? "");
  const numbers = firsts.map((text) => Number(NUMBER.exec(text)?.[1]));
  const isNumbered = numbers.every((number, index) => number === index + 1);
  if (lines.length < FEWEST_ITEMS || !(isNumbered || firsts.every((text) => BULLET.test(text))))
    return undefined;
  const sign = isNumbered ? NUMBER : BULLET;
  report.removal(
    "text",
    "signs of a list made a list",
    firsts.map((text) => sign.exec(text)![0].trim()).join(" "),
  );
  for (const text of firstTexts) if (text) text.data = text.data.replace(sign, "");
  const items = lines.map((line) => createElement("li", {}, line));
  return createElement(isNumbered ? "ol" : "ul", {}, items);
}
