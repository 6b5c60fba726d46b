/** How far in the lines of a text begin, in characters. */

/** How many characters of white space a line opens with; tabs count as one. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** What all of these have in front; there may be more of them than a call takes arguments. */
export function marginOf(lines: string[]): number {
  return lines.reduce((margin, line) => Math.min(margin, indentOf(line)), Number.POSITIVE_INFINITY);
}
