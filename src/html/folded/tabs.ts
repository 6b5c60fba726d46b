import { type ChildNode, type Element, type ParentNode, Text } from "domhandler";
import { HEADINGS } from "../elements.ts";
import { hidesItself } from "../hidden.ts";
import { firstWords, wordsOf } from "../lines.ts";
import { openingHeading } from "../opening-heading.ts";
import { createElement, type Replacements, replaceAll, setChildren } from "../rewrite.ts";
import { holds, isElement } from "../walk.ts";
import { wordsInLine } from "./in-line.ts";
import { targetOf } from "./tab-parts.ts";
import { findTabSets, type Tab, tabLabelsOf } from "./tab-sets.ts";

/** Tabs, of which a page shows one at a time: one below the other, each with its label above it. */

// What takes a paragraph in front of the rest.
const BOXES = ["div", "section", "article"];
const MEDIA = ["img", "picture", "video", "audio", "iframe", "object", "embed"];

export interface OpenedTabs {
  panels: Element[];
  /** The labels that stand above their panels now. */
  labels: string[];
  /** Those that went: the panel says the same, or nothing. */
  left: string[];
}

/** Opens the sets of tabs that are to be opened, where each label has one panel. */
export function openTabs(root: ParentNode, isOpened = (_panels: Element[]) => true): OpenedTabs {
  const labels = tabLabelsOf(root);
  const tabs = labels.length
    ? findTabSets(root, labels).filter((set) => isOpened(set.map(({ panel }) => panel)))
    : [];
  const replaced: Replacements = new Map();
  const opened: OpenedTabs = { panels: tabs.flat().map(({ panel }) => panel), labels: [], left: [] };
  const given = new Map(tabs.flat().map(({ label, panel }) => [panel.attribs.id, wordsOf(label)]));
  for (const tab of tabs.flat()) openTab(tab, replaced, opened);
  const all = new Set<ChildNode | null>(labels);
  for (const label of labels.filter((one) => !replaced.has(one)))
    if (given.get(targetOf(label)) === wordsOf(label)) takeOut(label, replaced, opened);
    else keepApart(label, all, replaced);
  replaceAll(root, replaced);
  return opened;
}

function openTab({ label, panel }: Tab, replaced: Replacements, opened: OpenedTabs): void {
  const said = wordsOf(label);
  const isSaid = !isFilled(panel) || opensWith(panel, said);
  show(panel);
  if (isSaid || !said) takeOut(label, replaced, opened);
  else {
    opened.labels.push(said);
    replaced.set(label, []);
    putAbove(panel, lineFrom(label, panel), replaced);
  }
}

/** A heading (jQuery UI's accordion) stays one. */
function lineFrom(label: Element, panel: Element): Element {
  if (HEADINGS.includes(label.name)) return createElement(label.name, takeId(panel), label.children);
  return createElement("p", {}, [createElement("strong", takeId(panel), wordsInLine(label))]);
}

/** Links lead to the label now; and `id="menu-1"` would be none of the article to whoever goes by names. */
function takeId({ attribs }: Element): Record<string, string> {
  const { id } = attribs;
  delete attribs.id;
  return id ? { id } : {};
}

function putAbove(panel: Element, line: Element, replaced: Replacements): void {
  if (BOXES.includes(panel.name)) setChildren(panel, [line, ...panel.children]);
  else replaced.set(panel, [line, panel]);
}

function isFilled(panel: Element): boolean {
  return firstWords(panel, 1) !== "" || holds(panel, ...MEDIA);
}

function opensWith(panel: Element, words: string): boolean {
  const heading = openingHeading(panel);
  return heading !== undefined && wordsOf(heading) === words;
}

/** Elementor has each label twice, for wide screens and for small ones. */
function takeOut(label: Element, replaced: Replacements, opened: OpenedTabs): void {
  replaced.set(label, []);
  const words = wordsOf(label);
  if (words) opened.left.push(words);
}

/** Nothing is left that says how it was shown, but of code, whose class says its language. */
function show(panel: Element): void {
  const { attribs, children } = panel;
  if (hidesItself(panel)) delete attribs.style;
  for (const name of ["hidden", "aria-hidden", "role"]) delete attribs[name];
  if (!children.some((child) => isElement(child, "pre"))) delete attribs.class;
  if (panel.name === "li") for (const one of [panel, panel.parent as Element]) one.name = "div";
  // Elementor says the same of the box around labels and panels as of the list.
  for (let box = panel.parent; isElement(box, "div") && box.attribs.role === "tablist"; box = box.parent)
    delete box.attribs.role;
}

/** What a style draws apart, from other labels and from what else stands in their row. */
function keepApart(label: Element, labels: Set<ChildNode | null>, replaced: Replacements): void {
  if (label.name === "li") return;
  const space = (beside: ChildNode | null) => (isElement(beside) ? [new Text(" ")] : []);
  const isLast = !labels.has(label.next); // the next one brings its own
  replaced.set(label, [...space(label.prev), label, ...(isLast ? space(label.next) : [])]);
}
