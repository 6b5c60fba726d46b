import {
  type ChildNode,
  createElement,
  type Element,
  isElement,
  isText,
  type ParentNode,
  rewrite,
  Text,
} from "../../html/index.ts";
import type { Step } from "../work.ts";

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

/** Each block is a line, and so is what stands beside blocks; white space between them is the file's. */
function codeIn(parent: ParentNode): string {
  const holdsBlocks = parent.children.some((child) => isElement(child, ...LINES));
  let code = "";
  for (const child of parent.children) {
    if (isText(child)) code += holdsBlocks && !child.data.trim() ? "" : child.data;
    else if (isElement(child, "br")) code += parent.children.length > 1 ? "\n" : "";
    else if (isElement(child)) {
      const isLine = isElement(child, ...LINES);
      code += `${isLine && code && !code.endsWith("\n") ? "\n" : ""}${codeIn(child)}${isLine ? "\n" : ""}`;
    }
  }
  return code;
}
