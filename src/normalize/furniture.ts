import {
  type Element,
  elementsOf,
  HEADINGS,
  hasAncestor,
  isElement,
  lineOf,
  linesWithin,
  neighbour,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../html/index.ts";
import { foldSpace } from "../text.ts";
import { wrapBareTexts } from "./blocks.ts";
import { FURNITURE_CLASSES, FURNITURE_RULES, type FurnitureRule } from "./furniture-rules.ts";
import { plainText } from "./plain-text.ts";
import { classSigns, where } from "./signs.ts";
import type { Step, Work } from "./work.ts";

// Blocks that may be a line of furniture. Code and quotations are the article's, whatever they say.
const INLINE = ["span", "a", "strong"];
const LINE_BLOCKS = ["p", "div", "li", ...HEADINGS, "aside", "center", "section", ...INLINE];
const KEPT = ["pre", "code", "blockquote", "q", "table", "figure"];
const LINE_PARTS = new Set("span a b strong i em u s small mark sub sup br time abbr cite q bdi".split(" "));
const LONGEST_LINE = 200;
// All rules in one, for each way of reading: nearly every line is none, and is asked about once.
const ANY_RULE = [...new Set(FURNITURE_RULES.map(({ pattern }) => pattern.flags))].map((flags) => {
  const patterns = FURNITURE_RULES.filter(({ pattern }) => pattern.flags === flags);
  return new RegExp(patterns.map(({ pattern }) => `(?:${pattern.source})`).join("|"), flags);
});
const LINE_NAMES = new Set(LINE_BLOCKS);

const CLASS_SIGNS = classSigns(FURNITURE_CLASSES.flatMap(({ tokens }) => tokens));
const removeByClass = where(CLASS_SIGNS, removeClasses);

/** Takes out ad slots, share rows and their like: by class in HTML, by whole lines in text. */
export const removeFurniture: Step = (work) => {
  if (work.draft.format === "text") eachLineBlock(work, removeLines);
  else removeByClass(work);
};

/** Takes out the same by whole lines in HTML, once every line stands in a block of its own. */
export const removeFurnitureLines: Step = (work) => {
  if (work.draft.format === "text" || !eachLineBlock(work, removeLine)) return;
  wrapBareTexts(work); // what stood beside such a line in a link is a line of its own now
};

/** The block that may go, what goes already, and the rule for each line of the body. */
interface Place {
  block: Element;
  gone: Replacements;
  ruleOf: (element: Element) => FurnitureRule | undefined;
}

/** Says whether anything went. */
function eachLineBlock(work: Work, remove: (work: Work, place: Place) => void): boolean {
  const gone: Replacements = new Map();
  const lines = linesWithin(work.body, LONGEST_LINE, LINE_NAMES);
  const ruleOf = (element: Element) =>
    ruleFor(LINE_NAMES.has(element.name) ? lines.get(element) : lineOf(element, LONGEST_LINE));
  for (const block of elementsOf(work.body, ...LINE_BLOCKS)) {
    if (block.parent && gone.has(block.parent as Element)) gone.set(block, []);
    else remove(work, { block, gone, ruleOf });
  }
  replaceAll(work.body, gone);
  return gone.size > 0;
}

function removeClasses(work: Work): void {
  const gone: Replacements = new Map();
  for (const element of elementsOf(work.body)) {
    if (element.parent && gone.has(element.parent as Element)) gone.set(element, []);
    const found = ruleOfClass(element);
    if (found && !gone.has(element)) removeWhole(work, element, found, gone);
  }
  replaceAll(work.body, gone);
}

function ruleOfClass({ attribs }: Element): string | undefined {
  if (!attribs.class && !attribs.id) return undefined;
  const tokens = new Set(`${attribs.class ?? ""} ${attribs.id ?? ""}`.toLowerCase().split(/\s+/));
  return FURNITURE_CLASSES.find((entry) => entry.tokens.some((token) => tokens.has(token)))?.name;
}

function removeWhole({ report }: Work, element: Element, name: string, gone: Replacements): void {
  gone.set(element, []);
  const words = foldSpace(plainText({ children: [element] })).trim(); // of a box the lines stay apart
  if (words) report.removal("furniture", `${name} taken out`, words);
  else report.change("furniture", `${name} taken out`);
}

/** An item of a list goes with the items around it: among commands or answers `login` is one like the others. */
function removeLine(work: Work, { block, gone, ruleOf }: Place): void {
  const rule = standsAlone(block) ? ruleOf(block) : undefined;
  if (!rule || hasAncestor(block, ...KEPT) || holdsMedia(block)) return;
  const links = rule.announces ? linksAfter(block) : undefined;
  if (isElement(block, "li") && !beside(block).every((item) => confirms(ruleOf(item), rule))) return;
  const isAlone = rule.alone || (rule.linked && isNearlyAllLink(block));
  if (isAlone || links || hasFurnitureBeside(block, rule, ruleOf)) removeWhole(work, block, rule.name, gone);
  if (links) removeWhole(work, links, rule.name, gone);
}

function isAllLink(block: Element): boolean {
  return wordsOf(elementsOf(block, "a")) === wordsOf(block);
}

const LONGEST_LABEL = 20;

/** All but a label: `Filed under News, Sport`, where the names are links. An author's link may be its bare address. */
function isNearlyAllLink(block: Element): boolean {
  const links = elementsOf(block, "a");
  const words = wordsOf(links);
  return links.length > 0 && !/^https?:/.test(words) && wordsOf(block).length - words.length <= LONGEST_LABEL;
}

/** The list behind a heading that announces other articles, where it is nothing but links: no word of its own is lost. */
function linksAfter(block: Element): Element | undefined {
  const list = neighbour(block, "next");
  if (!isElement(list, "ul", "ol")) return undefined;
  const items = elementsOf(list, "li");
  const isLink = (item: Element) => wordsOf(item) !== "" && isAllLink(item);
  return items.length && items.every(isLink) ? list : undefined;
}

/** An inline element is a line only when nothing else stands in its block. */
function standsAlone(block: Element): boolean {
  return !isElement(block, ...INLINE) || (!neighbour(block, "prev") && !neighbour(block, "next"));
}

function holdsMedia(block: Element): boolean {
  return (
    elementsOf(block, "img", "picture", "video", "audio", "iframe", "table", "pre", "blockquote").length > 0
  );
}

function ruleFor(text: string | undefined): FurnitureRule | undefined {
  const line = text && foldSpace(text).trim();
  if (!line || line.length > LONGEST_LINE || !ANY_RULE.some((pattern) => pattern.test(line)))
    return undefined;
  return FURNITURE_RULES.find(({ pattern }) => pattern.test(line));
}

function hasFurnitureBeside(block: Element, rule: FurnitureRule, ruleOf: Place["ruleOf"]): boolean {
  return beside(block).some((other) => isLine(other) && confirms(ruleOf(other), rule));
}

function beside(block: Element): Element[] {
  return [neighbour(block, "prev"), neighbour(block, "next")].filter((node) => isElement(node));
}

/** Two lines that only look like furniture by their first word (`watch: …`) say nothing of each other. */
function confirms(other: FurnitureRule | undefined, rule: FurnitureRule): boolean {
  return !!other && !(rule.linked && other === rule);
}

/** Of a block that holds others, some may go: what it reads like afterwards is not what it reads like now. */
function isLine({ children }: Element): boolean {
  return !children.some((child) => isElement(child) && !LINE_PARTS.has(child.name));
}

/** Scraped text: a block may be several lines, each on its own. */
function removeLines(work: Work, { block, gone, ruleOf }: Place): void {
  const [only] = block.children;
  if (only?.type !== "text") return;
  const lines = only.data.split("\n");
  const rules = lines.map((line) => ruleFor(line.trim()));
  const goes = rules.map(
    (rule, index) =>
      rule &&
      (rule.alone ||
        confirms(rules[index - 1], rule) ||
        confirms(rules[index + 1], rule) ||
        hasFurnitureBeside(block, rule, ruleOf)),
  );
  if (!goes.some(Boolean)) return;
  lines.forEach((line, index) => {
    if (goes[index]) work.report.removal("furniture", `${rules[index]!.name} taken out`, line);
  });
  only.data = lines.filter((_, index) => !goes[index]).join("\n");
  if (!only.data.trim()) gone.set(block, []);
}
