import { type Letters, lettersOf } from "./letters.ts";

/** Where the items of a list stand in a page, and where most of them stand close together. */

const MOST_FINDS = 20; // of one item
// So much of an item is looked for; of one that is written otherwise, its longest word.
const LONGEST_NEEDLE = 40;
const SHORTEST_WORD = 3;

function needlesOf(item: string): string[] {
  const words = item.split(/\s+/).map(lettersOf);
  const [longest = ""] = words.toSorted((one, other) => other.length - one.length);
  return [lettersOf(item).slice(0, LONGEST_NEEDLE), longest].filter(({ length }) => length >= SHORTEST_WORD);
}

export interface Find {
  item: number;
  from: number;
  to: number;
}

/** Where each item stands, in the order of the items; of an item that stands everywhere the first places. */
export function findItems({ all }: Letters, items: string[]): Find[] {
  return items.flatMap((text, item) => {
    const needle = needlesOf(text).find((one) => all.includes(one));
    const finds: Find[] = [];
    let from = needle === undefined ? -1 : all.indexOf(needle);
    for (; from >= 0 && finds.length < MOST_FINDS; from = all.indexOf(needle!, from + needle!.length))
      finds.push({ item, from, to: from + needle!.length });
    return finds;
  });
}

/** By two ends that move forward: of those with as many different items, the first that is shortest. */
export function densest(finds: Find[], widest: number): Find[] {
  const within = new Map<number, number>();
  let [best, from, most, width] = [[] as Find[], 0, 0, Number.POSITIVE_INFINITY];
  for (const [to, find] of finds.entries()) {
    within.set(find.item, (within.get(find.item) ?? 0) + 1);
    for (; find.to - finds[from]!.from > widest || within.get(finds[from]!.item)! > 1; from++) {
      const left = within.get(finds[from]!.item)! - 1;
      if (left) within.set(finds[from]!.item, left);
      else within.delete(finds[from]!.item);
    }
    const length = find.to - finds[from]!.from;
    if (within.size < most || (within.size === most && length >= width)) continue;
    [best, most, width] = [finds.slice(from, to + 1), within.size, length];
  }
  return best;
}
