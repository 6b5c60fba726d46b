import { type Document, type Element, removeAll } from "../../html/index.ts";
import { ownLength } from "./recovered/body-parts.ts";
import { withInner } from "./sections.ts";

// Where more than this share of what was chosen would go, a mark or a name says something else.
const MOST = 0.4;

/** Takes out what a page itself says is beside its text, each kind where most of what the extractor chose is elsewhere. */
export function removeBeside(document: Document, chosen: Set<Element>, kinds: Element[][]): void {
  for (const outermost of kinds) {
    const beside = new Set(withInner(outermost));
    const gone = [...chosen].filter((element) => beside.has(element));
    if (lengthOf(gone) > lengthOf(chosen) * MOST) continue;
    for (const element of gone) chosen.delete(element);
    removeAll(document, outermost);
  }
}

function lengthOf(elements: Iterable<Element>): number {
  let sum = 0;
  for (const element of elements) sum += ownLength(element);
  return sum;
}
