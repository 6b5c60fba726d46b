import { readNumber, wordOf } from "../loose.ts";
import { kindOf } from "./kinds.ts";
import { childrenOf, type Node, plainName, type Reading, typeOf } from "./node.ts";
import { placesOf, textAt, valueAt } from "./places.ts";
import { tag } from "./raw.ts";

/** Lists: those that hold their items, and items that stand beside each other and say how deep they are. */

const ITEMS = ["item", "orderedItem", "checkItem"];
const LISTS = ["list", "orderedList"];
const ORDERED = /^(?:ol|ordered|number|numbered|decimal|lower|upper)/;
const CHECKED = /^(?:check|task|todo)/;
// Deeper items stand at this depth; nobody means more.
const DEEPEST = 32;

/** Items without a list around them: Notion, BlockNote, Quill, Portable Text, Plate, Draft.js, Prismic. */
export function isItem(node: Node): boolean {
  return ITEMS.includes(kindOf(node) ?? "") || styleOf(node) !== undefined;
}

/** Portable Text, Plate. */
function styleOf(node: Node): string | undefined {
  const style = node.listItem ?? node.listStyleType;
  return typeof style === "string" ? style.toLowerCase() : undefined;
}

/** Items in a row as lists within lists. */
export function writeItems(nodes: Node[], reading: Reading): string {
  const open: string[] = [];
  let html = "";
  const close = () => {
    html += `</li></${open.pop()}>`;
  };
  for (const node of nodes) {
    const list = isOrdered(node) ? "ol" : "ul";
    const depth = Math.min(depthOf(node), open.length + 1, DEEPEST);
    while (open.length > depth) close();
    if (open.length === depth && open.at(-1) !== list) close();
    html += open.length === depth ? "</li>" : tag(list, {});
    if (open.length < depth) open.push(list);
    html += `<li>${contentOf(node, false, reading)}`;
  }
  while (open.length) close();
  return html;
}

/** 1 at the top: `level` of Portable Text, `indent` of Plate, `depth` of Draft.js, which counts from 0. */
function depthOf(node: Node): number {
  const level = node.level ?? node.indent ?? (readNumber(node.depth) ?? 0) + 1;
  return Math.max(1, Math.floor(readNumber(level) ?? 1));
}

function isOrdered(node: Node): boolean {
  return kindOf(node) === "orderedItem" || ORDERED.test(styleOf(node) ?? "");
}

/** A list with its items. One that stands between them, or alone in an item (Lexical), belongs to the item before. */
export function writeList(node: Node, reading: Reading): string {
  const places = placesOf(node);
  const style = textAt(places, "listType", "format", "style", "tag") ?? "";
  const isList = ORDERED.test(style) || kindOf(node) === "orderedList" || node.ordered === true;
  const isTask = CHECKED.test(style) || CHECKED.test(plainName(typeOf(node) ?? ""));
  const start = readNumber(valueAt(places, "start", "order"));
  const items: string[] = [];
  for (const child of itemsOf(node)) {
    const inner = childrenOf(child);
    if (isListNode(child)) add(items, reading.render([child], "blocks"));
    else if (inner.length > 0 && inner.every(isListNode)) add(items, reading.render(inner, "blocks"));
    else items.push(contentOf(child, isTask, reading));
  }
  if (!items.length) return "";
  const name = isList ? "ol" : "ul";
  const written = items.map((item) => `<li>${item}</li>`).join("");
  return `${tag(name, { start: isList && start !== 1 ? start : undefined })}${written}</${name}>`;
}

/** Texts that stand in a list as they are become one item. */
function itemsOf(node: Node): Node[] {
  const items: Node[] = [];
  let run: Node[] = [];
  for (const child of childrenOf(node)) {
    if (kindOf(child) === "text") {
      if (wordOf(child.text ?? child.value ?? child.html).trim()) run.push(child);
      continue;
    }
    if (run.length) items.push({ children: run });
    run = [];
    items.push(child);
  }
  return run.length ? [...items, { children: run }] : items;
}

function isListNode(node: Node): boolean {
  return LISTS.includes(kindOf(node) ?? "");
}

function add(items: string[], html: string): void {
  if (items.length) items[items.length - 1] += html;
  else items.push(html);
}

/** What is in an item, behind its box where it has one. */
function contentOf(node: Node, isTask: boolean, reading: Reading): string {
  const checked = valueAt(placesOf(node), "checked");
  const isBox = typeof checked === "boolean" || isTask || kindOf(node) === "checkItem";
  const box = isBox ? `<input type="checkbox"${checked === true ? " checked" : ""}> ` : "";
  return box + reading.render(tight(childrenOf(node)), "blocks");
}

/** A single paragraph, alone or with lists below it, is no more than its text. */
export function tight(nodes: Node[]): Node[] {
  const others = nodes.filter((node) => !isListNode(node) && !isItem(node));
  const [only] = others;
  if (others.length !== 1 || !only || kindOf(only) !== "paragraph") return nodes;
  return nodes.flatMap((node) => (node === only ? childrenOf(node) : [node]));
}
