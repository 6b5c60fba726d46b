import {
  type ChildNode,
  CODE_CLASSES,
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  isTag,
  makeCodePlain,
  wordsOf,
} from "../../html/index.ts";
import { classSigns } from "../signs.ts";
import type { Step } from "../work.ts";
import { languageOf } from "./code-languages.ts";

export const CODE_SIGNS = ["pre", "code", ...classSigns(CODE_CLASSES)];

const MOST_BOXES = 4;

/** Numbers of lines beside code go, and its language is where readers that draw code look for it: `class="language-…"`. */
export const tidyCode: Step = ({ body, report }) => {
  const { numbers, drawn, labels } = makeCodePlain(body);
  if (numbers.length) report.removal("code", "numbers of lines taken out", numbers.join(" "));
  if (drawn.length) report.removal("code", "what is drawn beside code taken out", drawn.join(" "));
  if (labels.length)
    report.removal("code", "names of languages and controls beside code taken out", labels.join(" "));
  const held = blocksIn(elementsOf(body, "pre"));
  for (const element of elementsOf(body, "pre", "code")) {
    if (element.name === "code" && (isBare(element) || hasAncestor(element, "pre"))) continue;
    const shown = element.name === "pre" ? (onlyCodeOf(element) ?? element) : element;
    const around = element.name === "pre" ? boxesAround(element).filter((box) => held.get(box) === 1) : [];
    const language = languageOf([...new Set([shown, element]), ...around]);
    for (const one of new Set([shown, element])) delete one.attribs.class;
    if (language) shown.attribs.class = `language-${language}`;
  }
};

/** Most words of code in a line say nothing of their language. */
function isBare({ attribs }: Element): boolean {
  return Object.keys(attribs).length === 0;
}

// Around code, in its block: they say nothing to readers, and go.
const WITHIN_BLOCK = ["span", "div", "pre"];

/** `<pre><code>…</code></pre>`, with nothing beside it. */
function onlyCodeOf(pre: Element, depth = 0): Element | undefined {
  let only: ChildNode | undefined;
  for (const child of pre.children) {
    if (!wordsOf(child) && !isElement(child, "img")) continue;
    if (only) return undefined;
    only = child;
  }
  if (isElement(only, ...WITHIN_BLOCK) && depth < MOST_BOXES) return onlyCodeOf(only, depth + 1);
  return isElement(only, "code") ? only : undefined;
}

/** How many blocks of code a box holds: one around several speaks of none of them. */
function blocksIn(blocks: Element[]): Map<Element, number> {
  const held = new Map<Element, number>();
  for (const box of blocks.flatMap(boxesAround)) held.set(box, (held.get(box) ?? 0) + 1);
  return held;
}

function boxesAround(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let box = element.parent; box && isTag(box) && boxes.length < MOST_BOXES; box = box.parent)
    boxes.push(box);
  return boxes;
}
