import { diffArrays } from "diff";

/** Which words of one text another lacks, in order, and which it has more. */
export interface WordDiff {
  gone: string[];
  added: string[];
}

// Beyond so many differences the order of the words is not followed any more, only their number: the square is dear.
const MOST_DIFFERENCES = 1000;

/** The shortest list of differences, as long as there are no more than `most`. */
export function diffWords(before: string[], after: string[], most = MOST_DIFFERENCES): WordDiff {
  const parts = diffArrays(before, after, { maxEditLength: most });
  if (!parts) return { gone: without(before, after), added: without(after, before) };
  return {
    gone: parts.flatMap(({ removed, value }) => (removed ? value : [])),
    added: parts.flatMap(({ added, value }) => (added ? value : [])),
  };
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
