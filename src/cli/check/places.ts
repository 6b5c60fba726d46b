import { decode } from "../../intake/decoding/decode.ts";
import { parseMediaType } from "../../intake/detect.ts";
import { splitFrontMatter } from "../../intake/heads/front-matter.ts";
import { codeLines } from "../../intake/markdown/index.ts";
import type { ReportItem } from "../../report.ts";

/** Where in a source a line of the report has its cause. A line that cannot be known for sure is not given. */

const LONGEST_NEEDLE = 80;
const SHORTEST_NEEDLE = 3;

// How the cause of such a line is written in a source, where its sample does not say.
const CAUSES: [step: string, what: RegExp, cause: (name: string) => string][] = [
  ["allowed", /^attribute (\S+) taken out$/, (name) => `<[a-z][^<>]{0,1000}?\\s${name}(?=[\\s=>/])`],
  ["", /^(?:empty )?<([\w-]+)> (?:taken|replaced)/, (name) => `<${name}(?=[\\s>/])`],
  ["headings", /^h(\d) made/, (level) => `^#{${level}}(?=[ \\t])|<h${level}(?=[\\s>])`],
];

/** The lines of a text submission, to be asked for each item of its report. */
export class Places {
  private readonly text: string;
  private readonly starts: number[];
  private readonly code: Set<number>;

  constructor({ bytes, type }: { bytes: Uint8Array; type: string }) {
    const parsed = parseMediaType(type);
    this.text = decode(bytes, parsed).replace(/\r\n?/g, "\n");
    this.starts = [0, ...[...this.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    this.code = parsed.essence === "text/markdown" ? codeIn(this.text) : new Set();
  }

  /** Counted from 1. Only when it stands at one place, or at as many as were changed, of which it is the first. */
  lineOf(item: ReportItem): number | undefined {
    const cause = causeOf(item);
    if (!cause) return undefined;
    const lines: number[] = [];
    for (const { index } of this.text.matchAll(new RegExp(cause, "gimu"))) {
      const line = this.lineAt(index);
      if (this.code.has(line)) continue;
      if (lines.length === item.count) return undefined;
      lines.push(line);
    }
    return lines.length === 1 || lines.length === timesOf(item) ? lines[0] : undefined;
  }

  private lineAt(index: number): number {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

function codeIn(text: string): Set<number> {
  const { body, lines } = splitFrontMatter(text);
  return new Set([...codeLines(body).keys()].map((line) => line + lines + 1));
}

/** Of a removal that happened several times, the sample is the first one's: how often was it the same? */
function timesOf({ text, sample, count }: ReportItem): number {
  if (text === undefined) return count;
  return text.split("\n").filter((line) => line.trim() === sample).length;
}

/** What to look for, as a regular expression. */
function causeOf({ step, what, sample }: ReportItem): string | undefined {
  for (const [of, pattern, cause] of CAUSES) {
    const name = (!of || of === step) && pattern.exec(what)?.[1];
    if (name) return cause(escaped(name));
  }
  const needle = sample?.replace(/…$/, "").slice(0, LONGEST_NEEDLE).trim() ?? "";
  if (needle.length < SHORTEST_NEEDLE) return undefined;
  const words = needle.split(/\s+/).map(escaped).join("\\s+");
  // Of an address the whole of it: /blog is not a part of /blog/gopher.
  return step === "links" ? `(?<=[("'<=\\s])${words}(?=[)"'>\\s])` : words;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
