import { type Document, type Element, isTag, isText } from "domhandler";
import { lineOf } from "../lines.ts";
import { createElement, type Replacements, replaceAll } from "../rewrite.ts";
import { elementsOf, isElement } from "../walk.ts";

/** The name of a file in a block of code, above its code: of the first line of that it would be a part. */

const MAY_BE = ["div", "span", "p", "header", "figcaption", "strong", "b"];
const LONGEST = 100;

/** Each becomes a paragraph above the block. */
export function raiseCodeTitles(document: Document): void {
  const replaced: Replacements = new Map();
  for (const pre of elementsOf(document, "pre")) {
    const [title, code] = partsOf(pre);
    const words = title && lineOf(title, LONGEST);
    if (!words || !code) continue;
    const block = createElement("pre", pre.attribs, [code]);
    replaced.set(pre, [createElement("p", {}, title.children), block]);
  }
  replaceAll(document, replaced);
}

/** Nothing but a title and code. */
function partsOf(pre: Element): Element[] {
  const shown = pre.children.filter((child) => !isText(child) || child.data.trim());
  const [title, code] = shown;
  const isTitled = shown.length === 2 && isElement(title, ...MAY_BE) && isElement(code, "code");
  return isTitled ? shown.filter(isTag) : [];
}
