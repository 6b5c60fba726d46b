import { isRecord } from "../../../record.ts";
import { readNumber, wordOf } from "../../loose.ts";
import { kindOf } from "../kinds.ts";
import { ELEMENTS } from "../marks.ts";
import { type Node, plainName } from "../node.ts";
import { ownPlacesOf, textAt } from "../places.ts";

/** Lines whose marks are ranges of their text: Draft.js and Prismic. As nodes of a tree. */

// Entities that are seen where they stand.
const SHOWN = ["image", "media", "gallery", "video", "audio", "embed", "file"];

/** From one place of a text up to another, in UTF-16 units. */
interface Range {
  start: number;
  end: number;
  mark: Node;
}

/** In a box with its entities, or its blocks alone. */
export function isDraftJs(value: unknown): value is Node | unknown[] {
  const blocks = isRecord(value) ? value.blocks : value;
  return Array.isArray(blocks) && blocks.some(isLineOfDraftJs);
}

function isLineOfDraftJs(block: unknown): boolean {
  return isRecord(block) && typeof block.text === "string" && Array.isArray(block.inlineStyleRanges);
}

/** A list in which one is a text with spans. */
export function isPrismic(value: unknown): value is unknown[] {
  return (
    Array.isArray(value) &&
    value.some((one) => isRecord(one) && typeof one.text === "string" && Array.isArray(one.spans))
  );
}

/** Lines of one list as items of one, with what their ranges refer to. */
export function nodesOfDraftJs(value: Node | unknown[]): Node[] {
  const { blocks, entityMap }: Node = Array.isArray(value) ? { blocks: value } : value;
  const entities = isRecord(entityMap) ? entityMap : {};
  const nodes: Node[] = [];
  for (const block of records(blocks)) {
    const last = nodes.at(-1);
    const made = nodesOfBlock(block, ({ key }) => {
      const entity = entities[wordOf(key)];
      return isRecord(entity) ? { data: entity.data, type: wordOf(entity.type).toLowerCase() } : {};
    });
    if (block.type === "code-block" && last?.type === "code-block")
      for (const child of made[0]!.children as Node[]) (last.children as Node[]).push(child);
    else nodes.push(...made);
  }
  return nodes;
}

/** A line, and behind it the pictures and players that stand within; lines of code below each other are one. */
function nodesOfBlock(block: Node, entityOf: (range: Node) => Node): Node[] {
  const { type, data, depth } = block;
  const ranges = records(block.entityRanges);
  const shown = ranges
    .map(entityOf)
    .filter((entity) => type === "atomic" || SHOWN.includes(kindOf(entity) ?? ""));
  const marks = [
    ...records(block.inlineStyleRanges).map((range) => rangeOf(range, { type: range.style })),
    ...ranges
      .filter((range) => isLink(entityOf(range)))
      .map((range) => rangeOf(range, { ...entityOf(range), type: "link" })),
  ];
  const children = leavesOf(wordOf(block.text), marks);
  if (type === "atomic") return shown.length ? shown : [{ type, ...(isRecord(data) && data), children }];
  if (type === "code-block") return [{ type, children: [{ type: "line", children }] }];
  return [{ type, depth, children }, ...shown];
}

/** Mentions and hashtags of plug-ins are words. */
function isLink(entity: Node): boolean {
  return entity.type === "link" || textAt(ownPlacesOf(entity), "url", "href") !== undefined;
}

/** Texts with spans as leaves with marks; all else stays. */
export function nodesOfPrismic(blocks: unknown[]): Node[] {
  return blocks.filter(isRecord).map((block) => {
    if (typeof block.text !== "string") return block;
    const marks = records(block.spans).map((span) => rangeOf(span, span));
    return { type: block.type, children: leavesOf(block.text, marks) };
  });
}

function records(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function rangeOf({ start, offset, end, length }: Node, mark: Node): Range {
  const from = readNumber(start ?? offset) ?? 0;
  return { start: from, end: readNumber(end) ?? from + (readNumber(length) ?? 0), mark };
}

/** The text cut where a mark begins or ends: of each element it counts how many are open, of links the last one. */
function leavesOf(text: string, ranges: Range[]): Node[] {
  const events = ranges
    .filter(({ start, end }) => end > start && start < text.length)
    .flatMap(({ start, end, mark }) => [
      { at: start, by: 1, mark },
      { at: Math.min(end, text.length), by: -1, mark },
    ])
    .sort((one, other) => one.at - other.at);
  const open = new Map<string, number>();
  const leaves: Node[] = [];
  let [done, link]: [number, Node | undefined] = [0, undefined];
  for (const { at, by, mark } of [...events, { at: text.length, by: 0, mark: {} }]) {
    const names = [...open].filter(([, count]) => count > 0).map(([name]) => name);
    if (at > done) leaves.push({ text: text.slice(done, at), marks: names, link });
    done = at;
    const name = plainName(wordOf(mark.type));
    if (ELEMENTS[name]) open.set(name, (open.get(name) ?? 0) + by);
    else if (name !== "link" && name !== "hyperlink") continue;
    else if (by > 0) link = mark;
    else if (link === mark) link = undefined;
  }
  return leaves;
}
