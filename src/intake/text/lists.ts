import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";
import { indentOf } from "./indent.ts";

/** Lists in plain text, told by the signs of their items; what is indented below an item is in it. */

// Some of them need no space: in Japan, and where Word's are copied, whose second level is an o and a tab.
const BULLET = /^(\s{0,8})(o(?=\t)|[-*+•‣▪◦·–●○■□◆►➤➢❖・✓✔→➔➜⁃∙])(?:\s+|(?<=[•●■◆・])\s*)(?=\S)/;
const NUMBER = /^(\s{0,8})((\d{1,3})[.)])\s+(?=\S)/;
const SIGNS = [BULLET, NUMBER];
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
  if (first < 0) return undefined;
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

/** A block of one item or more, as its first line tells. */
export interface Item {
  /** Is there a paragraph that leads to it? */
  lead: boolean;
  sign: string;
  indent: number;
  number?: number;
  /** The number of its last item. */
  last?: number;
  /** Do lines stand further in than the sign? */
  isHanging: boolean;
  words: string;
}

export function itemOf(block: string): Item | undefined {
  const all = block.split("\n");
  const start = all.findIndex((line) => signOf(line));
  const [first, ...others] = all.slice(Math.max(start, 0));
  if (start < 0 || first === undefined) return undefined;
  const [whole, { length: indent }, sign, number] = signOf(first)!.exec(first) as unknown as [
    string,
    string,
    string,
    string?,
  ];
  const numbers = others.map((line) => (indentOf(line) === indent ? NUMBER.exec(line)?.[3] : undefined));
  return {
    lead: start > 0,
    sign,
    indent,
    ...(number !== undefined && {
      number: Number(number),
      last: Number(numbers.findLast(Boolean) ?? number),
    }),
    isHanging: others.some((line) => indentOf(line) > indent + 1),
    words: [first.slice(whole.length), ...others].join("\n").trim(),
  };
}

function signOf(line: string): RegExp | undefined {
  return SIGNS.find((sign) => sign.test(line));
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
  if (!items) return undefined;
  const numbers = sign === NUMBER ? items.map(([line]) => Number(NUMBER.exec(line!)![3])) : [];
  // One alone is a list where others stand below it.
  const isList =
    items.length >= rendering.fewest || items[0]!.some((line, index) => index > 0 && signOf(line));
  if (!isList || numbers.some((number, at) => number !== numbers[0]! + at)) return undefined;
  const entries = items.map((item) => `<li>${renderItem(item, sign, rendering)}</li>`);
  const name = sign === NUMBER ? "ol" : "ul";
  const start = (numbers[0] ?? 1) === 1 ? "" : ` start="${numbers[0]}"`;
  return `<${name}${start}>${entries.join("\n")}</${name}>`;
}

/** The lines of each; undefined when one is neither an item nor indented below one. */
function itemsOf(lines: string[], sign: RegExp, mayNest: boolean): string[][] | undefined {
  const items: string[][] = [];
  const indent = indentOf(lines[0]!);
  for (const line of lines) {
    const isDeeper = mayNest && items.length > 0 && indentOf(line) >= indent + NESTED_INDENT;
    if (sign.test(line) && !isDeeper) items.push([line]);
    else if (items.length && goesOn(line, items.at(-1)!)) items.at(-1)!.push(line);
    else return undefined;
  }
  return items.map((item) => item.slice(0, item.findLastIndex((line) => line.trim()) + 1));
}

function goesOn(line: string, item: string[]): boolean {
  if (!line.trim() || /^\s{2,}\S/.test(line)) return true;
  const before = item.at(-1)!;
  return before.length >= WRAPPED_LINE && !SENTENCE_END.test(before) && !signOf(line);
}

function renderItem(lines: string[], sign: RegExp, rendering: Rendering): string {
  const { signs, levels, renderBelow } = rendering;
  const [mark = "", , drawn = ""] = sign.exec(lines[0]!)!;
  signs.push(drawn);
  const nested = lines.findIndex((line, index) => index > 0 && (signOf(line) || !line.trim()));
  const own = nested < 0 ? lines : lines.slice(0, nested);
  const words = (text: string[]) => escapeHtml(text.join("\n").replace(sign, "").replace(/\n\s+/g, "\n"));
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
