import { type Element, isElement, removeElement, setChildren, Text, wordsOf } from "../html/index.ts";

/** The lines of scraped text, whichever paragraphs they stand in. */

export interface Line {
  block: Element;
  words: string;
}

/** Those of its paragraphs; a list, a table and their like are a line each. */
export function linesOfBody({ children }: Pick<Element, "children">): Line[] {
  return children.filter((child) => isElement(child)).flatMap(linesIn);
}

function linesIn(block: Element): Line[] {
  const lines = isElement(block, "p") ? linesOf(block) : [];
  return (lines.length ? lines : [wordsOf(block)]).map((words) => ({ block, words }));
}

/** Of a paragraph that is text and nothing else; none of another. */
export function linesOf({ children: [only, ...others] }: Element): string[] {
  return only?.type === "text" && !others.length ? only.data.split("\n").map((line) => line.trim()) : [];
}

/** Takes these out of the body, and the blocks of which nothing is left. */
export function takeOut(lines: Line[], gone: Set<Line>): void {
  const left = new Map([...gone].map(({ block }) => [block, [] as string[]]));
  for (const line of lines) if (!gone.has(line)) left.get(line.block)?.push(line.words);
  for (const [block, words] of left) {
    if (words.length) setChildren(block, [new Text(words.join("\n"))]);
    else removeElement(block);
  }
}
