import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  HEADINGS,
  hasAncestor,
  isComment,
  isElement,
  isText,
  lineOf,
  type ParentNode,
  rewrite,
  setChildren,
  Text,
} from "../../html/index.ts";
import type { Step, Work } from "../work.ts";
import { holdsBareList, listsIntoItems } from "./bare-lists.ts";

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

const BOX_NAMES = new Set(BOXES);
const BLOCKS = new Set([...STANDING, "summary", "figcaption", "video", "audio", "iframe"]);

// Around blocks HTML allows these; every other inline element was taken off them before.
const LINKS = new Set(["a", "ins", "del"]);

// In these a box is a line, not a paragraph.
const LINE_PARENTS = ["li", "td", "th", "dd", "dt", "figcaption", "summary", "caption", "p", "pre"];

const SHOWN = ["img", "picture", "video", "audio", "iframe", "hr"];

/** Layout boxes become paragraphs, or nothing; text that stands bare between blocks becomes a paragraph. */
export const arrangeBlocks: Step = ({ body }) => {
  rewrite(body, (node) => {
    if (!isElement(node)) return node;
    if (holdsBareList(node)) return [listsIntoItems(node)];
    return BOX_NAMES.has(node.name) ? arrange(node) : node;
  });
  wrapBareTexts({ body });
};

/** Text that lost the block beside it becomes a paragraph, too. */
export const wrapBareTexts = ({ body }: Pick<Work, "body">): void => {
  wrapBareText(body);
  for (const parent of elementsOf(body, "blockquote", "details", "div"))
    if (parent.name === "div" || parent.children.some(isBlock)) wrapBareText(parent);
};

function arrange(box: Element): ChildNode | ChildNode[] {
  const { lang, dir, id } = box.attribs;
  if (box.children.some(isBlock)) {
    wrapBareText(box);
    if (!lang && !dir) return withAnchor(box.children, id);
    box.name = "div";
  } else if (isInFigure(box) && lineOf(box, 0) === "") {
    return box.children; // a wrapper of its picture
  } else if (hasAncestor(box, ...LINE_PARENTS)) {
    const line = id === undefined ? box.children : [createElement("span", { id }, box.children)];
    return isFirst(box) || !showsSomething(box) ? line : [createElement("br"), ...line];
  } else {
    box.name = "p";
    box.attribs = { ...(lang && { lang }), ...(dir && { dir }), ...(id !== undefined && { id }) };
  }
  return box;
}

/** What a link leads to (a note, a section) begins where the box began. */
function withAnchor(children: ChildNode[], id: string | undefined): ChildNode[] {
  const first = children.find((child) => isElement(child));
  if (id === undefined || !first) return children;
  if (first.attribs.id === undefined) first.attribs.id = id;
  else if (isElement(first, "p", ...HEADINGS))
    setChildren(first, [createElement("span", { id }), ...first.children]);
  return children;
}

/** A link that holds a block is one, too. */
export function isBlock(node: ChildNode): boolean {
  return isElement(node) && (BLOCKS.has(node.name) || (LINKS.has(node.name) && node.children.some(isBlock)));
}

function isFirst(box: Element): boolean {
  for (let node = box.prev; node; node = node.prev) if (!isText(node) || node.data.trim()) return false;
  return true;
}

/** Runs of text and inline elements between blocks become paragraphs. */
function wrapBareText(parent: ParentNode): void {
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

/** However many boxes are between, and the link to the picture in full. */
function isInFigure(box: Element): boolean {
  let { parent } = box;
  while (isElement(parent) && (BOX_NAMES.has(parent.name) || parent.name === "a")) parent = parent.parent;
  return isElement(parent, "figure");
}

/** A word, a picture, a player or a rule. */
export function showsSomething(node: ChildNode): boolean {
  if (isText(node)) return node.data.trim() !== "";
  return isElement(node) && (SHOWN.includes(node.name) || node.children.some(showsSomething));
}
