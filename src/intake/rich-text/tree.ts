import { Problem } from "../../problem.ts";
import { isRecord } from "../../record.ts";
import { understandDialects } from "../dialects/index.ts";
import { renderMarkdown } from "../markdown/index.ts";
import { WRITERS, type Written } from "./blocks.ts";
import { writeFields } from "./fields.ts";
import { isInline, isPart, kindOf } from "./kinds.ts";
import { isItem, writeItems } from "./lists.ts";
import { renderLeaves } from "./marks.ts";
import { holdsNodes, type Node, type Reading, toNodes, type Within } from "./node.ts";
import { placesOf, textAt } from "./places.ts";
import { writeUnknown } from "./unknown.ts";
import { fieldsNotIn } from "./unshown.ts";

/** A tree of nodes as HTML, for all systems that have one. */

// They are meant to be empty, or say themselves what is missing; all other names sites give to components of their own, too.
const EMPTY = "rule break nothing forMembers image media embed video audio file".split(" ");
// Kinds whose HTML cannot be compared with their fields, or that show only a title: their fields are not looked through again.
const WHOLE = "box text markdown html code math words nothing forMembers".split(" ");

/** Throws a Problem (422) when there are too many of them. */
export function renderTree(nodes: Node[], given: Pick<Reading, "report" | "left" | "readTree">): string {
  const { report, left } = given;
  const reading: Reading = {
    ...given,
    render: (below, within) => renderNodes(below, within, reading),
    renderMarkdown: (source) =>
      renderMarkdown(source, `card-${++left.cards}`, (text, isCode) =>
        understandDialects(text, isCode, report),
      ),
  };
  return reading.render(nodes, "blocks");
}

/** Texts in a row are one line, items in a row a list. */
function renderNodes(nodes: Node[], within: Within, reading: Reading): string {
  reading.left.nodes -= nodes.length;
  if (reading.left.nodes < 0)
    throw new Problem(422, "too-many-nodes", "The body is a tree of too many nodes: split the article.");
  let html = "";
  let wasBlock = false;
  for (let at = 0; at < nodes.length; ) {
    const isOf = [isLeaf, isItem].find((is) => is(nodes[at]!));
    let end = at + 1;
    while (isOf && end < nodes.length && isOf(nodes[end]!)) end++;
    const run = nodes.slice(at, end);
    const part = isOf ? writeRun(run, reading) : renderNode(run[0]!, within, reading);
    const isBlock = within === "blocks" && !isInline(run[0]!);
    html += part && wasBlock && isBlock ? `\n${part}` : part;
    if (part) wasBlock = isBlock;
    at = end;
  }
  return html;
}

function writeRun(run: Node[], reading: Reading): string {
  return isLeaf(run[0]!) ? renderLeaves(run, reading) : writeItems(run, reading);
}

function isLeaf(node: Node): boolean {
  return (
    kindOf(node) === "text" && [node.text, node.value, node.html].some((words) => typeof words === "string")
  );
}

function renderNode(node: Node, within: Within, reading: Reading): string {
  const kind = kindOf(node);
  if (kind === "item" || kind === "orderedItem" || kind === "checkItem") return "";
  const html = kind === undefined || kind === "text" ? "" : writeKnown(kind, node, reading, within);
  const isEmpty = kind !== undefined && (EMPTY.includes(kind) || (holdsNodes(node) && !isPart(node)));
  if (!html) return isEmpty ? html : writeUnknown(node, reading, within);
  const isWhole = !isPart(node) || (kind !== undefined && WHOLE.includes(kind));
  const rest = isWhole ? undefined : fieldsNotIn(node, html);
  return [html, rest && writeFields(rest, reading)].filter(Boolean).join("\n");
}

function writeKnown(kind: Written | "markdown", node: Node, reading: Reading, within: Within): string {
  if (kind !== "markdown") return writeWithBelow(kind, node, reading, within);
  const source = textAt(placesOf(node), "markdown", "body", "content", "text", "value");
  return source ? reading.renderMarkdown(source) : "";
}

// In a quotation or an item what is below is within it.
const WITH_BELOW = "paragraph heading table code".split(" ");

/** BlockNote: a block has its words in `content`, and blocks further in below it. */
function writeWithBelow(kind: Written, node: Node, reading: Reading, within: Within): string {
  const { content, children, ...own } = node;
  const isAbove = WITH_BELOW.includes(kind) && within === "blocks" && Array.isArray(children);
  if (!isAbove || !(Array.isArray(content) || isRecord(content))) return WRITERS[kind](node, reading, within);
  return `${WRITERS[kind]({ ...own, content }, reading, within)}${reading.render(toNodes(children), "blocks")}`;
}
