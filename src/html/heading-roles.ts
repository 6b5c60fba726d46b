import type { Element, ParentNode } from "domhandler";
import { elementsOf, isElement } from "./walk.ts";

const BOXES = ["div", "p", "span"];
// WAI-ARIA, `aria-level`: the level of a heading that says none.
const LEVEL = "2";

/** What is a heading by its role only becomes one that every reader knows. Says how many. */
export function nameHeadings(root: ParentNode): number {
  const headings = elementsOf(root, ...BOXES).filter(isHeading);
  for (const heading of headings) {
    const level = /^[1-6]$/.exec(heading.attribs["aria-level"]?.trim() ?? LEVEL)?.[0] ?? "6";
    heading.name = `h${level}`;
    delete heading.attribs.role;
  }
  return headings.length;
}

function isHeading({ name, attribs, parent }: Element): boolean {
  return attribs.role === "heading" && (name !== "span" || !isElement(parent, "p"));
}
