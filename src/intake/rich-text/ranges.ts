import { isRecord } from "../../record.ts";
import { readNumber, wordOf } from "../loose.ts";
import { ELEMENTS } from "./marks.ts";
import { type Node, plainName } from "./node.ts";

/** Lines whose marks are ranges of their text: Draft.js and Prismic. As nodes of a tree. */

/** From one place of a text up to another, in UTF-16 units. */
interface Range {
  start: number;
  end: number;
  mark: Node;
}

export function isDraftJs(value: unknown): value is Node | unknown[] {
  const blocks = isRecord(value) ? value.blocks : value;
  return Array.isArray(blocks) && blocks.some(isLineOfDraftJs);
}

function isLineOfDraftJs(block: unknown): boolean {
  return isRecord(block) && typeof block.text === "string" && Array.isArray(block.inlineStyleRanges);
}

export function isPrismic(value: unknown): value is unknown[] {
  return (
    Array.isArray(value) &&
    value.some((one) => isRecord(one) && typeof one.text === "string" && Array.isArray(one.spans))
  );
}

export function nodesOfDraftJs(value: Node | unknown[]): Node[] {
  const { blocks, entityMap }: Node = Array.isArray(value) ? { blocks: value } : value;
  const entities = isRecord(entityMap) ? entityMap : {};
  return (blocks as unknown[]).filter(isRecord).flatMap((block): Node[] => {
    const { type, text = "", depth, inlineStyleRanges: styles, entityRanges } = block;
    const entityOf = ({ key }: Node) =>
      isRecord(entities[wordOf(key)]) ? (entities[wordOf(key)] as Node) : {};
    const ranges = records(entityRanges);
    if (type === "atomic")
      return ranges.map(entityOf).map(({ data, type }) => ({ data, type: wordOf(type).toLowerCase() }));
    const marks = [
      ...records(styles).map((range) => rangeOf(range, { type: range.style })),
      ...ranges.map((range) => rangeOf(range, { ...entityOf(range), type: "link" })),
    ];
    return [{ type, depth, children: leavesOf(wordOf(text), marks) }];
  });
}

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
    else if (name === "link" || name === "hyperlink") link = by > 0 ? mark : link === mark ? undefined : link;
  }
  return leaves;
}
