import { type AnyNode, isTag, isText, type ParentNode } from "../dom.ts";
import { BOXES } from "./blocks.ts";

// What stands between two pieces of text, weakest first; where several meet, the strongest wins.
const GAPS = ["", " ", "\t", "\n", "\n\n"];

const EDGES: [gap: string, elements: string[]][] = [
  [
    "\n\n",
    [
      "p",
      "div",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "ul",
      "ol",
      "dl",
      "pre",
      "blockquote",
      "figure",
      "table",
      "hr",
      "details",
      "h1",
      ...BOXES,
    ],
  ],
  ["\n", ["li", "tr", "dt", "dd", "figcaption", "caption", "summary", "br"]],
  ["\t", ["td", "th"]],
  [" ", ["rt", "rp", "select", "option", "button", "textarea", "svg", "math"]],
];
const EDGE_OF = new Map(EDGES.flatMap(([gap, elements]) => elements.map((name) => [name, gap] as const)));

/** The words of a clean body as plain text: paragraphs apart by an empty line, cells by a tab; code keeps its spaces. */
export function plainText(body: ParentNode): string {
  const pieces: string[] = [];
  let gap = "";
  const widen = (other: string) => {
    if (GAPS.indexOf(other) > GAPS.indexOf(gap)) gap = other;
  };
  const emit = (text: string) => {
    if (pieces.length) pieces.push(gap);
    pieces.push(text);
    gap = "";
  };
  const visit = (node: AnyNode, inCode: boolean): void => {
    if (isText(node) && inCode) emit(node.data);
    else if (isText(node))
      for (const part of node.data.split(/([\t\n\r ]+)/))
        /^[\t\n\r ]/.test(part) ? widen(" ") : part && emit(part);
    if (!isTag(node)) return;
    const edge = EDGE_OF.get(node.name) ?? "";
    widen(edge);
    for (const child of node.children) visit(child, inCode || node.name === "pre");
    widen(edge);
  };
  for (const child of body.children) visit(child, false);
  return pieces.join("").trim();
}
