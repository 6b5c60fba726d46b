import { createElement, elementsOf, replaceAll } from "../dom.ts";
import { namesIn } from "./authors.ts";
import { dateOfLine, splitAtDate } from "./date-line.ts";
import type { Step } from "./work.ts";

const MOST_LINES = 4;

/** Plain text only: a title with byline and date right below it, without an empty line, becomes lines of their own. */
export const splitHeadLines: Step = ({ draft, body, report }) => {
  const [first] = draft.format === "text" ? elementsOf(body, "p") : [];
  const [only, ...others] = first?.children ?? [];
  if (!first || only?.type !== "text" || others.length) return;
  const lines = only.data.split("\n").map((line) => line.trim());
  if (lines.length < 2 || lines.length > MOST_LINES || !lines.slice(1).every(isAboutText)) return;
  replaceAll(body, new Map([[first, lines.map((line) => createElement("p", {}, [line]))]]));
  report.guess("text", "lines below the title set apart", "their byline or date", 0.8, lines[1]);
};

/** A byline or a date, or both: it says something of the text. */
export function isAboutText(line: string): boolean {
  return dateOfLine(line) !== undefined || namesIn(splitAtDate(line).before).length > 0;
}
