import { isRecord } from "../../../record.ts";
import { wordOf } from "../../loose.ts";
import { type Node, plainName } from "../node.ts";

/** Editor.js: blocks with their data, whose texts are HTML. As nodes of a tree. */

type Make = (data: Node) => Node | Node[];

// Official tools, and the most used of others. The rest is read by the fields of `data`.
const TOOLS: Record<string, Make> = {
  paragraph: (data) => ({ type: "paragraph", children: html(data.text) }),
  header: (data) => ({ type: "heading", level: data.level, children: html(data.text) }),
  list: (data) => listOf(data),
  nestedlist: (data) => listOf(data),
  checklist: (data) => listOf(data),
  quote: (data) => ({
    type: "quote",
    caption: data.caption,
    children: [{ type: "paragraph", children: html(data.text) }],
  }),
  warning: (data) => ({ ...data, type: "callout" }),
  alert: (data) => ({ type: "callout", children: [{ type: "paragraph", children: html(data.message) }] }),
  table: (data) => ({ type: "table", withHeadings: data.withHeadings, rows: rowsOf(data.content) }),
  embed: (data) => ({ type: "embed", url: data.source ?? data.embed, caption: data.caption }),
  toggle: (data) => ({ type: "paragraph", children: html(data.text) }), // what it folds are the blocks behind it
  columns: (data) => ({ type: "columns", children: list(data.cols).filter(isRecord).flatMap(blocksOf) }),
};

// Blocks of others have data, too, and beside it what it holds: Draft.js, Slate up to 0.46.
const OTHERS = ["text", "nodes", "children", "content"];

/** Its output, or the blocks alone. */
export function isEditorJs(value: unknown): value is Node | unknown[] {
  const blocks = isRecord(value) ? value.blocks : value;
  return list(blocks).some((block) => isRecord(block) && hasData(block));
}

function hasData(block: Node): boolean {
  return typeof block.type === "string" && isRecord(block.data) && !OTHERS.some((name) => name in block);
}

/** Its blocks in the words that most trees use, and below them the notes that stand within. */
export function nodesOfEditorJs(value: Node | unknown[]): Node[] {
  const blocks = list(Array.isArray(value) ? value : value.blocks);
  const notes = blocks.filter(isRecord).flatMap(notesOf);
  return [
    ...blocksOf({ blocks }),
    ...(notes.length ? [{ type: "delimiter" }, listOf({ style: "ordered", items: notes })] : []),
  ];
}

/** By editorjs-footnotes: in the order of the numbers in the texts. */
function notesOf({ tunes }: Node): unknown[] {
  return isRecord(tunes) ? list(tunes.footnotes) : [];
}

function blocksOf({ blocks }: Node): Node[] {
  return list(blocks)
    .filter(isRecord)
    .flatMap((block): Node[] => {
      const data = isRecord(block.data) ? block.data : {};
      const name = plainName(wordOf(block.type));
      const make = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
      return make ? [make(data)].flat() : [{ ...data, type: block.type }];
    });
}

/** `items` are texts, or (since version 2) records with a list below and a box. */
function listOf(data: Node): Node {
  const isTask = data.style === "checklist";
  const children = list(data.items).map((item): Node => {
    if (!isRecord(item)) return { type: "listItem", children: html(item) };
    const meta = isRecord(item.meta) ? item.meta : {};
    const below = list(item.items).length ? [listOf({ style: data.style, items: item.items })] : [];
    const checked = item.checked ?? meta.checked ?? (isTask ? false : undefined);
    return { type: "listItem", checked, children: [...html(item.content ?? item.text), ...below] };
  });
  return { type: data.style === "ordered" ? "orderedList" : "list", meta: data.meta, children };
}

function rowsOf(content: unknown): Node[] {
  return list(content).map((row) => ({ cells: list(row).map((cell) => ({ children: html(wordOf(cell)) })) }));
}

function html(text: unknown): Node[] {
  return typeof text === "string" ? [{ html: text }] : [];
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
