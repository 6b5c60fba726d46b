import {
  boxesAtEnd,
  type Element,
  elementsOf,
  HEADINGS,
  hasAncestor,
  isElement,
  lineOf,
  linesWithin,
  neighbour,
  openHeardSigns,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import { foldSpace } from "../../text.ts";
import { wrapBareTexts } from "../blocks/bare-texts.ts";
import { plainText } from "../plain-text.ts";
import { classSigns } from "../signs.ts";
import { type Step, type Work, where } from "../work.ts";
import { FURNITURE_CLASSES, type FurnitureClass } from "./classes.ts";
import {
  beside,
  confirms,
  hasFurnitureBeside,
  isNearlyAllLink,
  LONGEST_LINE,
  linksAfter,
  type RuleOf,
} from "./lines.ts";
import type { FurnitureRule } from "./rule.ts";

// Blocks that may be a line of furniture. Code and quotations are the article's, whatever they say.
const INLINE = ["span", "a", "strong"];
const LINE_BLOCKS = ["p", "div", "li", ...HEADINGS, "aside", "center", "section", ...INLINE];
const KEPT = ["pre", "code", "blockquote", "q", "table", "figure"];
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
  ruleOf: RuleOf;
  /** Numbered lists of which some items are the author's: all of them are. */
  steps: Set<Element>;
}

/** Says whether anything went. */
function eachLineBlock(work: Work, remove: (work: Work, place: Place) => void): boolean {
  const gone: Replacements = new Map();
  const lines = linesWithin(work.body, LONGEST_LINE, LINE_NAMES);
  const ruleOf = (element: Element) =>
    work.ruleFor(LINE_NAMES.has(element.name) ? lines.get(element) : lineOf(element, LONGEST_LINE));
  const numbered = elementsOf(work.body, "ol");
  const steps = new Set(
    numbered.filter((list) => !list.children.every((item) => !isElement(item) || ruleOf(item))),
  );
  for (const block of elementsOf(work.body, ...LINE_BLOCKS)) {
    if (block.parent && gone.has(block.parent as Element)) gone.set(block, []);
    else remove(work, { block, gone, ruleOf, steps });
  }
  replaceAll(work.body, gone);
  return gone.size > 0;
}

function removeClasses(work: Work): void {
  openHeardSigns(work.body); // of a number no sign is furniture
  const gone: Replacements = new Map();
  const elements = elementsOf(work.body);
  const rules = new Map(elements.map((element) => [element, ruleOfClass(element)]));
  const ending = boxesAtEnd(
    work.body,
    elements.filter((element) => rules.get(element)?.atEnd),
  );
  for (const element of elements) {
    if (element.parent && gone.has(element.parent as Element)) gone.set(element, []);
    const found = rules.get(element);
    if (!found || gone.has(element) || (found.atEnd && !ending.has(element))) continue;
    removeWhole(work, element, found.name, gone);
  }
  replaceAll(work.body, gone);
}

function ruleOfClass({ attribs }: Element): FurnitureClass | undefined {
  if (!attribs.class && !attribs.id) return undefined;
  const tokens = new Set(`${attribs.class ?? ""} ${attribs.id ?? ""}`.toLowerCase().split(/\s+/));
  return FURNITURE_CLASSES.find((entry) => entry.tokens.some((token) => tokens.has(token)));
}

function removeWhole({ report }: Work, element: Element, name: string, gone: Replacements): void {
  gone.set(element, []);
  const words = foldSpace(plainText({ children: [element] })).trim(); // of a box the lines stay apart
  if (words) report.removal("furniture", `${name} taken out`, words);
  else report.change("furniture", `${name} taken out`);
}

function removeLine(work: Work, place: Place): void {
  const { block, gone, ruleOf } = place;
  const rule = standsAlone(block) ? ruleOf(block) : undefined;
  if (!rule || hasAncestor(block, ...KEPT) || holdsMedia(block)) return;
  const links = rule.announces ? linksAfter(block) : undefined;
  if (staysWithItems(place, rule)) return;
  const isAlone = rule.alone || (rule.linked && isNearlyAllLink(block));
  if (isAlone || links || hasFurnitureBeside(block, rule, ruleOf)) removeWhole(work, block, rule.name, gone);
  if (links) removeWhole(work, links, rule.name, gone);
}

/** An item of a list goes with the items around it: among commands or answers `login` is one like the others. */
function staysWithItems({ block, ruleOf, steps }: Place, rule: FurnitureRule): boolean {
  if (!isElement(block, "li")) return false;
  return steps.has(block.parent as Element) || !beside(block).every((item) => confirms(ruleOf(item), rule));
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

/** Scraped text: a block may be several lines, each on its own. */
function removeLines(work: Work, place: Place): void {
  const { block, gone, ruleOf } = place;
  const [only] = block.children;
  if (only?.type !== "text") return;
  const lines = only.data.split("\n");
  const rules = lines.map((line) => work.ruleFor(line));
  const goes = rules.map((rule, index) => {
    if (!rule || staysWithItems(place, rule)) return false;
    if (rule.alone || rule.inText) return true;
    const around = [rules[index - 1], rules[index + 1]];
    return around.some((other) => confirms(other, rule)) || hasFurnitureBeside(block, rule, ruleOf);
  });
  const list = announcedList(block, rules.at(-1));
  if (list) removeWhole(work, list, "read more", gone);
  const announced = announcedFrom(rules, lines);
  if (announced >= 0) goes.fill(true, announced);
  if (!goes.some(Boolean)) return;
  lines.forEach((line, index) => {
    const name = rules[index]?.name ?? "read more";
    if (goes[index]) work.report.removal("furniture", `${name} taken out`, line);
  });
  only.data = lines.filter((_, index) => !goes[index]).join("\n");
  if (!only.data.trim()) gone.set(block, []);
}

/** The list below such a line, of nothing but headlines. */
function announcedList(block: Element, rule: FurnitureRule | undefined): Element | undefined {
  const list = rule?.inText && rule.announces === "headlines" ? neighbour(block, "next") : null;
  if (!isElement(list, "ul")) return undefined;
  return elementsOf(list, "li").every((item) => isHeadline(wordsOf(item))) ? list : undefined;
}

/** From which line on a block names other articles, or topics; -1 where it does not. */
function announcedFrom(rules: (FurnitureRule | undefined)[], lines: string[]): number {
  const from = rules.findIndex((rule) => rule?.announces && rule.announces !== "links");
  const below = from < 0 ? [] : lines.slice(from + 1);
  const areNames = below.every(rules[from]?.announces === "topics" ? isTopic : isHeadline);
  return below.length && areNames ? from : -1;
}

const LONGEST_HEADLINE = 120;
const LONGEST_TOPIC = 40;
const SENTENCE_END = /[.;:,]["”’»)]*$/;

export function isTopic(line: string): boolean {
  return line.length <= LONGEST_TOPIC && !SENTENCE_END.test(line.trim());
}

// A telephone, an address, a price list: whom to ask for more.
const CONTACT = /@|www\.|https?:|(?:\d[ ./-]?){6}/;

/** No sentence, and no single word, which may be a thing of its own. */
export function isHeadline(line: string): boolean {
  if (CONTACT.test(line)) return false;
  const isName = /\S\s+\S+\s+\S|\p{Lo}{5}/u.test(line);
  return isName && line.length <= LONGEST_HEADLINE && !SENTENCE_END.test(line.trim());
}
