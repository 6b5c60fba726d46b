import { type Document, type Element, isText, Text } from "domhandler";
import { textContent } from "domutils";
import { hasClassOf } from "../class-tokens.ts";
import { createElement, type Replacements, replaceAll, rewrite } from "../rewrite.ts";
import { elementsOf, hasAncestor, holds, isElement } from "../walk.ts";

// react-syntax-highlighter where it is told to draw no block (Atlassian).
const KEEPS_BREAKS = /(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|break-spaces)\s*(?:;|$)/i;
const PANEL = "gfg-panel"; // GeeksforGeeks
// W3Schools: a text with breaks, indented by spaces that do not break.
export const BROKEN_CODE_CLASSES = ["w3-code"];
const isBrokenCode = hasClassOf(BROKEN_CODE_CLASSES);
const LANGUAGE = /(?:^|\s)(\w{1,20})High(?=\s|$)/;

/** Code of several lines without a block around it, which only its style keeps apart, gets one. In place. */
export function openLoneCode(document: Document): void {
  const replaced: Replacements = new Map();
  for (const box of elementsOf(document, "div")) if (isBroken(box)) replaced.set(box, [codeOf(box)]);
  for (const code of elementsOf(document, "code")) {
    const { style = "" } = code.attribs;
    const keepsBreaks = KEEPS_BREAKS.test(style.slice(0, 500)) || isElement(code.parent, PANEL);
    if (!keepsBreaks || hasAncestor(code, "pre", "code")) continue;
    if (textContent(code).trim().includes("\n")) replaced.set(code, [createElement("pre", {}, [code])]);
  }
  replaceAll(document, replaced);
}

/** Is it code with breaks between its lines, and nothing but lines? */
export function isBroken(box: Element): boolean {
  return isElement(box, "div") && isBrokenCode(box) && !holds(box, "pre", "code", "div", "p", "table");
}

function codeOf(box: Element): Element {
  const language = LANGUAGE.exec(box.attribs.class ?? "")?.[1]?.toLowerCase();
  const code = createElement("code", language ? { class: `language-${language}` } : {}, box.children);
  let isAtStart = true;
  rewrite(code, (node) => {
    if (isElement(node, "br")) {
      isAtStart = true;
      return new Text("\n");
    }
    if (!isText(node)) return node;
    const line = node.data.replace(/[ \t\r\n]+/g, " ");
    node.data = (isAtStart ? line.replace(/^ /, "") : line).replaceAll("\u00a0", " ");
    isAtStart &&= node.data === "";
    return node;
  });
  const last = code.children.at(-1);
  if (last && isText(last)) last.data = last.data.trimEnd();
  return createElement("pre", {}, [code]);
}
