import { anyOf, type Phrases } from "../../phrases.ts";
import { foldSpace } from "../../text.ts";
import { isHeadline, isTopic } from "../furniture/headlines.ts";
import { ruleFor } from "../furniture/lines.ts";
import { isAboutText } from "../head/about-text.ts";
import { type Line, linesOfBody, takeOut } from "../text-lines.ts";
import type { Step } from "../work.ts";

/** Rows of buttons above and below scraped text, of which some are a word or a number and nothing else. */

// They say nothing alone; beside a line of furniture they are its counts and the signs between it.
const COUNT = /^\d[\d.,]{0,5}[km]?$/i;
const SIGN = /^(?:[·∙•|–—-]{1,2}|∙ paid|\(?\d{1,3} ?min(?:s|utes?)?\)?)$/i;
// Buttons of Substack, Medium, the Washington Post, and the links below Medium's.
const BUTTONS: Phrases = {
  en: [
    "notes|more|listen|save|link|comments?|gift(?: this)? article|add to your saved stories|follow(?:ing)?|reply",
    "bookmark|text size|a[-+]|audio|help|status|about|careers|press|blog|privacy|rules|terms|text to speech|teams",
  ],
  de: "kommentare?",
  fr: "commenter|réagir|offrir l[’']article",
  es: "comentarios",
};
const BUTTON = new RegExp(`^${anyOf(BUTTONS)}$`, "i");

// What such a row is made of; a line that announces other articles is none of it.
const ROW = new Set([
  "share row",
  "follow row",
  "social counts",
  "listen",
  "timestamp of the site",
  "page controls",
  "subscription",
  "comments",
]);

const PARAGRAPH = 100;
const SENTENCE = 50;
const MOST_COUNTS = 3; // more are a table
const MOST_LINES = 25;
// A standfirst, which is a sentence, stands above byline and day.
const MOST_ABOVE = 12;

/** Plain text only: takes out rows of buttons that stand between the title and the text, or below the text. */
export const removeControls: Step = ({ draft, body, report }) => {
  if (draft.format !== "text") return;
  const lines = linesOfBody(body);
  const about = lines
    .slice(0, MOST_ABOVE)
    .findLastIndex(({ words }) => !ruleFor(words) && isAboutText(words));
  const first = lines.findIndex((line, at) => at > about && isText(line));
  const last = lines.findLastIndex(isText);
  if (first < 0) return;
  const gone = new Map<Line, string>();
  for (const [start, end] of [
    [1, first], // the first line is the title
    [last + 1, lines.length],
  ] as const) {
    for (const run of runsIn(lines.slice(start, Math.min(end, start + MOST_LINES))))
      if (isRow(run, lines)) for (const line of run) gone.set(line, "page controls");
  }
  for (const line of announcedIn(lines.slice(last + 1))) gone.set(line, "read more");
  for (const [{ words }, name] of gone)
    report.removal("furniture", `${ruleFor(words)?.name ?? name} taken out`, words);
  if (gone.size) takeOut(lines, new Set(gone.keys()));
};

function isText({ words }: Line): boolean {
  return words.length >= PARAGRAPH || (words.length >= SENTENCE && /[.!?…。！？]["”’»)]*$/.test(words));
}

/** Neighbours that are furniture, or may be in its company. */
function runsIn(lines: Line[]): Line[][] {
  const runs: Line[][] = [[]];
  for (const line of lines) {
    const words = foldSpace(line.words);
    if (COUNT.test(words) || SIGN.test(words) || BUTTON.test(words) || isKnown(words))
      runs.at(-1)!.push(line);
    else runs.push([]);
  }
  return runs.filter((run) => run.length);
}

/** Other articles below the text, from the line that announces them, where nothing else follows. */
function announcedIn(lines: Line[]): Line[] {
  const announces = ({ words }: Line) => ruleFor(words)?.announces;
  const from = lines.findIndex((line) => (announces(line) ?? "links") !== "links");
  const others = from < 0 ? [] : lines.slice(from);
  const isOne = others[0] && announces(others[0]) === "topics" ? isTopic : isHeadline;
  return others.every(({ words }) => isOne(words) || !!ruleFor(words)) ? others : [];
}

function isKnown(words: string): boolean {
  return ROW.has(ruleFor(words)?.name ?? "");
}

/** One of them is known; alone it has to stand below the day, or last of all. */
function isRow(run: Line[], lines: Line[]): boolean {
  const [line] = run as [Line];
  if (run.filter(({ words }) => COUNT.test(words)).length > MOST_COUNTS) return false;
  // Where all are known, what stands beside them is proved by them, and they go with it.
  if (run.length > 1) return new Set(run.map(({ words }) => isKnown(words))).size > 1;
  const before = lines[lines.indexOf(line) - 1];
  const isBelowDay = before !== undefined && isAboutText(before.words);
  return ruleFor(line.words)?.name === "share row" && (isBelowDay || line === lines.at(-1));
}
