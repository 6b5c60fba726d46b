import {
  type AnyNode,
  type ChildNode,
  type Element,
  elementsOf,
  HEADINGS,
  holds,
  isElement,
  isTag,
  type ParentNode,
  SUBHEADINGS,
  setChildren,
  wordsOf,
  wordsOrPicture,
} from "../../../html/index.ts";
import { hostOf, isOfSite } from "../facts/own-links.ts";
import { hasSentence, linkShare } from "../prose.ts";
import { lettersBehind } from "./behind.ts";
import { isPointerHeading, isSectionHeading } from "./tail-headings.ts";

/** What hangs on an article's end under a heading of its own. */

// In characters.
const LONGEST_HEADING = 200;
const SHORTEST_SECTION = 120;
// After the teasers a site may still ask for something.
const SHORT_END = 300;
// Shares of the letters that are links. Teasers have a few words of their own beside theirs, or are pictures alone.
const LINKED = 0.3;
const LEAST_LINKED = 0.15;
// Each is measured against the whole: a page of nothing but such headings must not cost its square.
const MOST_TAILS = 30;

export interface Article {
  isSmall: (element: Element) => boolean;
  /** What is the article's for sure. */
  own: Set<AnyNode>;
  address: string | undefined;
}

/** From a heading that begins something else to the next of its level; only where the article has been told. */
export function removeTails(root: ParentNode, { isSmall, own, address }: Article): void {
  const headings = elementsOf(root, ...HEADINGS);
  const beginnings = headings.filter((heading) => isBeginning(wordsOrPicture(heading)) && isSmall(heading));
  // From the last one on: what stands below a heading when its turn comes is the article's.
  for (const heading of beginnings.slice(0, MOST_TAILS).reverse()) {
    const tail = tailUnder(heading, root, own);
    if (isOwn(tail, root, address)) continue;
    const { start, after } = tail;
    if (!after.every((node) => !isTag(node) || isSmall(node)) && !isHalfAtMost(root, start, after)) continue;
    const gone = new Set<ChildNode>([start, ...after]);
    setChildren(
      start.parent!,
      start.parent!.children.filter((node) => !gone.has(node)),
    );
  }
}

interface Tail {
  heading: Element;
  /** It announces other articles; else it names a section, on comments or sharing. */
  isPointer: boolean;
  /** The box of the heading, and what stands under it. */
  start: Element;
  after: ChildNode[];
}

function tailUnder(heading: Element, root: ParentNode, own: Set<AnyNode>): Tail {
  const start = boxOfHeading(heading, root);
  const isPointer = isPointerHeading(wordsOrPicture(heading));
  const all = isPointer ? announced(heading, start) : followers(start, heading.name);
  const goesOn = all.findIndex((node) => own.has(node));
  return { heading, isPointer, start, after: goesOn < 0 ? all : all.slice(0, goesOn) };
}

/** Is it the article's, whatever its heading says? */
function isOwn({ heading, isPointer, start, after }: Tail, root: ParentNode, address?: string): boolean {
  if (!isPointer) return isSectionOf(root, start, after);
  const pointsNowhere = linkShare(heading) < LINKED && !holdLinks(after);
  return pointsNowhere || leadElsewhere(after, address);
}

function isBeginning(words: string): boolean {
  return words.length <= LONGEST_HEADING && (isPointerHeading(words) || isSectionHeading(words));
}

/** Links and boxes, up to where the article goes on: a paragraph that is no teaser under a heading of its own. */
function announced(heading: Element, start: Element): ChildNode[] {
  if (linkShare(heading) > LINKED) return [];
  const all = followers(start, heading.name);
  const elements = all.filter(isTag);
  const goesOn = elements.find(
    (element, index) => isProse(element) && !isElement(elements[index - 1], ...SUBHEADINGS),
  );
  return goesOn ? all.slice(0, all.indexOf(goesOn)) : all;
}

function holdLinks(nodes: ChildNode[]): boolean {
  const linked = nodes.filter(isTag).flatMap(linksIn);
  const words = wordsOf(nodes).length;
  const headings = nodes.flatMap((node) => (isTag(node) ? elementsOf(node, ...SUBHEADINGS) : []));
  const isMuch = words === 0 || wordsOf(linked).length / words > LEAST_LINKED;
  return headings.some(isLinkAway) || (linked.length > 0 && isMuch) || arePictures(linked, wordsOf(nodes));
}

// Beside a picture of a teaser stand a day and where it belongs, and no sentence.
const [LEAST_PICTURES, WORDS_BESIDE] = [2, 60];
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i;
const SENTENCE_END = /\p{L}{2}[.!?…]/u;

/** Teasers of which the pictures are links: to other pages, and not to themselves in full. */
function arePictures(links: Element[], words: string): boolean {
  const pictures = links.filter(
    (link) => !wordsOf(link) && holds(link, "img") && !PICTURE_FILE.test(link.attribs.href ?? ""),
  );
  const isLittle = words.length < pictures.length * WORDS_BESIDE && !SENTENCE_END.test(words);
  return pictures.length >= LEAST_PICTURES && isLittle;
}

/** The heading of a teaser; manuals link theirs to themselves. */
function isLinkAway(heading: Element): boolean {
  const [link] = elementsOf(heading, "a");
  return linkShare(heading) === 1 && !link?.attribs.href?.startsWith("#");
}

/** What somebody recommends, each with words of its own and on another site than this: the author's own list. */
function leadElsewhere(nodes: ChildNode[], address: string | undefined): boolean {
  const host = hostOf(address);
  const links = nodes.filter(isTag).flatMap(linksIn);
  const isAway = links.every(({ attribs }) => !isOfSite(attribs.href ?? "", host));
  return !!host && isAway && wordsOf(links).length < wordsOf(nodes).length / 2;
}

/** Prose with more of the article below it: a section on sharing, comments or navigation. */
function isSectionOf(root: ParentNode, start: Element, after: ChildNode[]): boolean {
  if (wordsOf(after).length < SHORTEST_SECTION || holdLinks(after)) return false;
  return lettersBehind(after.at(-1) ?? start, root) > SHORT_END;
}

function isProse(element: Element): boolean {
  return isElement(element, "p", "blockquote") && hasSentence(element) && linkShare(element) < LINKED;
}

/** At the very end, less than half of the words: teasers in boxes of their own. */
function isHalfAtMost(root: ParentNode, start: Element, after: ChildNode[]): boolean {
  const [whole, tail] = [wordsOf(root as ChildNode), wordsOf(after)];
  return lettersBehind(after.at(-1) ?? start, root) <= SHORT_END && tail.length < whole.length / 2;
}

/** The box that holds nothing but the heading: what follows stands beside that, be it pictures that lead elsewhere. */
function boxOfHeading(heading: Element, root: ParentNode): Element {
  let box = heading;
  while (isElement(box.parent) && box.parent !== root && wordsOf(box.parent) === wordsOf(heading)) {
    if (followers(box, "").some((node) => isTag(node) && linksIn(node).length > 0)) break;
    box = box.parent;
  }
  return box;
}

function linksIn(element: Element): Element[] {
  return [element, ...elementsOf(element)].filter(({ name }) => name === "a");
}

function followers(start: Element, level: string): ChildNode[] {
  const found: ChildNode[] = [];
  for (let node = start.next; node; node = node.next) {
    if (isElement(node, ...HEADINGS) && node.name <= level) break;
    found.push(node);
  }
  return found;
}
