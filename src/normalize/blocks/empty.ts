import {
  type ChildNode,
  type Element,
  isComment,
  isElement,
  isText,
  rewrite,
  setChildren,
} from "../../html/index.ts";
import type { Step } from "../work.ts";
import { BOXES } from "./bare-texts.ts";

const INLINE = new Set("span a b strong i em u s small mark sub sup code q cite abbr del ins".split(" "));

// Elements that are nothing without content. Cells and rows stay: a table's columns hang on them.
const NOTHING_ALONE = new Set([
  ...INLINE,
  ..."p div h1 h2 h3 h4 h5 h6 blockquote ul ol li dl figure figcaption pre details table thead tbody tfoot".split(
    " ",
  ),
  ...BOXES,
]);

/** Takes out what is left without anything to show. */
export const removeEmpty: Step = ({ body, report }) => {
  rewrite(body, (node) => {
    if (!isElement(node) || !NOTHING_ALONE.has(node.name) || node.attribs.id !== undefined) return node;
    if (!isBlankHead(node)) for (const child of node.children) if (isShown(child, node.name)) return node;
    report.change("empty", `empty <${node.name}> taken out`);
    // The space between two words may stand in an empty element; the mark of the summary's end may, too.
    return node.children.filter((child) => isComment(child) || (isText(child) && INLINE.has(node.name)));
  });
};

/** The head that Markdown wants of each table, where its author had none. */
function isBlankHead({ name, children }: Element): boolean {
  if (name !== "thead") return false;
  const cells = children.flatMap((row) => (isElement(row, "tr") ? row.children : row));
  return !cells.some((cell) => isShown(cell, "tr") && !isBlank(cell));
}

function isBlank(cell: ChildNode): boolean {
  return isElement(cell, "th", "td") && !cell.children.some((child) => isShown(child, cell.name));
}

// Joiners and spaces without a width, of which Webflow makes paragraphs.
export const SHOWN = /[^\s\u200B-\u200D\u2060\uFEFF]/;

/** A line break alone makes no paragraph; a non-breaking space alone makes none either. */
function isShown(node: ChildNode, parent: string): boolean {
  if (isText(node)) return SHOWN.test(node.data);
  if (isElement(node, "br", "wbr")) return INLINE.has(parent);
  return isElement(node);
}

// Steps that take out what stood below the text.
const OF_PAGES = ["furniture", "page"];

/**
 * A rule in front of everything, which stood below the title or the byline, or above them (Medium), parts nothing; nor does
 * one behind a text, which is the end of a press release, or one that stood above furniture.
 */
export const removeOuterRules: Step = ({ draft, body, report }) => {
  const { children } = body;
  const isInner = (child: ChildNode) => !isElement(child, "hr") && isShown(child, "body");
  const first = children.findIndex(isInner);
  const endsNothing = draft.format === "text" || report.items.some(({ step }) => OF_PAGES.includes(step));
  const last = endsNothing ? children.findLastIndex(isInner) : children.length - 1;
  const outer = first < 0 ? [] : [...children.slice(0, first), ...children.slice(last + 1)];
  const rules = outer.filter((child) => isElement(child));
  if (!rules.length) return;
  const comments = (nodes: ChildNode[]) => nodes.filter((child) => isComment(child));
  setChildren(body, [
    ...comments(children.slice(0, first)),
    ...children.slice(first, last + 1),
    ...comments(children.slice(last + 1)),
  ]);
  report.change("empty", "rule above or below the text taken out", undefined, rules.length);
};
