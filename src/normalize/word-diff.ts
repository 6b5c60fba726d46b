/** Which words of one text another lacks, in order, and which it has more. */
export interface WordDiff {
  gone: string[];
  added: string[];
}

// Beyond so many differences the order of the words is not followed any more, only their number.
const MOST_DIFFERENCES = 1000;

/**
 * Eugene Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): the shortest list of differences. Beyond
 * `most` of them (their square is what it costs, in memory too) the order of the words is not followed any more.
 */
export function diffWords(before: string[], after: string[], most = MOST_DIFFERENCES): WordDiff {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (end < longest && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [one, other] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const trace = search(one, other, most);
  return trace ? walkBack(one, other, trace) : diffCounts(one, other);
}

/** The furthest reach on each diagonal, step by step; undefined when there are too many differences. */
function search(one: string[], other: string[], most: number): Map<number, number>[] | undefined {
  const reach = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let step = 0; step <= most; step++) {
    trace.push(new Map(reach));
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      let at = stepsDown(reach, diagonal, step) ? reach.get(diagonal + 1)! : reach.get(diagonal - 1)! + 1;
      while (at < one.length && at - diagonal < other.length && one[at] === other[at - diagonal]) at++;
      reach.set(diagonal, at);
      if (at >= one.length && at - diagonal >= other.length) return trace;
    }
  }
  return undefined;
}

function stepsDown(reach: Map<number, number>, diagonal: number, step: number): boolean {
  if (diagonal === -step) return true;
  return diagonal !== step && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1);
}

function walkBack(one: string[], other: string[], trace: Map<number, number>[]): WordDiff {
  const diff: WordDiff = { gone: [], added: [] };
  let [at, beside] = [one.length, other.length];
  for (let step = trace.length - 1; step > 0; step--) {
    const [reach, diagonal] = [trace[step]!, at - beside];
    const down = stepsDown(reach, diagonal, step);
    const before = reach.get(down ? diagonal + 1 : diagonal - 1)!;
    const besideBefore = before - (down ? diagonal + 1 : diagonal - 1);
    if (down) diff.added.push(other[besideBefore]!);
    else diff.gone.push(one[before]!);
    [at, beside] = [before, besideBefore];
  }
  return { gone: diff.gone.reverse(), added: diff.added.reverse() };
}

function diffCounts(one: string[], other: string[]): WordDiff {
  return { gone: without(one, other), added: without(other, one) };
}

/** The words of a list that another does not have, or not so often. */
export function without(words: string[], others: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}
