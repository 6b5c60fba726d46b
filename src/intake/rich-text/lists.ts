import { readNumber, wordOf } from "../loose.ts";
import { isInline, kindOf } from "./kinds.ts";
import { numbersOf } from "./list-numbers.ts";
import { childrenOf, holdsNodes, type Node, plainName, type Reading, typeOf } from "./node.ts";
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
    html += open.length === depth ? "</li>" : tag(list, list === "ol" ? numbersOf(node) : {});
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
  const isNumbered = ORDERED.test(style) || kindOf(node) === "orderedList" || node.ordered === true;
  const isTask = CHECKED.test(style) || CHECKED.test(plainName(typeOf(node) ?? ""));
  const items: string[] = [];
  for (const child of itemsOf(node)) {
    const inner = childrenOf(child);
    if (isListNode(child)) add(items, reading.render([child], "blocks"));
    else if (inner.length > 0 && inner.every(isListNode)) add(items, reading.render(inner, "blocks"));
    else items.push(contentOf(child, isTask, reading));
  }
  if (!items.length) return "";
  const name = isNumbered ? "ol" : "ul";
  const written = items.map((item) => `<li>${item}</li>`).join("");
  return `${tag(name, isNumbered ? numbersOf(node) : {})}${written}</${name}>`;
}

/** Texts and links that stand in a list as they are become one item, and so does each picture, player or card. */
function itemsOf(node: Node): Node[] {
  const items: Node[] = [];
  let run: Node[] = [];
  const endRun = () => {
    if (run.some((one) => !isBlank(one))) items.push({ children: run });
    run = [];
  };
  for (const child of childrenOf(node)) {
    if (isInline(child)) run.push(child);
    else {
      endRun();
      items.push(isItem(child) || isListNode(child) || isLikeItem(child) ? child : { children: [child] });
    }
  }
  endRun();
  return items;
}

function isBlank(node: Node): boolean {
  return kindOf(node) === "text" && !wordOf(node.text ?? node.value ?? node.html).trim();
}

/** An item by another name: what it holds is the item. */
function isLikeItem(node: Node): boolean {
  return ["paragraph", "box", undefined].includes(kindOf(node)) && holdsNodes(node);
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
  return box + writeTight(childrenOf(node), reading);
}

/** What stands in an item or a cell: a single paragraph, alone or with lists below it, is no more than its text. */
export function writeTight(nodes: Node[], reading: Reading): string {
  const only = onlyParagraph(nodes);
  const within = (node: Node | undefined) => node && (node === only || isInline(node) ? "lines" : "blocks");
  let html = "";
  let run: Node[] = [];
  for (const [at, node] of nodes.entries()) {
    for (const one of node === only ? childrenOf(node) : [node]) run.push(one);
    if (within(node) === within(nodes[at + 1])) continue;
    html += reading.render(run, within(node)!);
    run = [];
  }
  return html;
}

function onlyParagraph(nodes: Node[]): Node | undefined {
  const others = nodes.filter((node) => !isListNode(node) && !isItem(node));
  return others.length === 1 && kindOf(others[0]!) === "paragraph" ? others[0] : undefined;
}
