import { type ChildNode, isElement, isText, type ParentNode, type Text } from "../../html/index.ts";
import type { Step } from "../work.ts";
import { isBlock, STANDING } from "./bare-texts.ts";

/** White space that nobody is shown, and every feed would carry: the indents of templates, what is left around what went. */

// CSS Text, "The White Space Processing Rules": a block's lines neither begin nor end with any.
const BLOCKS = new Set([
  ...STANDING,
  ..."li dt dd caption colgroup col thead tbody tfoot tr td th figcaption summary".split(" "),
]);
// Code keeps its spaces.
const CODE = ["pre", "code", "kbd", "samp"];
const SHOWN = [...CODE, "img", "picture", "video", "audio", "iframe", "br"];
const RUNS = /[\t\n\f\r ]{2,}|[\t\f\r]/g;
const BLANK = /^[\n ]*$/;

/** Leaves one space, or one line break where there was any: between letters of Chinese that is not shown as a space. */
export const foldWhiteSpace: Step = ({ body }) => {
  foldIn(body, { isEmpty: true });
};

/** What is on the line so far. */
interface Line {
  isEmpty: boolean;
  /** The text that it ends with, where that ends with a space. */
  last?: Text;
}

function foldIn(parent: ParentNode, line: Line): void {
  for (const node of parent.children)
    if (isText(node)) foldText(node, line);
    else if (isElement(node)) {
      if (BLOCKS.has(node.name)) foldBlock(node);
      else if (!CODE.includes(node.name)) foldIn(node, line);
      if (!BLOCKS.has(node.name) && !SHOWN.includes(node.name)) continue;
      line.isEmpty = false;
      line.last = undefined;
    }
}

function foldBlock(block: ParentNode & ChildNode): void {
  if (isElement(block, ...CODE)) return;
  const line: Line = { isEmpty: true };
  foldIn(block, line);
  if (line.last) line.last.data = line.last.data.slice(0, -1);
}

function foldText(text: Text, line: Line): void {
  text.data = text.data.replace(RUNS, (run) => (run.includes("\n") ? "\n" : " "));
  if (BLANK.test(text.data) && standsBetweenBlocks(text)) return;
  if ((line.isEmpty || line.last) && /^[\n ]/.test(text.data)) text.data = text.data.slice(1);
  if (!text.data) return;
  line.isEmpty = false;
  line.last = /[\n ]$/.test(text.data) ? text : undefined;
}

function standsBetweenBlocks({ prev, next }: Text): boolean {
  return (prev !== null || next !== null) && [prev, next].every((node) => !node || standsAlone(node));
}

function standsAlone(node: ChildNode): boolean {
  return isBlock(node) || (isElement(node) && (BLOCKS.has(node.name) || node.name === "source"));
}
