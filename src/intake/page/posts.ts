import type { DraftFields } from "../../article.ts";
import {
  ancestorsOf,
  type ChildNode,
  createElement,
  type Document,
  type Element,
  isElement,
  replaceAll,
  setChildren,
  type Text,
  wordsOf,
} from "../../html/index.ts";
import type { Facts } from "./facts/index.ts";
import { type Letters, lettersOf, readLetters } from "./recovered/letters.ts";

/** A post that its network shows below those of others: which one is meant, the head of the page says. */

// `Marta Lind (@marta)`, `Marta Lind (@marta@example.social): "Her words"`: a post has no title, and is called by its author.
const BY_HANDLE = /^(\S.{0,79}?) \(@[\w.-]{1,60}(?:@[\w.-]{1,100})?\)/u;
const TITLES = ["og:title", "twitter:title"];
const TEXTS = ["og:description", "twitter:description", "description"];
const ADDRESS = /https?:/; // shown cut
// Fewer letters may stand in any post; of more, lines may be numbered or parted by labels.
const [FEWEST_LETTERS, MOST_LETTERS] = [20, 120];
const PICTURES = ["picture", "img", "video"];

interface Post {
  root: Element;
  from: string;
  about: DraftFields;
}

/** Its text and its pictures, in a box of their own; undefined for any other page. Replies below a post stay with it. */
export function openPost({ document, meta, headTitle }: Facts): Post | undefined {
  const titles = [...TITLES.flatMap((name) => meta.get(name) ?? []), headTitle ?? ""];
  const [title, name] = titles.map((line) => BY_HANDLE.exec(line)).find((match) => match !== null) ?? [];
  const described = TEXTS.map((text) => lettersOf((meta.get(text)?.[0] ?? "").split(ADDRESS)[0]!));
  const needle = described.find(({ length }) => length >= FEWEST_LETTERS)?.slice(0, MOST_LETTERS);
  if (!name || !needle) return undefined;
  const text = findPost(
    readLetters(document, () => false),
    needle,
  );
  if (!text) return undefined;
  return {
    root: boxTogether(document, text),
    from: "the page's description",
    about: { title, authors: [{ name }] },
  };
}

/** In the place of the text. */
function boxTogether(document: Document, text: Found): Element {
  const pictures = picturesBehind(text);
  const root = createElement("div");
  replaceAll(document, new Map<ChildNode, ChildNode[]>([[text.box, [root]], ...pictures.map(leavesNothing)]));
  setChildren(root, [text.box, ...pictures]);
  return root;
}

function leavesNothing(picture: Element): [ChildNode, ChildNode[]] {
  return [picture, []];
}

interface Found {
  box: Element;
  /** What is around the last of those like it above: the feed that both stand in is the first of these around the box. */
  aroundOther: Set<Element>;
}

/** The largest box that begins with what is sought, when one of the same class stands above it. */
function findPost({ all, nodes, starts }: Letters, needle: string): Found | undefined {
  const index = starts.indexOf(all.indexOf(needle));
  if (index < 1) return undefined;
  const aroundBefore = new Set(ancestorsOf(nodes[index - 1]!));
  const boxes = ancestorsOf(nodes[index]!).filter(
    (element) => !aroundBefore.has(element) && element.attribs.class,
  );
  const above = lastOfEachKind(nodes.slice(0, index), new Set(ancestorsOf(nodes[index]!)));
  const box = boxes.findLast((element) => above.has(kindOf(element)));
  return box && { box, aroundOther: new Set(ancestorsOf(above.get(kindOf(box))!)) };
}

/** Of what stands around these texts, and not around the post; each is looked at once. */
function lastOfEachKind(texts: Text[], aroundPost: Set<Element>): Map<string, Element> {
  const seen = new Set(aroundPost);
  const last = new Map<string, Element>();
  for (const { parent } of texts)
    for (let box = parent; isElement(box) && !seen.has(box); box = box.parent) {
      seen.add(box);
      last.set(kindOf(box), box);
    }
  return last;
}

function kindOf({ name, attribs }: Element): string {
  return `${name} ${attribs.class}`;
}

/** Up to the first words behind the text, or the end of what is around both. */
function picturesBehind({ box, aroundOther }: Found): Element[] {
  const found: Element[] = [];
  for (let place: Element | null = box; place && !aroundOther.has(place); place = elementAround(place))
    for (let next = place.next; next; next = next.next) {
      if (wordsOf(next)) return found;
      for (const picture of picturesIn(next)) found.push(picture);
    }
  return found;
}

/** The outermost: a `<picture>` with what is in it. Those on buttons are icons. */
function picturesIn(node: ChildNode): Element[] {
  if (!isElement(node) || isElement(node, "button")) return [];
  const element: Element = node;
  return PICTURES.includes(element.name) ? [element] : element.children.flatMap(picturesIn);
}

function elementAround({ parent }: Element): Element | null {
  return isElement(parent) ? parent : null;
}
