import { isRecord } from "../../record.ts";
import type { Report } from "../../report.ts";
import type { Loose } from "../loose.ts";
import { ownPlacesOf } from "./places.ts";
import { markupOrText } from "./raw.ts";

/** A node of a tree, of whichever system, and how to look into it. */

export type Node = Loose;

/** Nodes stand one below the other, or within a line. */
export type Within = "blocks" | "lines";

/** How many nodes may still be written, how many cards of Markdown were, and which notes. */
interface Left {
  nodes: number;
  cards: number;
  notes: Set<Node>;
}

/** What every writer of nodes needs. */
export interface Reading {
  report: Report;
  /** Of a body with all trees within it. */
  left: Left;
  render: (nodes: Node[], within: Within) => string;
  renderMarkdown: (source: string) => string;
  /** A tree within a field of a node, of whichever system; undefined when it is none. */
  readTree: (value: unknown) => string | undefined;
}

// Who says in which field what a node is; the more telling names first.
const TYPES = [
  "nodeType", // Contentful
  "_type", // Portable Text
  "__component", // Strapi's dynamic zones
  "blockType", // Payload
  "component", // Storyblok, whose parts may have a field `type`
  "slice_type", // Prismic
  "typeHandle", // Craft
  "acf_fc_layout", // ACF
  "type", // everybody else
  "role", // Apple News
];
/** Where the nodes below may be. */
export const CHILDREN = [
  "leaves", // Slate up to 0.46
  "content", // ProseMirror, Contentful, BlockNote (its lines)
  "children", // Slate, Lexical, Portable Text, BlockNote (what is below)
  "nodes", // Slate up to 0.46, Ricos
];

/** What the node says that it is, as it was written. */
export function typeOf(node: Node): string | undefined {
  for (const name of TYPES) if (typeof node[name] === "string" && node[name]) return node[name];
  return undefined;
}

/** One spelling for `list_item`, `list-item`, `listItem` and `shared.list-item`. */
export function plainName(name: string): string {
  return name
    .slice(name.lastIndexOf(".") + 1)
    .replace(/[-_ ]/g, "")
    .toLowerCase();
}

/** Whether others are below, and not only a text of its own. */
export function holdsNodes(node: Node): boolean {
  return listsOf(node).length > 0;
}

function listsOf(node: Node): unknown[][] {
  const body = isRecord(node.attrs) ? node.attrs.body : undefined; // Storyblok's `blok`
  return [...CHILDREN.map((name) => node[name]), body].filter(Array.isArray);
}

/** The nodes below; a text that a node holds itself is one. */
export function childrenOf(node: Node): Node[] {
  const lists = listsOf(node);
  if (lists.length) return withDefinitions(lists.flatMap(toNodes), node.markDefs);
  const texts = ownPlacesOf(node).flatMap((place) => [place.text, place.content, place.value]);
  const text = texts.find((value) => typeof value === "string");
  return text === undefined ? [] : [{ text, html: markupOrText(text) }]; // parts of sites have HTML there
}

/** Portable Text: what marks the texts of a block is defined beside them. */
function withDefinitions(leaves: Node[], markDefs: unknown): Node[] {
  if (!Array.isArray(markDefs) || !markDefs.length) return leaves;
  const definitions = new Map(markDefs.filter(isRecord).map((mark) => [mark._key, mark]));
  return leaves.map((leaf) =>
    Array.isArray(leaf.marks)
      ? { ...leaf, marks: leaf.marks.map((mark) => definitions.get(mark) ?? mark) }
      : leaf,
  );
}

/** A list of nodes as it came: texts among them are leaves, lists are what stands within one more. */
export function toNodes(list: unknown[]): Node[] {
  return list.flatMap((one) => {
    if (isRecord(one)) return [one];
    if (Array.isArray(one)) return [{ children: one }];
    return typeof one === "string" ? [{ text: one }] : [];
  });
}
