import type { Report } from "../../report.ts";
import { understandDialects } from "../dialects/index.ts";
import { renderMarkdown } from "../markdown.ts";
import { WRITERS } from "./blocks.ts";
import { isInline, kindOf } from "./kinds.ts";
import { isItem, writeItems } from "./lists.ts";
import { renderLeaves } from "./marks.ts";
import { holdsNodes, type Node, placesOf, type Reading, textAt, type Within } from "./node.ts";
import { writeUnknown } from "./unknown.ts";

/** A tree of nodes as HTML, for all systems that have one. */

// Sites make components of these names, with fields of their own.
const COMPONENTS = ["box", "list", "table", "gallery", "words"];

export function renderTree(nodes: Node[], report: Report, readTree: Reading["readTree"]): string {
  let cards = 0; // keeps the footnotes of two apart
  const reading: Reading = {
    report,
    readTree,
    render: (below, within) => renderNodes(below, within, reading),
    renderMarkdown: (source) =>
      renderMarkdown(source, `card-${++cards}`, (text, isCode) => understandDialects(text, isCode, report)),
  };
  return reading.render(nodes, "blocks");
}

/** Texts in a row are one line, items in a row a list. */
function renderNodes(nodes: Node[], within: Within, reading: Reading): string {
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
  return kindOf(node) === "text";
}

function renderNode(node: Node, within: Within, reading: Reading): string {
  const kind = kindOf(node);
  if (kind === undefined) return writeUnknown(node, reading, within);
  if (kind === "markdown")
    return reading.renderMarkdown(
      textAt(placesOf(node), "markdown", "body", "content", "text", "value") ?? "",
    );
  if (kind === "text" || kind === "item" || kind === "orderedItem" || kind === "checkItem") return "";
  const html = WRITERS[kind](node, reading, within);
  return html || !COMPONENTS.includes(kind) || holdsNodes(node) ? html : writeUnknown(node, reading, within);
}
