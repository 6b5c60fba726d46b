import { findDate } from "../../dates/index.ts";
import { CHANGED } from "../../dates/labels.ts";
import { dateOfLine } from "../head/date-line.ts";
import { linesOfBody } from "../text-lines.ts";
import type { Step } from "../work.ts";

const SAYS_CHANGED = new RegExp(`^${CHANGED}(?!\\p{L})`, "iu");
const LINES_SEARCHED = 10;
const LONGEST_LINE = 80;

/** Plain text only: reads when it was changed last where its head names no other day, before that line goes as furniture. */
export const readLastChange: Step = (work) => {
  if (work.draft.format !== "text") return;
  const lines = linesOfBody(work.body)
    .slice(0, LINES_SEARCHED)
    .map(({ words }) => words)
    .filter((words) => words.length <= LONGEST_LINE);
  if (lines.some((line) => !SAYS_CHANGED.test(line) && dateOfLine(line))) return;
  work.lastChange = lines
    .filter((line) => SAYS_CHANGED.test(line))
    .map((line) => findDate(line))
    .find(Boolean);
};
