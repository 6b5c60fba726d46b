import { isIndentedCode } from "./code.ts";
import { indentOf } from "./indent.ts";
import { type Item, itemOf } from "./lists.ts";

/** What belongs together over empty lines: the items of a list with space between them, and the parts of one code. */

// Between two items there may stand so many blocks of the first: looking further for the second would cost the square.
const MOST_WITHIN = 30;
// In novels and interviews whoever speaks next is given a dash, too: then these have to be drawn as lists are.
const DASHES = ["-", "–"];
const SENTENCE_END = /[.!?…,]["”’»)]*$/;
const PROSE = /[.!?:]\s*$/;
const LONGEST_CODE_LINE = 80;

/** Behind the last block of what may be a list from this one on, and whether it is one. */
export function endOfItems(blocks: string[], start: number): { end: number; isList: boolean } {
  const first = itemOf(blocks[start]!);
  if (!first) return { end: start + 1, isList: false };
  const items = [first];
  let end = start + 1;
  for (let at = end; at < blocks.length && at - end < MOST_WITHIN; at++) {
    const item = itemOf(blocks[at]!);
    if (item && !item.lead && follows(item, items.at(-1)!)) {
      items.push(item);
      end = at + 1;
    } else if (!isWithin(blocks[at]!, first.indent)) break;
  }
  if (items.length < 2 || !areItems(items)) return { end, isList: false };
  while (end < blocks.length && isWithin(blocks[end]!, first.indent)) end++;
  return { end, isList: true };
}

function follows(item: Item, before: Item): boolean {
  if (item.indent !== before.indent) return false;
  return item.number === undefined
    ? item.sign === before.sign
    : item.kind === before.kind && before.last !== undefined && item.number === before.last + 1;
}

/** Further in than the signs of the list. */
function isWithin(block: string, indent: number): boolean {
  return block.split("\n").every((line) => !line.trim() || indentOf(line) > indent + 1);
}

function areItems(items: Item[]): boolean {
  const [{ sign, indent }] = items as [Item];
  if (!DASHES.includes(sign) || indent > 0) return true;
  return items.some(({ isHanging }) => isHanging) || !items.some(({ words }) => SENTENCE_END.test(words));
}

/** Behind the last block of the code that begins in this one, with what stands between its parts. */
export function endOfCode(blocks: string[], start: number): number {
  let end = start + 1;
  if (!isIndentedCode(blocks[start]!.split("\n"))) return end;
  while (end < blocks.length && goesOn(blocks[end]!)) end++;
  return end;
}

function goesOn(block: string): boolean {
  const lines = block.split("\n");
  const isTerse = (line: string) => line.length <= LONGEST_CODE_LINE && !PROSE.test(line);
  return (
    isIndentedCode(lines) ||
    (!itemOf(block) && lines.every((line) => /^(?: {4}|\t)/.test(line) && isTerse(line)))
  );
}
