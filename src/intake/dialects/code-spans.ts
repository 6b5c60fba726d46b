import type { Found } from "./found.ts";
import type { Place, SpanEnd } from "./place.ts";

/** Finds the ends of code spans in one text. All runs are listed once: looking ahead from each would cost the square. */
export function findSpanEnds(text: string): SpanEnd {
  const breaks = [...text.matchAll(/\n[ \t]*\n/g)].map(({ index }) => index);
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = runs.get(run.length);
    if (same) same.push(index);
    else runs.set(run.length, [index]);
  }
  return (ticks, index) => {
    const start = index + ticks.length;
    const close = firstFrom(runs.get(ticks.length) ?? [], start);
    const paragraph = firstFrom(breaks, start) ?? text.length; // a span does not go on over an empty line
    return close !== undefined && close < paragraph ? close + ticks.length : start;
  };
}

/** The first of sorted numbers that is not below a bound. */
function firstFrom(sorted: number[], bound: number): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}

/** A code span is passed over whole. */
export function codeSpan({ spanEnd, sign, at }: Place): Found {
  return { end: spanEnd(sign, at), what: "code" };
}

/** An element whose content is code is passed over whole, from a sign such as `<pre`. */
export function skipElement(text: string, sign: string, at: number): Found {
  return { end: endOfElement(text, sign.slice(1), at), what: "code" };
}

/** An element that is never closed reaches to the end of the text. */
export function endOfElement(text: string, name: string, index: number): number {
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = index;
  return close.exec(text)?.index ?? text.length;
}
