import {
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
} from "../../html/index.ts";
import { foldSpace } from "../../text.ts";
import { wrapBareTexts } from "../blocks/bare-texts.ts";
import { plainText } from "../plain-text.ts";
import { type Step, type Work, where } from "../work.ts";
import { FURNITURE_SIGNS, findByClass } from "./by-class.ts";
import { announcedFrom, announcedList } from "./headlines.ts";
import {
  confirms,
  hasFurnitureBeside,
  isNearlyAllLink,
  LONGEST_LINE,
  linksAfter,
  type Place,
  staysWithItems,
} from "./lines.ts";

// Blocks that may be a line of furniture. Code and quotations are the article's, whatever they say.
const INLINE = ["span", "a", "strong"];
const LINE_BLOCKS = ["p", "div", "li", ...HEADINGS, "aside", "center", "section", ...INLINE];
const KEPT = ["pre", "code", "blockquote", "q", "table", "figure"];
const LINE_NAMES = new Set(LINE_BLOCKS);

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

const removeByClass = where(FURNITURE_SIGNS, (work) => {
  openHeardSigns(work.body); // of a number no sign is furniture
  const gone: Replacements = new Map();
  for (const [element, name] of findByClass(work.body)) removeWhole(work, element, name, gone);
  replaceAll(work.body, gone);
});

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
