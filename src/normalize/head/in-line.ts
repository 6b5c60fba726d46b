import { locateDate } from "../../dates/index.ts";
import { AND } from "../../people/names.ts";
import { namesIn } from "./byline.ts";

/** Title, byline and day in front of the first sentence, where all of a page came in one line. */

const LONGEST_HEAD = 260;
const NAME = String.raw`\p{Lu}[\p{L}.'’-]{0,30}(?: \p{L}[\p{L}.'’-]{0,30}){1,3}`;
const BETWEEN = String.raw`[\s|•·,–—-]{0,4}`;
// By is written large behind a title; in a sentence it is not.
const HEAD = new RegExp(
  `^(\\p{Lu}.{8,150}?)(?: |\\s?[|•·–—-]\\s?)((?:By|Von|Par|Por|Door) ${NAME}(?:,? ${AND} ${NAME})?)${BETWEEN}((?:(?:[Pp]ublished|[Pp]osted)(?: on)?:?\\s)?)$`,
  "u",
);
const SENTENCE = /[.!?]["”’»)]?\s|\.["”’»)]?$/;
const OPENING = /^["“„«'‘(]?[\p{Lu}\d]/u;
const SHORTEST_TEXT = 60;

/** Its parts, and the text behind them; undefined of a line that only speaks of somebody and a day. */
export function partHeadInLine(line: string): [string, string, string, string] | undefined {
  const found = locateDate(line.slice(0, LONGEST_HEAD));
  const [, title, byline, label = ""] = (found && HEAD.exec(line.slice(0, found.start))) ?? [];
  if (!found || !title || !byline || SENTENCE.test(title) || !namesIn(byline, () => true).length)
    return undefined;
  const text = line.slice(found.end).replace(/^[\s|•·,–—-]{1,4}/, "");
  if (text.length < SHORTEST_TEXT || !OPENING.test(text)) return undefined;
  return [title, byline, label + line.slice(found.start, found.end), text];
}
