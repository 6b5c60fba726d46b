import {
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  neighbour,
  removeElement,
  wordsOf,
} from "../dom.ts";
import { FURNITURE_CLASSES, FURNITURE_RULES, type FurnitureRule } from "./furniture-rules.ts";
import type { Step, Work } from "./work.ts";

// Blocks that may be a line of furniture. Code and quotations are the article's, whatever they say.
const LINE_BLOCKS = [
  "p",
  "div",
  "li",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "aside",
  "center",
  "section",
  "span",
  "a",
  "strong",
];
const KEPT = ["pre", "code", "blockquote", "q", "table", "figure"];
const LONGEST_LINE = 90;

/** Takes out ad slots, share rows and their like, by class in HTML and by whole lines everywhere. */
export const removeFurniture: Step = (work) => {
  if (work.draft.format !== "text") removeByClass(work);
  for (const block of elementsOf(work.body, ...LINE_BLOCKS)) {
    if (!block.parent || hasAncestor(block, ...KEPT) || holdsMedia(block)) continue;
    if (work.draft.format === "text") removeLines(work, block);
    else if (standsAlone(block)) removeLine(work, block);
  }
};

function removeByClass(work: Work): void {
  for (const element of elementsOf(work.body)) {
    if (!element.attribs.class && !element.attribs.id) continue;
    const tokens = `${element.attribs.class ?? ""} ${element.attribs.id ?? ""}`.toLowerCase().split(/\s+/);
    const found = FURNITURE_CLASSES.find((entry) => entry.tokens.some((token) => tokens.includes(token)));
    if (found) removeWhole(work, element, found.name);
  }
}

function removeWhole({ report }: Work, element: Element, name: string): void {
  const words = wordsOf(element);
  removeElement(element);
  if (words) report.removal("furniture", `${name} taken out`, words);
  else report.change("furniture", `${name} taken out`);
}

/** An inline element is a line only when nothing else stands in its block. */
function standsAlone(block: Element): boolean {
  const inline = ["span", "a", "strong"].includes(block.name);
  return !inline || !block.parent || !isElement(block.parent) || wordsOf(block.parent) === wordsOf(block);
}

function holdsMedia(block: Element): boolean {
  return elementsOf(block, "img", "picture", "video", "audio", "iframe", "table", "pre").length > 0;
}

function removeLine(work: Work, block: Element): void {
  const rule = ruleFor(wordsOf(block));
  if (rule && (rule.alone || hasFurnitureBeside(block))) removeWhole(work, block, rule.name);
}

function ruleFor(line: string): FurnitureRule | undefined {
  if (!line || line.length > LONGEST_LINE) return undefined;
  return FURNITURE_RULES.find(({ pattern }) => pattern.test(line));
}

function hasFurnitureBeside(block: Element): boolean {
  const beside = [neighbour(block, "prev"), neighbour(block, "next")];
  return beside.some((node) => isElement(node) && ruleFor(wordsOf(node)) !== undefined);
}

/** Scraped text: a block may be several lines, each on its own. */
function removeLines(work: Work, block: Element): void {
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
  if (!only.data.trim()) removeElement(block);
}
