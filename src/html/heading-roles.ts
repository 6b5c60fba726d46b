import type { Element } from "domhandler";
import { isElement, namedIn } from "./walk.ts";

const BOXES = ["div", "p", "span"];
// WAI-ARIA, `aria-level`: the level of a heading that says none.
const LEVEL = "2";

/** Of the elements with a role, what is a heading by it only becomes one that every reader knows. Says how many. */
export function nameHeadings(elements: Element[]): number {
  const headings = namedIn(elements, ...BOXES).filter(isHeading);
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
