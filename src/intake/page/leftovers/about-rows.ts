import { type Element, isElement, isText, wordsOf } from "../../../html/index.ts";
import { bare } from "../../../text.ts";
import { isAboutLine } from "../fields/about-lines.ts";
import { COUNT_OR_CONTROL } from "./rules.ts";

/** Lines of several parts, each of which says who, when, how often or how long. Authors are given as `bare` writes them. */

const [LONGEST_ROW, MOST_PARTS] = [200, 12];

/** Is one of the authors named in the beginning of a line? */
export function namesAuthor(text: string, authors: string[]): boolean {
  return authors.some((name) => bare(text.slice(0, LONGEST_ROW)).includes(name));
}

/** `<span>By Jane Doe</span> <span>3 May 2024</span> <span>2 min read</span>`: each says who, when or how long. */
export function isAboutRow(line: Element, authors: string[]): boolean {
  const { children } = line;
  if (children.length > MOST_PARTS || children.some((one) => isText(one) && /[\p{L}\p{N}]/u.test(one.data)))
    return false;
  const parts = children.flatMap((child) => (isElement(child) ? wordsOf(child) || [] : []));
  const isMeant = (part: string) => isAboutLine(part, authors) || COUNT_OR_CONTROL.pattern.test(part);
  return parts.length > 1 && parts.every(isMeant);
}
