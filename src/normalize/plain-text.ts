import { type AnyNode, type ChildNode, isTag, isText, type ParentNode } from "../html/index.ts";
import { oneLine } from "../text.ts";
import { STANDING } from "./blocks/bare-texts.ts";

// What stands between two pieces of text, weakest first; where several meet, the strongest wins.
const GAPS = ["", " ", "\t", "\n", "\n\n"];

const EDGES: [gap: string, elements: string[]][] = [
  ["\n\n", STANDING],
  ["\n", ["li", "tr", "dt", "dd", "figcaption", "caption", "summary", "br"]],
  ["\t", ["td", "th"]],
  [" ", ["rt", "rp", "select", "option", "button", "textarea", "svg", "math"]],
];
const EDGE_OF = new Map(
  EDGES.flatMap(([gap, elements]) => elements.map((name) => [name, GAPS.indexOf(gap)] as const)),
);
const SPACE = GAPS.indexOf(" ");
// Runs that are not one space already: most are, and are not looked at twice.
const SPACES = / [\t\n\r ]+|[\t\n\r][\t\n\r ]*/g;

/** The words of a clean body as plain text: paragraphs apart by an empty line, cells by a tab; code keeps its spaces. */
export function plainText(body: Pick<ParentNode, "children">): string {
  let text = "";
  let gap = 0;
  const emit = (words: string) => {
    text += text ? GAPS[gap] + words : words;
    gap = 0;
  };
  const emitWords = (data: string) => {
    if (data === "\n")
      gap = Math.max(gap, SPACE); // between nearly all blocks
    else emitFolded(data);
  };
  const emitFolded = (data: string) => {
    const words = data.replace(SPACES, " ");
    const [start, end] = [words[0] === " " ? 1 : 0, words.endsWith(" ") ? words.length - 1 : words.length];
    if (start) gap = Math.max(gap, SPACE);
    if (end > start) emit(words.slice(start, end));
    if (end < words.length) gap = Math.max(gap, SPACE);
  };
  const visit = (node: AnyNode, inCode: boolean): void => {
    if (isText(node)) inCode ? emit(node.data) : emitWords(node.data);
    if (!isTag(node)) return;
    const edge = EDGE_OF.get(node.name) ?? 0;
    gap = Math.max(gap, edge);
    for (const child of node.children) visit(child, inCode || node.name === "pre");
    gap = Math.max(gap, edge);
  };
  for (const child of body.children) visit(child, false);
  return text.trim();
}

/** The words of a block as one line: a line break within it parts two of them. */
export function wordsInLine(block: ChildNode): string {
  return oneLine(plainText({ children: [block] }));
}
