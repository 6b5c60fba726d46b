import {
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  lineOf,
  neighbour,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../dom.ts";
import { FURNITURE_CLASSES, FURNITURE_RULES, type FurnitureRule } from "./furniture-rules.ts";
import type { Step, Work } from "./work.ts";

// Blocks that may be a line of furniture. Code and quotations are the article's, whatever they say.
const INLINE = ["span", "a", "strong"];
const LINE_BLOCKS = [
  "p",
  "div",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "aside",
  "center",
  "section",
  ...INLINE,
];
const KEPT = ["pre", "code", "blockquote", "q", "table", "figure"];
const LINE_PARTS = new Set("span a b strong i em u s small mark sub sup br time abbr cite q bdi".split(" "));
const LONGEST_LINE = 90;

/** Takes out ad slots, share rows and their like: by class in HTML, by whole lines in text. */
export const removeFurniture: Step = (work) => {
  if (work.draft.format === "text") eachLineBlock(work, removeLines);
  else removeByClass(work);
};

/** Takes out the same by whole lines in HTML, once every line stands in a block of its own. */
export const removeFurnitureLines: Step = (work) => {
  if (work.draft.format !== "text") eachLineBlock(work, removeLine);
};

function eachLineBlock(work: Work, remove: (work: Work, block: Element, gone: Replacements) => void): void {
  const gone: Replacements = new Map();
  for (const block of elementsOf(work.body, ...LINE_BLOCKS)) {
    if (block.parent && gone.has(block.parent as Element)) gone.set(block, []);
    else remove(work, block, gone);
  }
  replaceAll(work.body, gone);
}

function removeByClass(work: Work): void {
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
  const words = wordsOf(element);
  if (words) report.removal("furniture", `${name} taken out`, words);
  else report.change("furniture", `${name} taken out`);
}

function removeLine(work: Work, block: Element, gone: Replacements): void {
  const rule = standsAlone(block) ? ruleFor(lineOf(block, LONGEST_LINE)) : undefined;
  if (!rule || hasAncestor(block, ...KEPT) || holdsMedia(block)) return;
  if (rule.alone || hasFurnitureBeside(block)) removeWhole(work, block, rule.name, gone);
}

/** An inline element is a line only when nothing else stands in its block. */
function standsAlone(block: Element): boolean {
  return !isElement(block, ...INLINE) || (!neighbour(block, "prev") && !neighbour(block, "next"));
}

function holdsMedia(block: Element): boolean {
  return elementsOf(block, "img", "picture", "video", "audio", "iframe", "table", "pre").length > 0;
}

function ruleFor(line: string | undefined): FurnitureRule | undefined {
  if (!line || line.length > LONGEST_LINE) return undefined;
  return FURNITURE_RULES.find(({ pattern }) => pattern.test(line));
}

function hasFurnitureBeside(block: Element): boolean {
  const beside = [neighbour(block, "prev"), neighbour(block, "next")];
  return beside.some((node) => isElement(node) && isLine(node) && ruleFor(lineOf(node, LONGEST_LINE)));
}

/** Of a block that holds others, some may go: what it reads like afterwards is not what it reads like now. */
function isLine({ children }: Element): boolean {
  return !children.some((child) => isElement(child) && !LINE_PARTS.has(child.name));
}

/** Scraped text: a block may be several lines, each on its own. */
function removeLines(work: Work, block: Element, gone: Replacements): void {
  const [only] = block.children;
  if (only?.type !== "text") return;
  const lines = only.data.split("\n");
  const rules = lines.map((line) => ruleFor(line.trim()));
  const goes = rules.map(
    (rule, index) =>
      rule && (rule.alone || !!rules[index - 1] || !!rules[index + 1] || hasFurnitureBeside(block)),
  );
  if (!goes.some(Boolean)) return;
  lines.forEach((line, index) => {
    if (goes[index]) work.report.removal("furniture", `${rules[index]!.name} taken out`, line);
  });
  only.data = lines.filter((_, index) => !goes[index]).join("\n");
  if (!only.data.trim()) gone.set(block, []);
}
