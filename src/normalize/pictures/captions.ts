import {
  type AnyNode,
  type Element,
  elementsOf,
  isElement,
  lineOf,
  neighbour,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import type { Step, Work } from "../work.ts";

const LONGEST_CAPTION = 300;
const MOST_BOXES = 3;

/** Marks a paragraph that was seen to be a caption, for the steps that read short lines; never leaves normalizing. */
export const CAPTION_MARK = "data-dateline-caption";

/**
 * A caption that was scraped twice (once as the picture's text, once below it, or more often) is printed once. It is told from a
 * refrain by having no full stop, and by standing alone with its twin.
 */
export const removeRepeatedCaptions: Step = (work) => {
  const gone: Replacements = new Map();
  if (work.draft.format === "text")
    for (const paragraph of elementsOf(work.body, "p")) dropTwinBelow(work, paragraph, gone);
  for (const caption of elementsOf(work.body, "figcaption")) {
    const words = wordsOf(caption);
    let next = following(caption.parent);
    while (words && isElement(next, "p") && !gone.has(next) && lineOf(next, words.length) === words) {
      drop(work, caption, next, gone);
      next = neighbour(next, "next");
    }
  }
  replaceAll(work.body, gone);
};

function dropTwinBelow(work: Work, paragraph: Element, gone: Replacements): void {
  mergeTwinLines(work, paragraph);
  const next = neighbour(paragraph, "next");
  if (isElement(next, "p") && isCaption(wordsOf(paragraph)) && wordsOf(paragraph) === wordsOf(next))
    drop(work, paragraph, next, gone);
}

/** What comes next on the page, also out of the boxes around a figure. */
function following(node: AnyNode | null): AnyNode | null {
  let box = node;
  for (let level = 0; box && level < MOST_BOXES; level++) {
    const next = neighbour(box, "next");
    if (next) return next;
    box = box.parent;
  }
  return null;
}

/** Two equal lines that are the whole paragraph. */
function mergeTwinLines(work: Work, paragraph: Element): void {
  const [only, ...others] = paragraph.children;
  if (others.length || only?.type !== "text") return;
  const lines = only.data.split("\n").map((line) => line.trim());
  if (lines.length !== 2 || lines[0] !== lines[1] || !isCaption(lines[0]!)) return;
  only.data = lines[0]!;
  paragraph.attribs[CAPTION_MARK] = "";
  work.report.removal("captions", "caption printed twice: once kept", lines[1]!);
}

function drop({ report }: Work, kept: Element, twin: Element, gone: Replacements): void {
  if (kept.name === "p") kept.attribs[CAPTION_MARK] = "";
  report.removal("captions", "caption printed twice: once kept", wordsOf(twin));
  gone.set(twin, []);
}

function isCaption(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_CAPTION && !/[.!?…]["”’»)]?$/.test(text);
}
