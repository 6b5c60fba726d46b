import {
  createElement,
  type Element,
  elementsOf,
  isElement,
  neighbour,
  setChildren,
  Text,
  textContent,
  wordsOf,
} from "../../html/index.ts";
import { readParagraphs } from "../blocks/line-breaks.ts";
import { CAPTION_MARK } from "../pictures/captions.ts";
import type { Step, Work } from "../work.ts";
import { raiseQuestions } from "./questions.ts";

const LONGEST_HEADING = 90;
const MOST_HEADING_WORDS = 14;
const SHORTEST_PARAGRAPH = 100;
const SHORTEST_SENTENCE = 60;
const FEWEST_AMOUNTS = 3;

// Lines of at least this length, all but the last, were broken by a program and not by their author (RFC 3676 wraps
// at 66 to 78).
const WRAPPED_LINE = 50;

/** Plain text only: short lines between paragraphs become headings, and lines within a block stay lines. */
export const shapeText: Step = (work) => {
  if (work.draft.format !== "text") return;
  const paragraphs = elementsOf(work.body, "p");
  const headings = paragraphs.filter(isHeading); // all are judged before any is changed: they look at each other
  for (const heading of headings) {
    work.report.guess(
      "headings",
      "short line between paragraphs made a heading",
      "its place and length",
      0.7,
      wordsOf(heading),
    );
    heading.name = "h2";
  }
  raiseQuestions(work);
  for (const paragraph of elementsOf(work.body, "p")) shapeLines(work, paragraph);
  readParagraphs(work); // as they would be read when the clean body came in
};

function isHeading(paragraph: Element): boolean {
  const line = wordsOf(paragraph);
  if (!looksLikeHeading(paragraph, line)) return false;
  const around = [neighbour(paragraph, "prev"), neighbour(paragraph, "next")];
  if (around.every(isParagraph)) return true;
  const isBesideList = around.some(isList) && around.every((node) => isList(node) || isSentence(node));
  return isBesideList && /^\P{Ll}[^>|]*[^>|?]$/u.test(line);
}

function looksLikeHeading(paragraph: Element, line: string): boolean {
  if (CAPTION_MARK in paragraph.attribs || /\n/.test((paragraph.children[0] as Text)?.data?.trim() ?? ""))
    return false;
  if (line.length > LONGEST_HEADING || line.split(" ").length > MOST_HEADING_WORDS) return false;
  // A heading is no sentence, quotation, list item, label or address; a question may be one, unless somebody asks it.
  if (/^\p{Lu}[\p{L}.'’ ]{0,30}:\s.*\?$/u.test(line)) return false;
  return (
    !/[.!,;:…—–-]["”’»)]?$/.test(line) && !/^["“„«'‘([•*–—-]|^\d+[.)]\s|@/.test(line) && /\p{L}/u.test(line)
  );
}

function isParagraph(node: ReturnType<typeof neighbour>): boolean {
  return isElement(node, "p") && wordsOf(node).length >= SHORTEST_PARAGRAPH;
}

function isList(node: ReturnType<typeof neighbour>): boolean {
  return (
    isElement(node, "ul", "ol", "table") ||
    (isElement(node, "p") && areAmounts(textContent(node).split("\n")))
  );
}

/** What goes into a dish, a thing a line. */
function areAmounts(lines: string[]): boolean {
  const counted = lines.filter((line) => /^\s*[\d½¼¾⅓⅔]/.test(line));
  return lines.length >= FEWEST_AMOUNTS && counted.length * 2 >= lines.length;
}

/** One that is long enough to be a paragraph. */
function isSentence(node: ReturnType<typeof neighbour>): boolean {
  const words = isElement(node, "p") ? wordsOf(node) : "";
  return words.length >= SHORTEST_SENTENCE && /[.!?…]["”’»)]*$/.test(words);
}

/** `Q:` and `A:`, a team and who played: each line is one of its own, however long. */
function opensWithLabel(line: string): boolean {
  return /^\p{Lu}[\p{L}.'’ ]{0,25}:\s/u.test(line);
}

/** Each line is long, or the next word would have made it longer than the longest: German has such words, and addresses are. */
function areWrapped(lines: string[]): boolean {
  const width = lines.reduce((longest, { length }) => Math.max(longest, length), 0);
  return lines.slice(0, -1).every((line, index) => {
    const next = lines[index + 1]!.split(" ", 1)[0]!;
    return line.length >= WRAPPED_LINE || (width >= WRAPPED_LINE && line.length + 1 + next.length > width);
  });
}

function shapeLines({ report }: Work, paragraph: Element): void {
  const [only] = paragraph.children;
  if (only?.type !== "text" || !only.data.includes("\n")) return;
  const lines = only.data.split("\n").map((line) => line.trim());
  if (areWrapped(lines) && !lines.every(opensWithLabel)) {
    only.data = lines.join(" ");
    report.change("text", "hard-wrapped lines joined", lines[0]);
  } else {
    const broken = lines.flatMap((line) => [createElement("br"), new Text(line)]);
    setChildren(paragraph, broken.slice(1));
  }
}
