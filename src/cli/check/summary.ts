import { styleText } from "node:util";
import type { ReportItem } from "../../report.ts";
import { printTable } from "../print.ts";
import type { Checked, Level } from "./output.ts";
import type { WordAccount } from "./word-account.ts";

/** What `npm run check` counts, and the table of it. */

interface RuleCount {
  articles: number;
  changes: number;
  words: number;
}

/** Numbers of all that was checked, however many there were. */
export class Summary {
  ready = 0;
  drafts = 0;
  refused = 0;
  missing = 0;
  in = 0;
  out = 0;
  reported = 0;
  added = 0;
  readonly rules = new Map<string, RuleCount>();

  add(checked: Checked): void {
    if ("problem" in checked) {
      this.refused++;
      return;
    }
    if (checked.prepared.isDraft) this.drafts++;
    else this.ready++;
    this.addWords(checked.words);
    const seen = new Set<string>();
    for (const { count, words = 0, ...item } of checked.findings) {
      const rule = ruleOf(item);
      const counts = this.rules.get(rule) ?? { articles: 0, changes: 0, words: 0 };
      counts.articles += seen.has(rule) ? 0 : 1;
      counts.changes += count;
      counts.words += words;
      seen.add(rule);
      this.rules.set(rule, counts);
    }
  }

  private addWords(words: WordAccount | undefined): void {
    if (!words) return;
    this.in += words.in;
    this.out += words.out;
    this.reported += words.reported;
    this.added += words.added;
    this.missing += words.missing.length;
  }
}

/** One row for what one rule does to elements and attributes of many names. */
function ruleOf({ step, what }: Pick<ReportItem, "step" | "what">): string {
  const rule = what
    .replace(/^(empty )?<[\w-]+> (?=taken)/, "$1<…> ")
    .replace(/^attribute \S+/, "attribute")
    .replace(/^h\d made h\d$/, "level mended");
  return `${step}: ${rule}`;
}

/** Of all articles together. */
export function printSummary(summary: Summary, level: Level): void {
  const { ready, drafts, refused, rules, missing } = summary;
  if (level !== "quiet" && rules.size) {
    const rows = [...rules].sort(([, one], [, other]) => other.articles - one.articles);
    console.log("");
    printTable([
      ["rule", "articles", "changes", "words"],
      ...rows.map(([rule, { articles, changes, words }]) => [rule, articles, changes, words]),
    ]);
    console.log(
      `\n${summary.in} words in, ${summary.out} out: ${summary.reported} taken out and reported, ${summary.added} added, ${missing} missing`,
    );
  }
  const parts = [
    `${ready} ready to publish`,
    drafts && `${drafts} ${drafts === 1 ? "draft" : "drafts"}`,
    refused && styleText("red", `${refused} refused`),
  ];
  console.log(parts.filter(Boolean).join(", "));
}
