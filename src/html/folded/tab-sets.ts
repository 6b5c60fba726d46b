import { type Element, isTag, type ParentNode } from "domhandler";
import { isCalledPanel, isNamedPanel, isTabLabel, targetOf } from "./tab-parts.ts";

/** Which label belongs to which panel. */

export interface Tab {
  label: Element;
  panel: Element;
}

/** A label or a panel that no other belongs to yet. */
interface Part {
  element: Element;
  isLabel: boolean;
  depth: number;
}

/** Labels and panels that belong together stand no deeper than this below the box around them. */
const DEEPEST = 6;

/** The outermost labels. */
export function tabLabelsOf(parent: ParentNode, found: Element[] = []): Element[] {
  for (const child of parent.children)
    if (isTag(child))
      if (isTabLabel(child)) found.push(child);
      else tabLabelsOf(child, found);
  return found;
}

/** Sets of tabs, the inner ones first: where a box holds labels and panels, they are those of each other, or of none. */
export function findTabSets(root: ParentNode, labels: Element[]): Tab[][] {
  const targets = new Map(labels.map((label) => [label, targetOf(label)]));
  const search: Search = { sets: [], targets, wanted: new Set(targets.values()), given: new Set() };
  const parts = look(root, 0, search);
  return [...search.sets, ...(isMixed(parts) ? pair(parts) : [])];
}

interface Search {
  sets: Tab[][];
  targets: Map<Element, string | undefined>;
  /** The ids that labels lead to, and those of them that have a label. */
  wanted: Set<string | undefined>;
  given: Set<string | undefined>;
}

/** What is left to be paired further out. */
function look(parent: ParentNode, depth: number, search: Search): Part[] {
  const parts: Part[] = [];
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (search.targets.has(child)) parts.push({ element: child, isLabel: true, depth });
    else {
      const inner = look(child, depth + 1, search).filter((part) => part.depth - depth <= DEEPEST);
      for (const part of settle(child, inner, depth, search)) parts.push(part);
    }
  }
  return parts.filter(({ element }) => !search.given.has(search.targets.get(element) ?? ""));
}

function settle(element: Element, inner: Part[], depth: number, { sets, wanted, given }: Search): Part[] {
  const isWhole = isMixed(inner);
  for (const tabs of isWhole ? pair(inner) : []) {
    sets.push(tabs);
    for (const { panel } of tabs) if (panel.attribs.id) given.add(panel.attribs.id);
  }
  const left = isWhole ? [] : inner;
  const { id } = element.attribs;
  const isTarget = id !== undefined && wanted.has(id) && !left.some(({ isLabel }) => isLabel);
  const isBox = left.some(({ isLabel }) => !isLabel);
  const isPanel = isNamedPanel(element) || isTarget || (isCalledPanel(element) && !isBox);
  return isPanel ? [{ element, isLabel: false, depth }] : left;
}

function isMixed(parts: Part[]): boolean {
  return new Set(parts.map(({ isLabel }) => isLabel)).size > 1;
}

/** By where the labels lead; otherwise in the order in which they stand. */
function pair(parts: Part[]): Tab[][] {
  const [labels, panels] = [elementsIn(parts, true), elementsIn(parts, false)];
  const byTarget = new Map(labels.map((label) => [targetOf(label), label]));
  const byId = new Map(panels.map((panel) => [panel.attribs.id, panel])); // one of each may be without a name
  const areAlone = byTarget.size === labels.length && byId.size === panels.length;
  if (areAlone && labels.length === panels.length && [...byId.keys()].every((id) => byTarget.has(id)))
    return [[...byId].map(([id, panel]) => ({ label: byTarget.get(id)!, panel }))];
  return runsOf(parts).flatMap(inOrder);
}

/** Labels and the panels behind them, or in front: sets, one behind the other, or one, by turns. */
function runsOf(parts: Part[]): Part[][] {
  const runs: Part[][] = [];
  const isFirst = parts[0]!.isLabel;
  parts.forEach((part, index) => {
    const isNext = part.isLabel === isFirst && parts[index - 1]?.isLabel !== isFirst;
    if (isNext) runs.push([part]);
    else runs.at(-1)!.push(part);
  });
  return runs;
}

function inOrder(parts: Part[]): Tab[][] {
  const [labels, panels] = [elementsIn(parts, true), elementsIn(parts, false)];
  return labels.length === panels.length
    ? [labels.map((label, index) => ({ label, panel: panels[index]! }))]
    : [];
}

function elementsIn(parts: Part[], isLabel: boolean): Element[] {
  return parts.filter((part) => part.isLabel === isLabel).map(({ element }) => element);
}
