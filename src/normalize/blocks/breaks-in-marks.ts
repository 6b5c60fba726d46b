import { type ChildNode, Element, isComment, isElement, isText, setChildren } from "../../html/index.ts";
import { SHOWN } from "./empty.ts";

// What is laid over words. Not code, whose lines are its own.
const MARKS = new Set("b strong i em u s small mark span cite q ins del font a".split(" "));

const DEEPEST = 4; // each mark is copied for each part of it, so marks within marks must not multiply

/**
 * Line breaks belong to the paragraph and not to what is laid over its words (Blogger, Word and browsers' own editors put
 * marks around them): those at the edges of a mark are brought out, and two in the middle part the mark.
 * Returns how many came out.
 */
export function bringOutBreaks(paragraph: Element): number {
  const marked = paragraph.children.some((child) => isMark(child) && holdsBreak(child, 1));
  if (!marked) return 0;
  const before = countBreaks(paragraph.children);
  setChildren(
    paragraph,
    paragraph.children.flatMap((child) => partMark(child, 1)),
  );
  return countBreaks(paragraph.children) - before;
}

function isMark(node: ChildNode): node is Element {
  return isElement(node) && MARKS.has(node.name);
}

function holdsBreak({ children }: Element, depth: number): boolean {
  return children.some(
    (child) => isElement(child, "br") || (isMark(child) && depth < DEEPEST && holdsBreak(child, depth + 1)),
  );
}

function countBreaks(nodes: ChildNode[]): number {
  return nodes.filter((node) => isElement(node, "br")).length;
}

function partMark(node: ChildNode, depth: number): ChildNode[] {
  if (!isMark(node) || depth > DEEPEST || !holdsBreak(node, depth)) return [node];
  const pieces = piecesAtBreaks(
    node.children.flatMap((child) => partMark(child, depth + 1)),
    node.name,
  );
  const first = pieces.find((piece) => piece.some(isSeen));
  if (!first && node.attribs.id !== undefined) return [node]; // links lead to it
  return pieces.flatMap((piece) => (piece.some(isSeen) ? copyAround(node, piece, piece === first) : piece));
}

/** Runs of breaks, with the space around them, and what stands between. A link's inner ones stay: it leads to one place. */
function piecesAtBreaks(nodes: ChildNode[], name: string): ChildNode[][] {
  const runs: ChildNode[][] = [];
  for (const node of nodes) {
    const run = runs.at(-1);
    if (run && isSeen(run[0]!) === isSeen(node)) run.push(node);
    else runs.push([node]);
  }
  const pieces: ChildNode[][] = [];
  let isOpen = false; // may what comes next stand in the piece before it?
  runs.forEach((run, index) => {
    const isEdge = index === 0 || index === runs.length - 1;
    const stays = isSeen(run[0]!) || (!isEdge && (name === "a" || countBreaks(run) < 2));
    if (stays && isOpen) pieces.at(-1)!.push(...run);
    else pieces.push([...run]);
    isOpen = stays;
  });
  return pieces;
}

function isSeen(node: ChildNode): boolean {
  return isText(node) ? SHOWN.test(node.data) : !isElement(node, "br") && !isComment(node);
}

function copyAround(
  { name, attribs: { id, ...others } }: Element,
  nodes: ChildNode[],
  isFirst: boolean,
): Element {
  const copy = new Element(name, isFirst && id !== undefined ? { ...others, id } : others);
  setChildren(copy, nodes);
  return copy;
}
