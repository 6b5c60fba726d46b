import {
  type ChildNode,
  type Element,
  elementsOf,
  HEADINGS,
  isElement,
  type ParentNode,
  wordsOf,
} from "../../../html/index.ts";
import { bare } from "../../../text.ts";
import { isSite } from "../facts/site.ts";
import { lettersBehind } from "./behind.ts";

/** What a company says of itself below each of its releases: `About Harbour Works`, on the site of Harbour Works. */

const ABOUT =
  /^(?:about|über|zu|à propos d(?:e(?: la| l['’])?|u|es)|acerca de|sobre(?: (?:el|la|o|a))?|informazioni su|over|om|o|о|про)\s+(?:the |die |das |den |der |dem |l['’])?(.{3,60}?)\s?:?$/i;

// It is short, and at the end but for whom to ask.
const [LONGEST, MOST_BEHIND] = [1200, 700];
// So many letters of the site's name are enough to know it by.
const SHORTEST_NAME = 4;

/** The heading or label and all that stands under it; nothing where that is long, or more of the article comes behind. */
export function aboutSite(root: ParentNode, sites: string[]): ChildNode[] {
  const labels = elementsOf(root, ...HEADINGS, "strong", "b").filter((one) => namesSite(wordsOf(one), sites));
  const label = labels.at(-1);
  const start = label && blockOf(label);
  if (!start || lettersBehind(start, root) > LONGEST + MOST_BEHIND) return [];
  const gone: ChildNode[] = [start];
  for (let { next } = start; next && !isElement(next, ...HEADINGS); next = next.next) gone.push(next);
  return wordsOf(gone).length <= LONGEST ? gone : [];
}

function namesSite(text: string, sites: string[]): boolean {
  const name = ABOUT.exec(text)?.[1] ?? "";
  return bare(name).length >= SHORTEST_NAME && isSite(name, sites);
}

/** The heading, or the paragraph that opens with it or is nothing else. */
function blockOf(label: Element): Element | undefined {
  if (isElement(label, ...HEADINGS)) return label;
  const { parent } = label;
  const opens = isElement(parent, "p", "div") && wordsOf(parent).startsWith(wordsOf(label));
  return opens ? parent : undefined;
}
