import type { Document } from "domhandler";
import { textContent } from "domutils";
import { createElement, type Replacements, replaceAll } from "../rewrite.ts";
import { elementsOf, hasAncestor } from "../walk.ts";

// react-syntax-highlighter where it is told to draw no block (Atlassian).
const KEEPS_BREAKS = /(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|break-spaces)\s*(?:;|$)/i;

/** Code of several lines without a block around it, which only its style keeps apart, gets one. In place. */
export function openLoneCode(document: Document): void {
  const replaced: Replacements = new Map();
  for (const code of elementsOf(document, "code")) {
    const { style = "" } = code.attribs;
    if (!KEEPS_BREAKS.test(style.slice(0, 500)) || hasAncestor(code, "pre", "code")) continue;
    if (textContent(code).trim().includes("\n")) replaced.set(code, [createElement("pre", {}, [code])]);
  }
  replaceAll(document, replaced);
}
