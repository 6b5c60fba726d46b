/** Lines that open paragraphs by what stands in front of them, however short they are: of transcripts, interviews, references. */

interface Opening {
  pattern: RegExp;
  fewest: number;
  /** What stands there has to come back: two people speak in turn, and a fact has its label once. */
  comesBack?: true;
  witness: string;
}

const OPENINGS: Opening[] = [
  {
    pattern: /^[[(](\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d{1,3})?[\])]\s/,
    fewest: 2,
    witness: "[00:12:30] and what was said, in a transcript",
  },
  {
    pattern: /^\[(\d{1,3})\]\s/,
    fewest: 2,
    witness: "[1] and a source, below an article of science",
  },
  {
    pattern: /^(\p{Lu}[\p{L}\p{M}.'’ -]{0,30}):\s/u,
    fewest: 3,
    comesBack: true,
    witness: "MAYOR: and what she answers, in an interview",
  },
];

/** The lines from each opening to the next, and those above the first; undefined where nothing opens. */
export function splitAtOpenings(lines: string[]): string[] | undefined {
  const opening = OPENINGS.find((opening) => opensIn(lines, opening));
  if (!opening) return undefined;
  const blocks: string[][] = [];
  for (const line of lines) {
    if (!blocks.length || opening.pattern.test(line.trimStart())) blocks.push([line]);
    else blocks.at(-1)!.push(line);
  }
  return blocks.map((block) => block.join("\n"));
}

function opensIn(lines: string[], { pattern, fewest, comesBack }: Opening): boolean {
  const found = lines
    .map((line) => pattern.exec(line.trimStart())?.[1])
    .filter((words) => words !== undefined);
  return found.length >= fewest && (!comesBack || new Set(found).size < found.length);
}
