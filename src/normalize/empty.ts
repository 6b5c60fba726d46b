import { type ChildNode, isElement, isText, rewrite } from "../dom.ts";
import type { Step } from "./work.ts";

// Elements that are nothing without content. Cells and rows stay: a table's columns hang on them.
const NOTHING_ALONE = [
  "p",
  "div",
  "span",
  "a",
  "b",
  "strong",
  "i",
  "em",
  "u",
  "s",
  "small",
  "mark",
  "sub",
  "sup",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
  "ul",
  "ol",
  "li",
  "dl",
  "figure",
  "figcaption",
  "pre",
  "code",
  "details",
  "q",
  "cite",
  "abbr",
  "del",
  "ins",
];

const SHOWN_ALONE = ["img", "picture", "video", "audio", "iframe", "hr", "table", "br", "wbr"];

/** Takes out what is left without anything to show. */
export const removeEmpty: Step = ({ body, report }) => {
  rewrite(body, (node) => {
    if (
      !isElement(node, ...NOTHING_ALONE) ||
      node.attribs.id !== undefined ||
      node.children.some((child) => isShown(child, node.name))
    )
      return [node];
    report.change("empty", `empty <${node.name}> taken out`);
    return node.children.every(isText) && isInline(node.name) ? node.children : [];
  });
};

/** A line break alone makes no paragraph; a non-breaking space alone makes none either. */
function isShown(node: ChildNode, parent: string): boolean {
  if (isText(node)) return node.data.replace(/\u00A0/g, " ").trim() !== "";
  if (isElement(node, "br", "wbr")) return isInline(parent);
  return isElement(node, ...SHOWN_ALONE) || isElement(node);
}

function isInline(name: string): boolean {
  return [
    "span",
    "a",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "s",
    "small",
    "mark",
    "sub",
    "sup",
    "code",
    "q",
    "cite",
    "abbr",
    "del",
    "ins",
  ].includes(name);
}
