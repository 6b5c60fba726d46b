import { Problem } from "../../problem.ts";
import { isRecord } from "../../record.ts";
import { Report } from "../../report.ts";
import { parseJson } from "../json/parse.ts";
import { boxesOf, isTree } from "./detect.ts";
import { isEditorJs, nodesOfEditorJs } from "./editor-js.ts";
import { kindOf } from "./kinds.ts";
import type { Node } from "./node.ts";
import { isNotion, nodesOfNotion } from "./notion.ts";
import { isDelta, nodesOfDelta } from "./quill.ts";
import { isDraftJs, isPrismic, nodesOfDraftJs, nodesOfPrismic } from "./ranges.ts";
import { renderTree } from "./tree.ts";

/**
 * Bodies that are trees, as the editors of today store them: Strapi, Slate, ProseMirror and TipTap, Contentful, Portable
 * Text, Lexical (Payload, Ghost), Keystone, DatoCMS, BlockNote; and Editor.js, Quill, Notion, Draft.js, Prismic, which are
 * rows. In this order: a JSON string is parsed; the boxes around the tree are opened; a row becomes a tree (one file a
 * system); the tree becomes HTML (tree.ts), by what its nodes are called (names.ts). That HTML is as little to be trusted
 * as any other: it is cleaned later.
 *
 * No library: each of these systems has a renderer of its own, which knows no node of a site's own and drops it; together
 * they are many times as large as these tables.
 */

// The more telling shapes first.
const ROWS: ((value: unknown, report: Report) => Node[] | undefined)[] = [
  (value) => (isDraftJs(value) ? nodesOfDraftJs(value) : undefined),
  (value) => (isEditorJs(value) ? nodesOfEditorJs(value) : undefined),
  (value) => (isDelta(value) ? nodesOfDelta(value) : undefined),
  (value) => (isPrismic(value) ? nodesOfPrismic(value) : undefined),
  (value, report) => (isNotion(value) ? nodesOfNotion(value, report) : undefined),
  (value) => (isTree(value) ? [value].flat() : undefined),
];

/**
 * A tree of rich text, or a JSON string of one, as HTML; undefined when it is none. What is left out of it is on the
 * report. Throws a Problem (422) for a string that is nested too deep.
 */
export function renderRichText(value: unknown, report: Report): string | undefined {
  const nodes = nodesIn(typeof value === "string" ? parsed(value) : value, report);
  return nodes && renderTree(nodes, report, (inner) => renderInner(inner, report));
}

function renderInner(value: unknown, report: Report): string | undefined {
  return typeof value === "string" ? undefined : renderRichText(value, report);
}

/** Whether `renderRichText` would read it. */
export function isRichText(value: unknown): boolean {
  return nodesIn(typeof value === "string" ? parsed(value) : value, new Report()) !== undefined;
}

/** Whether a whole submission is such a tree. A list of articles is none: every node has to be known. */
export function isWholeTree(value: unknown): boolean {
  if (Array.isArray(value))
    return isDelta(value) || isPrismic(value) || isNotion(value) || isEditorJs(value) || isKnownTree(value);
  return isRecord(value) && !("title" in value) && isWholeRecord(value);
}

function isWholeRecord(value: Node): boolean {
  return (
    isTree(value.root) ||
    isNotion(value.results) ||
    (kindOf(value) === "box" && isTree(value)) ||
    isDelta(value) ||
    (["time", "version", "entityMap"].some((mark) => mark in value) &&
      (isEditorJs(value) || isDraftJs(value)))
  );
}

function isKnownTree(value: unknown[]): boolean {
  return isTree(value) && value.every((node) => isRecord(node) && kindOf(node) !== undefined);
}

function nodesIn(value: unknown, report: Report): Node[] | undefined {
  for (const box of boxesOf(value))
    for (const read of ROWS) {
      const nodes = read(box, report);
      if (nodes) return nodes;
    }
  return undefined;
}

const JSON_TREE = /^\s*(?:\{\s*"|\[\s*\{)/;

/** A text that only begins like JSON is none. */
function parsed(text: string): unknown {
  if (!JSON_TREE.test(text)) return undefined;
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof Problem && error.kind === "broken-json") return undefined;
    throw error;
  }
}
