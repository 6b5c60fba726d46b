import { beginningOf } from "./text.ts";

/** What normalizing did to an article, for its publisher: a list of changes and guesses. */

export interface ReportItem {
  step: string;
  kind: "change" | "guess";
  what: string;
  count: number;
  sample?: string;
  /** Of a guess: what it was taken from. */
  from?: string;
  /** Of a guess: how sure, 0 to 1. */
  confidence?: number;
  /** Of a removal: how many words went, and their full text. */
  words?: number;
  text?: string;
}

const SAMPLE_LENGTH = 120;

/** The list of changes and guesses that normalizing made. The same change again adds to its count. */
export class Report {
  readonly items: ReportItem[] = [];
  private readonly known = new Map<string, ReportItem>();

  change(step: string, what: string, sample?: string, count = 1): void {
    this.add({ step, kind: "change", what, count, sample: shorten(sample) });
  }

  /** Words that a reader would have seen are gone; their full text is kept. */
  removal(step: string, what: string, text: string): void {
    const words = countWords(text);
    this.add({ step, kind: "change", what, count: 1, sample: shorten(text), words, text: text.trim() });
  }

  guess(step: string, what: string, from: string, confidence: number, sample?: string): void {
    this.add({ step, kind: "guess", what, count: 1, sample: shorten(sample), from, confidence });
  }

  /** The words of all removals so far. */
  removedText(): string {
    return this.items.map(({ text }) => text ?? "").join("\n");
  }

  copy(): Report {
    const copy = new Report();
    copy.join(this);
    return copy;
  }

  /** All that another one says, behind what this one says. */
  join({ items }: Report): void {
    for (const item of items) this.add({ ...item });
  }

  private add(item: ReportItem): void {
    const key = [item.step, item.what, item.kind, item.from].join("\n");
    const same = this.known.get(key);
    if (!same) {
      this.known.set(key, item);
      this.items.push(item);
      return;
    }
    same.count += item.count;
    if (item.text !== undefined) {
      same.words = (same.words ?? 0) + (item.words ?? 0);
      same.text = `${same.text ?? ""}\n${item.text}`;
    }
  }
}

function shorten(sample: string | undefined): string | undefined {
  const line = sample
    ?.slice(0, SAMPLE_LENGTH * 10)
    .replace(/\s+/g, " ")
    .trim();
  return line ? beginningOf(line, SAMPLE_LENGTH) : undefined;
}

/** Runs of characters between white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
