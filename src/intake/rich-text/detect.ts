import { isRecord } from "../../record.ts";
import { kindOf } from "./kinds.ts";
import { CHILDREN, type Node, typeOf } from "./node.ts";

/** Is a value a tree of nodes, and where within it do they begin? */

// What systems put around a tree.
const BOXES = [
  "root", // Lexical
  "editorState", // Lexical
  "document", // Slate up to 0.46, DatoCMS, Keystone
  "json", // Contentful's GraphQL, Hygraph
  "raw", // Hygraph
  "value", // DatoCMS
  "results", // Notion
  "blocks", // Notion, in a box
];
const MOST_BOXES = 4;
// Names of nodes that no record has that is something else.
const TELLING = [
  "nodeType",
  "_type",
  "__component",
  "blockType",
  "component",
  "slice_type",
  "typeHandle",
  "acf_fc_layout",
];

/** The values that may be the tree, from the outside in. */
export function boxesOf(value: unknown): unknown[] {
  const boxes = [value];
  for (let at = 0; at < boxes.length && at < MOST_BOXES; at++) {
    const box = boxes[at];
    const inner = isRecord(box)
      ? BOXES.map((name) => box[name]).find((one) => typeof one === "object" && one)
      : undefined;
    if (inner) boxes.push(inner);
  }
  return boxes;
}

/** One node that holds others, or several beside each other. */
export function isTree(value: unknown): value is Node | Node[] {
  if (Array.isArray(value)) return isListOfNodes(value.filter((one) => one !== null)); // what is not populated
  return (
    isRecord(value) &&
    (isNode(value) || !("type" in value)) &&
    CHILDREN.some((name) => isListBelow(value[name], kindOf(value) === "box"))
  );
}

/** Below a root all nodes may be a site's own. */
function isListBelow(value: unknown, isBelowRoot: boolean): boolean {
  if (!Array.isArray(value) || value.length === 0) return Array.isArray(value);
  return isTree(value) || (isBelowRoot && value.every((one) => isRecord(one) && typeOf(one) !== undefined));
}

function isListOfNodes(value: unknown[]): boolean {
  return value.length > 0 && value.every(isRecord) && value.some(isNode);
}

function isNode(value: Node): boolean {
  return kindOf(value) !== undefined || TELLING.some((name) => typeof value[name] === "string");
}
