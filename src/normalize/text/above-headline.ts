import {
  type Element,
  firstElements,
  removeElement,
  setChildren,
  Text,
  textContent,
} from "../../html/index.ts";
import { foldSpace } from "../../text.ts";
import { isAboutText } from "../head/about-text.ts";
import type { Step } from "../work.ts";
import { HOME, PART_OF_SITE } from "./site-words.ts";

/** What a page has above its headline, as text that was copied off it has it, too. */

const LEADS_HOME = new RegExp(`^${HOME}$`, "iu");
const WAY = new RegExp(`^${HOME}(?:\\s?[>»›/|→]\\s?[^>»›/|→]{2,40}){1,6}$`, "iu");
const MENU = new RegExp(`^${PART_OF_SITE}(?:(?:\\s?[|·•/,&>»›]\\s?|\\s)${PART_OF_SITE}){0,12}$`, "iu");

// What it is about, in capitals, as papers in Spanish and Portuguese have it.
const KICKER = /^\p{Lu}[\p{Lu}\p{M}\d .'’-]{2,30}(?:\s\|\s\p{Lu}[\p{Lu}\p{M}\d .'’-]{2,30}){1,3}$/u;

const BLOCKS_SEARCHED = 8;
const FEWEST_IN_MENU = 3;
const LONGEST_IN_MENU = 25;
const LONGEST_NAME = 30;
const LONGEST_LINE = 120;
const LONGEST_HEADLINE = 200;
const FEWEST_WORDS = 3;

/** Plain text only: takes out the way to the page, its section and the site's menu, where the headline stands right below. */
export const removeAboveHeadline: Step = ({ draft, body, report }) => {
  const blocks = draft.format === "text" ? firstElements(body, BLOCKS_SEARCHED, "p") : [];
  const gone: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const lines = linesOf(block);
    const isName = (at: number) => index === 0 && at === 0 && standsAboveMenu(blocks);
    const count = isMenu(lines)
      ? lines.length
      : lines.findIndex((line, at) => !isOfSite(line) && !isName(at));
    for (const line of lines.slice(0, count < 0 ? lines.length : count)) gone.push(line);
    if (count < 0 || count === lines.length) continue;
    if (!gone.length || !isHeadline(lines.slice(count), gone.length)) return;
    for (const block of blocks.slice(0, index)) removeElement(block);
    setChildren(block, [new Text(lines.slice(count).join("\n"))]);
    for (const line of gone) report.removal("furniture", "section or menu of the site taken out", line);
    return;
  }
};

function linesOf(block: Element): string[] {
  return textContent(block)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

function isOfSite(written: string): boolean {
  const line = foldSpace(written);
  return line.length <= LONGEST_LINE && (WAY.test(line) || MENU.test(line) || KICKER.test(line));
}

/** Of which one leads home; the others may be called anything. */
function isMenu(lines: string[]): boolean {
  const areShort = lines.length >= FEWEST_IN_MENU && lines.every((line) => line.length <= LONGEST_IN_MENU);
  return areShort && lines.some((line) => LEADS_HOME.test(line));
}

/** The name of the site, on top of all, with its menu right below. */
function standsAboveMenu(blocks: Element[]): boolean {
  const [name = "", ...others] = blocks.flatMap(linesOf);
  const end = others.findIndex((line) => !isOfSite(line));
  const menu = others.slice(0, Math.max(end, 0)).flatMap((line) => line.split(/\s?[|•·/,&>»›]\s?/));
  return name.length <= LONGEST_NAME && menu.length >= FEWEST_IN_MENU;
}

/** One word above may be a title, and what follows its verses: then the headline stands alone, or above a byline. */
function isHeadline([line = "", next]: string[], linesAbove: number): boolean {
  const isAlone = next === undefined || isAboutText(next) || linesAbove > 1;
  const hasWords = line.split(" ").length >= FEWEST_WORDS || /[\p{Lo}]{6}/u.test(line);
  return (
    isAlone && hasWords && line.length <= LONGEST_HEADLINE && !/[.,;:]$/.test(line) && !isAboutText(line)
  );
}
