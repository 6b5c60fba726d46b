import type { Element } from "../../html/index.ts";

/** What stands within a line of text. */

export const WITHIN_LINE = new Set(
  "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

// Drawings and formulas; a script that is left holds a formula, see prepare.ts.
const LEAVES = new Set(["svg", "math", "script", "mjx-container"]);

/** Its inside is not text. */
export function isLeaf({ name }: Element): boolean {
  return LEAVES.has(name);
}

/** Unless it holds a block; a custom element (`<relative-time>`) as well. */
export function isWithinLine(element: Element): boolean {
  return WITHIN_LINE.has(element.name) || isLeaf(element) || element.name.includes("-");
}
