import { Problem } from "../../problem.ts";
import { isRecord } from "../../record.ts";
import { Report } from "../../report.ts";
import { parseJson } from "../parse-json.ts";
import { boxesOf, isTree } from "./detect.ts";
import { kindOf } from "./kinds.ts";
import { holdsNodes, type Node, type Reading, toNodes, typeOf } from "./node.ts";
import { isDelta, isDraftJs, isEditorJs, isNotion, isPrismic, isRicos, nodesOfRows } from "./rows/index.ts";
import { renderTree } from "./tree.ts";

/**
 * Bodies that are trees, as the editors of today store them: Strapi, Slate, ProseMirror and TipTap, Contentful, Portable
 * Text, Lexical (Payload, Ghost), Keystone, DatoCMS, BlockNote; and Editor.js, Kirby, Quill, Notion, Draft.js, Prismic,
 * Tumblr, Ricos (Wix), Apple News, Arc XP, which are rows. In this order: a JSON string is parsed; the boxes around the tree are
 * opened; rows become a tree, in the file of their system (rows/); the tree becomes HTML (tree.ts), by what its nodes are called
 * (names.ts). That HTML is as little to be trusted as any other: it is cleaned later.
 *
 * No library: each of these systems has a renderer of its own, which knows no node of a site's own and drops it; together
 * they are many times as large as these tables.
 */

// As many as 4 MB can hold. Trees within fields of nodes are among them: a tree that is met again and again ends here.
const MOST_NODES = 500_000;

/**
 * A tree of rich text, or a JSON string of one, as HTML; undefined when it is none. What is left out of it is on the
 * report. Throws a Problem (422) for a string that is nested too deep (`nested-too-deep`) and for
 * a tree of more than 500 000 nodes (`too-many-nodes`).
 */
export function renderRichText(value: unknown, report: Report): string | undefined {
  return render(typeof value === "string" ? parsed(value) : value, report, {
    nodes: MOST_NODES,
    cards: 0,
    notes: new Set(),
  });
}

function render(value: unknown, report: Report, left: Reading["left"]): string | undefined {
  const nodes = nodesIn(value, report);
  const readTree = (inner: unknown) => (typeof inner === "string" ? undefined : render(inner, report, left));
  return nodes && renderTree(nodes, { report, left, readTree });
}

/** Whether `renderRichText` would read it; a string, which may be a tree, is a text first. */
export function isRichText(value: unknown): boolean {
  return nodesIn(value, new Report()) !== undefined;
}

// What an article says of itself, and no tree: with one of them the tree is an article's body.
const ARTICLE_FIELDS =
  "title slug status draft visibility date published published_at publishedAt date_published content_html content_text tags authors".split(
    " ",
  );

/** Whether a whole submission is such a tree. A list of articles is none: every node has to say which one it is. */
export function isWholeTree(value: unknown): boolean {
  if (Array.isArray(value))
    return (
      !value.some(saysOfArticle) &&
      (isDelta(value) || isRicos(value) || isPrismic(value) || isNotion(value) || isKnownTree(value))
    );
  return isRecord(value) && !saysOfArticle(value) && isWholeRecord(value);
}

function saysOfArticle(value: unknown): boolean {
  return isRecord(value) && ARTICLE_FIELDS.some((name) => name in value);
}

function isWholeRecord(value: Node): boolean {
  return (
    isTree(value.root) ||
    isNotion(value.results) ||
    (kindOf(value) === "box" && isTree(value)) ||
    isDelta(value) ||
    isRicos(value) ||
    (["time", "version", "entityMap"].some((mark) => mark in value) &&
      (isEditorJs(value) || isDraftJs(value)))
  );
}

function isKnownTree(value: unknown[]): boolean {
  const isNamed = (node: unknown) =>
    isRecord(node) && kindOf(node) !== undefined && (typeOf(node) !== undefined || holdsNodes(node));
  return isTree(value) && value.every(isNamed);
}

function nodesIn(value: unknown, report: Report): Node[] | undefined {
  for (const box of boxesOf(value)) {
    const nodes = nodesOfRows(box, report) ?? (isTree(box) ? toNodes([box].flat()) : undefined);
    if (nodes) return nodes;
  }
  return undefined;
}

const JSON_TREE = /^\s*(?:\{\s*"|\[\s*\{)/;
const JSON_END = /[}\]]\s*$/;

/** A text that only begins like JSON is none. */
function parsed(text: string): unknown {
  if (!JSON_TREE.test(text) || !JSON_END.test(text.slice(-100))) return undefined;
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof Problem && error.kind === "broken-json") return undefined;
    throw error;
  }
}
