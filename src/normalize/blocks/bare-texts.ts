import {
  type ChildNode,
  createElement,
  elementsOf,
  HEADINGS,
  isComment,
  isElement,
  isText,
  type ParentNode,
  setChildren,
  Text,
} from "../../html/index.ts";
import type { Work } from "../work.ts";

/** What is a block, and what shows something; and text that stands bare between blocks. */

// Boxes for layout: readers style none of them, and some show each as a line of its own.
export const BOXES =
  "div section article main header footer aside nav center address hgroup form fieldset legend search".split(
    " ",
  );

/** Blocks that stand apart from the next one by an empty line, as text. */
export const STANDING = [
  ...BOXES,
  ...HEADINGS,
  ..."p ul ol dl pre blockquote figure table hr details".split(" "),
];

const BLOCKS = new Set([...STANDING, "summary", "figcaption", "video", "audio", "iframe"]);

// Around blocks HTML allows these; every other inline element was taken off them before.
const LINKS = new Set(["a", "ins", "del"]);

const SHOWN = ["img", "picture", "video", "audio", "iframe", "hr"];

/** Text that lost the block beside it becomes a paragraph, too. */
export const wrapBareTexts = ({ body }: Pick<Work, "body">): void => {
  wrapBareText(body);
  for (const parent of elementsOf(body, "blockquote", "details", "div"))
    if (parent.name === "div" || parent.children.some(isBlock)) wrapBareText(parent);
};

/** A link that holds a block is one, too. */
export function isBlock(node: ChildNode): boolean {
  return isElement(node) && (BLOCKS.has(node.name) || (LINKS.has(node.name) && node.children.some(isBlock)));
}

/** Runs of text and inline elements between blocks become paragraphs. */
export function wrapBareText(parent: ParentNode): void {
  if (parent.children.every(isArranged)) return;
  const arranged: ChildNode[] = [];
  let run: ChildNode[] = [];
  const close = () => {
    const paragraph = run.some(showsSomething) ? [createElement("p", {}, trimRun(run))] : betweenBlocks(run);
    for (const node of paragraph) arranged.push(node);
    run = [];
  };
  for (const child of parent.children) {
    if (!isBlock(child)) run.push(child);
    else {
      close();
      arranged.push(child);
    }
  }
  close();
  setChildren(parent, arranged);
}

/** A block, or the line break between two. */
function isArranged(node: ChildNode): boolean {
  return isText(node) ? node.data === "\n" && !(node.next && isText(node.next)) : isBlock(node);
}

/** One line break, however much white space was there, and the mark where the summary ends. */
function betweenBlocks(run: ChildNode[]): ChildNode[] {
  return [...(run.some(isText) ? [new Text("\n")] : []), ...run.filter(isComment)];
}

/** Without the line breaks around it, which stood for the paragraph that it now is. */
function trimRun(run: ChildNode[]): ChildNode[] {
  const isShown = (node: ChildNode) => !isElement(node, "br") && showsSomething(node);
  const last = run.findLastIndex(isShown);
  const kept = run.slice(run.findIndex(isShown), last + 1);
  for (const node of [kept[0], kept.at(-1)])
    if (node && isText(node)) node.data = node === kept[0] ? node.data.trimStart() : node.data.trimEnd();
  return kept;
}

/** A word, a picture, a player or a rule. */
export function showsSomething(node: ChildNode): boolean {
  if (isText(node)) return node.data.trim() !== "";
  return isElement(node) && (SHOWN.includes(node.name) || node.children.some(showsSomething));
}
