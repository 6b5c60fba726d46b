import { type ParentNode, textNodesOf } from "../../html/index.ts";
import { without } from "../../word-diff.ts";
import { plainText } from "../plain-text.ts";
import type { Step } from "../work.ts";

/** What a step that builds elements anew does not take over goes on the report, whatever the step forgot. */

// The same words in two ways: parts that are joined, or taken apart, look lost in one of them and not in the other.
const READINGS: ((body: ParentNode) => string)[] = [
  plainText,
  (body) =>
    textNodesOf(body)
      .map(({ data }) => data)
      .join(" "),
];

const LEFT_BEHIND = "words beside the parts that were taken over left out";

/** The step, and a line of the report for the words that it neither leaves in the body nor reports by itself. */
export function accountingFor(name: string, step: Step, what = LEFT_BEHIND): Step {
  return (work) => {
    const before = wordsOfEach(work.body);
    const reported = work.report.removedText();
    step(work);
    const after = wordsOfEach(work.body);
    const named = without(wordsIn(work.report.removedText()), wordsIn(reported));
    const lost = before.map((words, index) => without(words, [...after[index]!, ...named]));
    if (lost.every((words) => words.length)) work.report.removal(name, what, shortest(lost).join(" "));
  };
}

function wordsOfEach(body: ParentNode): string[][] {
  return READINGS.map((read) => wordsIn(read(body)));
}

function shortest(lists: string[][]): string[] {
  return lists.reduce((least, list) => (list.length <= least.length ? list : least));
}

/** Letters and digits: a sign between two parts belongs to either word, or to none. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
