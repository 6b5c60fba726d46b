import type { Report } from "../../report.ts";

/** Heads, feet and numbers of pages in a text that was copied out of a print, such as a PDF. */

// Numbered headings and refrains repeat as well; but only what a page brings stands in the middle of a sentence.
const FEWEST = 3;
const LONGEST = 120;
const OPEN_END = /[\p{L},\u00AD-]$/u;
const GOES_ON = /^\p{Ll}/u;

/** Takes out lines between paragraphs that repeat but for a number, where one of them parts a sentence, which is one again. */
export function removePageLines(text: string, report: Report): string {
  const blocks = text.split(/\n(?:[^\S\n]*\n)+/).map((block) => ({ block, key: keyOf(block) }));
  const often = keysSeen(blocks.map(({ key }) => key));
  if (!often.size) return text;
  const parting = gapsIn(blocks, often).filter(({ isWithinSentence }) => isWithinSentence);
  if (!parting.length) return text;
  const proved = new Set(parting.flatMap(({ keys }) => keys));
  const joined = new Set(parting.map(({ end }) => end));
  const rest = blocks.map(({ block, key }, index) => {
    const isTitle = index === 0 && !/\d/.test(block); // which stands above each page
    if (!proved.has(key) || isTitle) return `${joined.has(index) ? "\n" : "\n\n"}${block}`;
    report.removal("text", "head, foot or number of a page taken out", block.trim());
    return "";
  });
  return rest.join("").replace(/^\n+/, "");
}

/** Of a block that is one line; "" for any other. */
function keyOf(block: string): string {
  const line = block.trim();
  if (line.length > LONGEST || line.includes("\n") || !/[\p{L}\d]/u.test(line)) return "";
  return line.replace(/\d+/g, "0");
}

function keysSeen(keys: string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= FEWEST).map(([key]) => key));
}

interface Gap {
  keys: string[];
  /** The block behind it. */
  end: number;
  isWithinSentence: boolean;
}

/** The runs of such lines, each between two blocks of text. */
function gapsIn(blocks: { block: string; key: string }[], often: Set<string>): Gap[] {
  const gaps: Gap[] = [];
  for (let at = 1; at < blocks.length; at++) {
    if (!often.has(blocks[at]!.key)) continue;
    const before = blocks[at - 1]!.block.trimEnd();
    const keys: string[] = [];
    while (at < blocks.length && often.has(blocks[at]!.key)) keys.push(blocks[at++]!.key);
    const behind = blocks[at]?.block.trimStart() ?? "";
    gaps.push({ keys, end: at, isWithinSentence: OPEN_END.test(before.slice(-2)) && GOES_ON.test(behind) });
  }
  return gaps;
}
