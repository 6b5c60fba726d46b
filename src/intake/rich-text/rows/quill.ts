import { isRecord } from "../../../record.ts";
import { table } from "../../../text.ts";
import { readNumber, wordOf } from "../../loose.ts";
import type { Node } from "../node.ts";

/** Quill's Delta: a row of insertions, of which a line break says what its line is. As nodes of a tree. */

// What a box to tick is called.
const CHECKED = table({ checked: true, unchecked: false });

type Format = Node;

interface Line {
  format: Format;
  leaves: Node[];
}

/** All of its operations insert something: a document, and no change to one. */
export function isDelta(value: unknown): value is Node | unknown[] {
  const ops = isRecord(value) ? value.ops : value;
  return Array.isArray(ops) && ops.length > 0 && ops.every((op) => isRecord(op) && "insert" in op);
}

/** Lines as blocks: what a line is, the line break at its end says. */
export function nodesOfDelta(value: Node | unknown[]): Node[] {
  const ops = (Array.isArray(value) ? value : (value.ops as unknown[])) as Node[];
  const nodes: Node[] = [];
  for (const line of linesOf(ops)) addLine(nodes, line);
  return nodes;
}

function linesOf(ops: Node[]): Line[] {
  const lines: Line[] = [];
  let leaves: Node[] = [];
  for (const { insert, attributes } of ops) {
    const format = isRecord(attributes) ? attributes : {};
    if (isRecord(insert)) {
      leaves.push(...embedOf(insert, format));
      continue;
    }
    const [first = "", ...others] = wordOf(insert).split("\n");
    if (first) leaves.push({ text: first, attributes: format });
    for (const text of others) {
      lines.push({ format, leaves });
      leaves = text ? [{ text, attributes: format }] : [];
    }
  }
  return leaves.length ? [...lines, { format: {}, leaves }] : lines;
}

/** A picture, a player, a formula, a mention: one field says what it is and where. */
function embedOf(insert: Node, format: Format): Node[] {
  return Object.entries(insert).map(([type, value]) => {
    if (type === "mention" && isRecord(value)) return mentionOf(value);
    const known = isRecord(value) ? value : { url: value, formula: value };
    const { alt, width, height, link } = format;
    return { alt, width, height, link, ...known, type };
  });
}

/** By quill-mention: `@`, and whom or what. */
function mentionOf({ denotationChar, value, link }: Node): Node {
  return { text: wordOf(denotationChar) + wordOf(value), link };
}

/** Lines of code and of a quotation that stand below each other are one. */
function addLine(nodes: Node[], { format, leaves }: Line): void {
  const last = nodes.at(-1);
  const join = (type: string, child: Node, fields: Node) => {
    if (last?.type === type && last.language === fields.language) (last.children as Node[]).push(child);
    else nodes.push({ type, children: [child], ...fields });
  };
  const code = format["code-block"];
  const { list, header } = format;
  if (code)
    join("codeBlock", { type: "line", children: leaves }, { language: code === true ? undefined : code });
  else if (format.blockquote) join("blockquote", { type: "paragraph", children: leaves }, {});
  else if (typeof list === "string") nodes.push(itemOf(list, format, leaves));
  else if (header) nodes.push({ type: "heading", level: header, children: leaves });
  else nodes.push(paragraphOf(leaves));
}

/** Players stand for themselves. */
function paragraphOf(leaves: Node[]): Node {
  const isAlone = leaves.length === 1 && typeof leaves[0]!.type === "string";
  return isAlone ? leaves[0]! : { type: "paragraph", children: leaves };
}

function itemOf(list: string, { indent }: Format, leaves: Node[]): Node {
  return {
    type: "listItem",
    listItem: list,
    level: (readNumber(indent) ?? 0) + 1,
    checked: CHECKED[list],
    children: leaves,
  };
}
