import type { Report } from "../report.ts";
import { escapeHtml } from "../text.ts";

/** Lists in plain text, told by the signs of their items; what is indented below an item is in it. */

const BULLET = /^(\s{0,8})((?:[-*•‣▪◦·–]|\u2022))\s+(?=\S)/;
const NUMBER = /^(\s{0,8})((\d{1,3})[.)])\s+(?=\S)/;
const SIGNS = [BULLET, NUMBER];
const FEWEST_ITEMS = 2;
// An item so much further in belongs to the one above it.
const NESTED_INDENT = 2;
const DEEPEST = 8;

/** Items, each with the lines that go on below it, after one paragraph that leads to them. */
export function list(lines: string[], report: Report): string | undefined {
  const first = lines.findIndex((line) => signOf(line));
  if (first < 0) return undefined;
  const signs: string[] = [];
  const items = renderItems(lines.slice(first), signs, FEWEST_ITEMS, DEEPEST);
  if (items === undefined) return undefined;
  report.removal("text", "signs of a list made a list", signs.join(" "));
  const lead = lines.slice(0, first).join("\n").trim();
  return (lead ? `<p>${escapeHtml(lead)}</p>\n` : "") + items;
}

function signOf(line: string): RegExp | undefined {
  return SIGNS.find((sign) => sign.test(line));
}

/** Undefined when these lines are no list after all. Its signs are added to those that go. */
function renderItems(lines: string[], signs: string[], fewest: number, levels: number): string | undefined {
  const sign = signOf(lines[0]!)!;
  const items = itemsOf(lines, sign, levels > 1);
  const numbers = sign === NUMBER ? (items ?? []).map(([line]) => Number(NUMBER.exec(line!)![3])) : [];
  if (!items || items.length < fewest || numbers.some((number, at) => number !== numbers[0]! + at))
    return undefined;
  const entries = items.map((item) => `<li>${renderItem(item, sign, signs, levels)}</li>`);
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
    else if (items.length && /^\s{2,}\S/.test(line)) items.at(-1)!.push(line);
    else return undefined;
  }
  return items;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function renderItem(lines: string[], sign: RegExp, signs: string[], levels: number): string {
  const nested = lines.findIndex((line, index) => index > 0 && signOf(line));
  const [, , own = ""] = sign.exec(lines[0]!)!;
  signs.push(own);
  const inner = nested > 0 ? renderItems(lines.slice(nested), signs, 1, levels - 1) : undefined;
  const words = (inner === undefined ? lines : lines.slice(0, nested)).join("\n").replace(sign, "");
  return escapeHtml(words.replace(/\n\s+/g, "\n")) + (inner === undefined ? "" : `\n${inner}`);
}
