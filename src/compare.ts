import type { Article } from "./article.ts";
import { countWords, type ReportItem } from "./report.ts";
import { canonicalJson } from "./settle/index.ts";
import { beginningOf } from "./text.ts";
import { diffWords } from "./word-diff.ts";

/** What differs between an article and the same one cleaned again: for people, so samples are short and few. */

export interface Difference {
  /** The fields that change, each as it was and as it becomes; of a body only `body` tells. */
  fields: { field: string; before?: unknown; after?: unknown }[];
  body?: BodyDifference;
  report: { gone: ReportItem[]; added: ReportItem[] };
}

/** Words of the text, and blocks of the HTML. */
export interface BodyDifference {
  words: {
    before: number;
    after: number;
    gone: number;
    added: number;
    goneSample: string;
    addedSample: string;
  };
  blocks: { gone: number; added: number; goneSamples: string[]; addedSamples: string[] };
}

type Cleaned = Omit<Article, "revision">;

const BODY = new Set(["html", "text"]);
const MOST_SAMPLES = 5;
const SAMPLE_LENGTH = 240;
// In a worker's memory; beyond it only the counts are right, which is what such a change is about.
const MOST_DIFFERENCES = 200;

/** Which fields differ and how; of the body, how many words and blocks, with samples. */
export function compareArticles(before: Cleaned, after: Cleaned): Omit<Difference, "report"> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Cleaned)[];
  const changed = names.filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]));
  return {
    fields: changed.map((field) =>
      BODY.has(field) ? { field } : { field, before: shown(field, before), after: shown(field, after) },
    ),
    ...(changed.some((name) => BODY.has(name)) && { body: compareBodies(before, after) }),
  };
}

/** Times as everywhere outside: RFC 3339. */
function shown(field: keyof Cleaned, article: Cleaned): unknown {
  const value = article[field];
  if (field === "published" || field === "updated") return new Date(value as number).toISOString();
  return typeof value === "string" ? sample(value) : value;
}

function compareBodies(before: Cleaned, after: Cleaned): BodyDifference {
  const words = diffWords(before.text.match(/\S+/g) ?? [], after.text.match(/\S+/g) ?? [], MOST_DIFFERENCES);
  const blocks = diffWords(blocksOf(before.html), blocksOf(after.html), MOST_DIFFERENCES);
  return {
    words: {
      before: countWords(before.text),
      after: countWords(after.text),
      gone: words.gone.length,
      added: words.added.length,
      goneSample: sample(words.gone.join(" ")),
      addedSample: sample(words.added.join(" ")),
    },
    blocks: {
      gone: blocks.gone.length,
      added: blocks.added.length,
      goneSamples: blocks.gone.slice(0, MOST_SAMPLES).map(sample),
      addedSamples: blocks.added.slice(0, MOST_SAMPLES).map(sample),
    },
  };
}

// Where a line of HTML would be broken by hand.
const BLOCK_START = /(?=<(?:p|h[2-6]|ul|ol|li|dl|pre|blockquote|figure|table|tr|hr|details|div|iframe)\b)/;

function blocksOf(html: string): string[] {
  return html
    .split(BLOCK_START)
    .map((block) => block.trim())
    .filter(Boolean);
}

/** The items that only one of the two reports has. */
export function compareReports(before: ReportItem[], after: ReportItem[]): Difference["report"] {
  const [old, now] = [before, after].map((items) => new Set(items.map(canonicalJson)));
  return {
    gone: before.filter((item) => !now!.has(canonicalJson(item))).map(withoutText),
    added: after.filter((item) => !old!.has(canonicalJson(item))).map(withoutText),
  };
}

/** The whole text of a removal may be the whole article. */
function withoutText({ text: _, ...item }: ReportItem): ReportItem {
  return item;
}

function sample(text: string): string {
  return beginningOf(text, SAMPLE_LENGTH);
}
