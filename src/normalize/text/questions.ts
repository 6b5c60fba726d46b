import {
  createElement,
  type Element,
  elementsOf,
  type Replacements,
  replaceAll,
  Text,
  wordsOf,
} from "../../html/index.ts";
import { linesOf } from "../text-lines.ts";
import type { Work } from "../work.ts";

/** Questions in scraped text that somebody wrote to be asked often. */

const FEWEST_QUESTIONS = 2;
const LONGEST_HEADING = 90;
const SHORTEST_PARAGRAPH = 100;
// A shorter line was not broken by a program.
const WRAPPED_LINE = 50;

/** `Can I bring a dog?` and the answer right below, more than once: the questions are headings. */
export function raiseQuestions({ body, report }: Work): void {
  const asked = elementsOf(body, "p").filter((paragraph) => isAnswered(linesOf(paragraph)));
  const isLong = (paragraph: Element) => wordsOf(paragraph).length >= SHORTEST_PARAGRAPH;
  if (asked.length < FEWEST_QUESTIONS || !asked.some(isLong)) return;
  const raised: Replacements = new Map();
  for (const paragraph of asked) {
    const [question = "", ...answer] = linesOf(paragraph);
    const parts = [createElement("h2", {}, [question]), createElement("p", {}, [answer.join("\n")])];
    raised.set(paragraph, [parts[0]!, new Text("\n"), parts[1]!]);
    report.guess("headings", "question above its answer made a heading", "its sign", 0.7, question);
  }
  replaceAll(body, raised);
}

/** None that a person asks, whose name stands in front; an answer is a sentence, and no verse. */
function isAnswered([question = "", ...answer]: string[]): boolean {
  const isQuestion = /^[\p{Lu}\p{Lo}¿][^:：]*[?？]$/u.test(question) && question.length <= LONGEST_HEADING;
  const isWrapped = answer.slice(0, -1).every((line) => line.length >= WRAPPED_LINE);
  return isQuestion && isWrapped && /[.!…。]["”’»)]*$/.test(answer.at(-1) ?? "");
}
