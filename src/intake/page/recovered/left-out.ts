import type { DraftFields } from "../../../article.ts";
import {
  type ChildNode,
  type Document,
  type Element,
  isElement,
  isText,
  type ParentNode,
  type Text,
  textNodesOf,
} from "../../../html/index.ts";
import type { Report } from "../../../report.ts";
import { foldSpace } from "../../../text.ts";
import { findFurniture, isHidden } from "../furniture/index.ts";
import { isWithinLine } from "../within-line.ts";

/** Says on the report which words of a page are not in its article, by the kind of the part that they stood in. */

// What a browser shows nothing of. What stands in `<noscript>` it shows without scripts only.
const SHOWN_NEVER = new Set(["head", "script", "style", "template"]);

/** HTML's own elements and the landmarks of WAI-ARIA that say what a part is. */
const KINDS_OF_ELEMENTS = new Map([
  ["nav", "navigation"],
  ["menu", "navigation"],
  ["header", "header"],
  ["footer", "site footer"],
  ["aside", "side column"],
  ["dialog", "overlay"],
  ["noscript", "hidden"],
]);
const KINDS_OF_ROLES = new Map([
  ["navigation", "navigation"],
  ["menu", "navigation"],
  ["menubar", "navigation"],
  ["banner", "header"],
  ["contentinfo", "site footer"],
  ["complementary", "side column"],
  ["dialog", "overlay"],
  ["alertdialog", "overlay"],
  ["search", "search"],
]);
// A header, footer or column holds parts of other kinds; any other kind is that of all that is in it.
const FRAMES = new Set<string | undefined>(["header", "site footer", "side column", undefined]);
// A class here speaks of the whole page.
const WHOLE_PAGE = new Set(["html", "body", "main", "article"]);

/** A run of words where it stood before anything was taken out. */
interface Words {
  node: Text;
  /** As they were: later steps write over them. */
  text: string;
  /** The elements around them. */
  place: Place;
}

interface Place {
  element: Element | undefined;
  outer: Place | undefined;
  /** Known once it is asked for. */
  part?: Part;
}

interface Part {
  kind?: string;
  /** The place that gave the kind. */
  place?: Place;
}

/** All that a page shows, in order. To be asked before the page is prepared. */
export function listWords(document: Document): Words[] {
  const words: Words[] = [];
  const visit = (node: ChildNode, place: Place): void => {
    if (isText(node)) {
      if (node.data.trim()) words.push({ node, text: node.data, place });
    } else if (isElement(node) && !SHOWN_NEVER.has(node.name)) {
      const inner: Place = { element: node, outer: place };
      for (const child of node.children) visit(child, inner);
    }
  };
  for (const child of document.children) visit(child, { element: undefined, outer: undefined });
  return words;
}

/** One line of the report a kind: in how many parts, how many words, and which. */
export function reportLeftOut(words: Words[], article: ParentNode, page: DraftFields, report: Report): void {
  let open: { part: Place; kind: string; block: Place; text: string } | undefined;
  const close = () => {
    if (open) report.removal("page", `${open.kind} left out`, open.text.replace(/[^\S\n]+/g, " "));
    open = undefined;
  };
  for (const { text, place } of leftOut(words, article, page)) {
    const block = blockOf(place);
    const { kind = "other words of the page", place: part = block } = partOf(place);
    if (open?.part !== part) close();
    open ??= { part, kind, block, text: "" };
    open.text += open.block === block ? ` ${text}` : `\n${text.trimStart()}`;
    open.block = block;
  }
  close();
}

/** By the nodes themselves; where the page was read twice or a node written anew, by the words in it. */
function leftOut(words: Words[], article: ParentNode, page: DraftFields): Words[] {
  const kept = new Set(textNodesOf(article));
  const others = words.filter(({ node }) => !kept.delete(node));
  const fields = [page.title ?? "", ...(page.authors ?? []).map(({ name }) => name)];
  const counts = new Map<string, number>();
  for (const text of [...[...kept].map(({ data }) => data), ...fields])
    counts.set(keyOf(text), (counts.get(keyOf(text)) ?? 0) + 1);
  return others.filter(({ text }) => {
    const left = counts.get(keyOf(text)) ?? 0;
    counts.set(keyOf(text), left - 1);
    return left <= 0;
  });
}

function keyOf(text: string): string {
  return foldSpace(text).trim();
}

function blockOf(place: Place): Place {
  let block = place;
  while (block.outer && block.element && isWithinLine(block.element)) block = block.outer;
  return block;
}

function partOf(place: Place): Part {
  if (place.part) return place.part;
  const outer = place.outer ? partOf(place.outer) : {};
  const own = FRAMES.has(outer.kind) && place.element ? kindOf(place.element) : undefined;
  place.part = own ? { kind: own, place } : outer;
  return place.part;
}

function kindOf(element: Element): string | undefined {
  if (WHOLE_PAGE.has(element.name)) return undefined;
  return (
    findFurniture(element)?.name ??
    KINDS_OF_ROLES.get(element.attribs.role?.toLowerCase() ?? "") ??
    KINDS_OF_ELEMENTS.get(element.name) ??
    (isHidden(element) ? "hidden" : undefined)
  );
}
