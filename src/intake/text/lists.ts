import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";
import { indentOf } from "./indent.ts";
import { type ListSign, numberOf, signOf } from "./list-signs.ts";

/** Lists in plain text, told by the signs of their items; what is indented below an item is in it. */

const FEWEST_ITEMS = 2;
// An item so much further in belongs to the one above it.
const NESTED_INDENT = 2;
const DEEPEST = 8;
// A line of this length, in the middle of a sentence, was broken by a program: the next one goes on with it anywhere.
const WRAPPED_LINE = 50;
const SENTENCE_END = /[.!?:;]["”’»)]*$/;

/** Renders what stands below an item behind an empty line. */
export type RenderBelow = (text: string) => string;

/** Items, each with the lines that go on below it, after one paragraph that leads to them. */
export function list(lines: string[], report: Report, renderBelow: RenderBelow): string | undefined {
  const first = lines.findIndex((line) => signOf(line));
  if (first < 0 || (first > 0 && isWithinSentence(lines[first - 1]!, lines[first]!))) return undefined;
  const signs: string[] = [];
  const items = renderItems(lines.slice(first), {
    signs,
    fewest: FEWEST_ITEMS,
    levels: DEEPEST,
    renderBelow,
  });
  if (items === undefined) return undefined;
  report.removal("text", "signs of a list made a list", signs.join(" "));
  const lead = lines.slice(0, first).join("\n").trim();
  return (lead ? `<p>${escapeHtml(lead)}</p>\n` : "") + items;
}

/** `(section` and below it `(1) of the rules)`. */
function isWithinSentence(before: string, line: string): boolean {
  return !signOf(line)!.mayBeAlone && !SENTENCE_END.test(before);
}

/** A block of one item or more, as its first line tells. */
export interface Item {
  /** Is there a paragraph that leads to it? */
  lead: boolean;
  sign: string;
  kind: ListSign;
  indent: number;
  number?: number;
  /** The number of its last item. */
  last?: number;
  /** Do lines stand further in than the sign? */
  isHanging: boolean;
  words: string;
}

/** What stands above the first sign belongs to no item. */
export function itemOf(block: string): Item | undefined {
  const all = block.split("\n");
  const start = all.findIndex((line) => signOf(line));
  const [first, ...others] = all.slice(Math.max(start, 0));
  if (start < 0 || first === undefined) return undefined;
  const kind = signOf(first)!;
  const [whole, { length: indent }, sign] = kind.pattern.exec(first) as unknown as [string, string, string];
  const number = numberOf(first, kind);
  const numbers = others.map((line) => (indentOf(line) === indent ? numberOf(line, kind) : undefined));
  return {
    lead: start > 0,
    sign,
    kind,
    indent,
    ...(number !== undefined && { number, last: numbers.findLast(Boolean) ?? number }),
    isHanging: others.some((line) => indentOf(line) > indent + 1),
    words: [first.slice(whole.length), ...others].join("\n").trim(),
  };
}

interface Rendering {
  /** Those that go. */
  signs: string[];
  fewest: number;
  levels: number;
  renderBelow: RenderBelow;
}

/** Undefined when these lines are no list after all. */
function renderItems(lines: string[], rendering: Rendering): string | undefined {
  const sign = signOf(lines[0]!)!;
  const items = itemsOf(lines, sign, rendering.levels > 1);
  if (!items || !areEnough(items, sign, rendering.fewest)) return undefined;
  const numbers = items.map(([line]) => numberOf(line!, sign));
  const first = numbers[0] ?? 1;
  if (sign.type && numbers.some((number, at) => number !== first + at)) return undefined;
  if (!sign.mayBeAlone && first !== 1) return undefined;
  const entries = items.map((item) => `<li>${renderItem(item, sign, rendering)}</li>`);
  const start = first === 1 ? "" : ` start="${first}"`;
  const type = !sign.type || sign.type === "1" ? "" : ` type="${sign.type}"`;
  const name = sign.type ? "ol" : "ul";
  return `<${name}${type}${start}>${entries.join("\n")}</${name}>`;
}

/** One alone is a list where others stand below it. */
function areEnough(items: string[][], { mayBeAlone }: ListSign, fewest: number): boolean {
  if (items.length >= FEWEST_ITEMS) return true;
  const hasBelow = items[0]!.some((line, index) => index > 0 && signOf(line));
  return !!mayBeAlone && (items.length >= fewest || hasBelow);
}

/** The lines of each; undefined when one is neither an item nor indented below one. */
function itemsOf(lines: string[], sign: ListSign, mayNest: boolean): string[][] | undefined {
  const items: string[][] = [];
  const indent = indentOf(lines[0]!);
  for (const line of lines) {
    const isDeeper = mayNest && items.length > 0 && indentOf(line) >= indent + NESTED_INDENT;
    if (sign.pattern.test(line) && !isDeeper) items.push([line]);
    else if (items.length && goesOn(line, items.at(-1)!, sign)) items.at(-1)!.push(line);
    else return undefined;
  }
  return items.map((item) => item.slice(0, item.findLastIndex((line) => line.trim()) + 1));
}

function goesOn(line: string, item: string[], { type }: ListSign): boolean {
  if (!line.trim() || /^\s{2,}\S/.test(line)) return true;
  if (type === "1" && signOf(line)?.type?.toLowerCase() === "a") return true; // the answers below a question
  const before = item.at(-1)!;
  return before.length >= WRAPPED_LINE && !SENTENCE_END.test(before) && !signOf(line);
}

function renderItem(lines: string[], { pattern }: ListSign, rendering: Rendering): string {
  const { signs, levels, renderBelow } = rendering;
  const [mark = "", , drawn = ""] = pattern.exec(lines[0]!)!;
  signs.push(drawn);
  const nested = lines.findIndex((line, index) => index > 0 && (signOf(line) || !line.trim()));
  const own = nested < 0 ? lines : lines.slice(0, nested);
  const words = (text: string[]) => escapeHtml(text.join("\n").replace(pattern, "").replace(/\n\s+/g, "\n"));
  if (nested < 0) return words(lines);
  if (lines.some((line) => !line.trim())) {
    const below = lines.slice(nested).map((line) => dedent(line, mark.length));
    return `<p>${words(own)}</p>\n${renderBelow(below.join("\n"))}`;
  }
  const inner = renderItems(lines.slice(nested), { ...rendering, fewest: 1, levels: levels - 1 });
  return inner === undefined ? words(lines) : `${words(own)}\n${inner}`;
}

/** Without the white space that is below the sign. */
function dedent(line: string, width: number): string {
  return line.slice(Math.min(width, indentOf(line)));
}
