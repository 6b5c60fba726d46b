import {
  type ChildNode,
  createElement,
  type Element,
  isElement,
  isText,
  type ParentNode,
  rewrite,
  Text,
} from "../html/index.ts";
import type { Step } from "./work.ts";

/**
 * Notes of Evernote (ENML 2). An element of its own that is left without an end and without a slash holds what follows it:
 * its children stay.
 */

export const EVERNOTE_SIGNS = ["en-note", "en-todo", "en-media", "en-crypt"];

const LINES = ["div", "p", "li"];
const CODE = /(?:^|;)\s*-{1,2}en-codeblock\s*:\s*true/;

/** Boxes to tick become ☑ and ☐, blocks of code are code again; what lies in other files, or is locked, is on the report. */
export const readEvernote: Step = ({ body, report }) => {
  rewrite(body, (node) => {
    if (!isElement(node)) return node;
    if (node.name === "en-todo")
      return [new Text(node.attribs.checked === "true" ? "☑ " : "☐ "), ...node.children];
    if (node.name === "en-media") {
      report.change(
        "evernote",
        "file of a note left out: export the note as a web page to have it",
        node.attribs.type,
      );
      return node.children;
    }
    if (node.name === "en-crypt") {
      report.change("evernote", "locked text of a note left out");
      return [];
    }
    return CODE.test(node.attribs.style?.slice(0, 1000) ?? "") ? linesOfCode(node) : node;
  });
};

function linesOfCode(box: Element): ChildNode[] {
  return [createElement("pre", {}, [createElement("code", {}, [codeIn(box).replace(/\n$/, "")])])];
}

/** Each block is a line; what stands between blocks is white space of the file. */
function codeIn(parent: ParentNode): string {
  const holdsBlocks = parent.children.some((child) => isElement(child, ...LINES));
  return parent.children
    .map((child) => {
      if (isText(child)) return holdsBlocks && !child.data.trim() ? "" : child.data;
      if (isElement(child, "br")) return parent.children.length > 1 ? "\n" : "";
      return isElement(child) ? `${codeIn(child)}${isElement(child, ...LINES) ? "\n" : ""}` : "";
    })
    .join("");
}
