import type { DraftFields } from "../../article.ts";
import { locateDate } from "../../dates/index.ts";
import { type Element, firstElements, lineOf, wordsOf } from "../../html/index.ts";
import { bare } from "../../text.ts";

/** The lines above the text of a document in which it says its title, who wrote it and when. */

export interface Head {
  /** They are no text: readers show all that they say. Headings stay, for they prove the title. */
  lines: Element[];
  /** The day that its writer put there: a program tells when the file was made. */
  published?: string;
}

const BLOCKS_SEARCHED = 6; // empty ones among them
const LONGEST_LINE = 300;

/** What stands there has to be what the document says of itself, word for word; a day counts below one of them. */
export function readHead(root: Element, { title = "", authors = [] }: DraftFields): Head {
  const names = authors.map(({ name }) => bare(name));
  const known = new Set([bare(title), ...names, names.join("")].filter(Boolean));
  const head: Head = { lines: [] };
  let isBelow = false;
  for (const element of firstElements(root, BLOCKS_SEARCHED, "p", "h1", "h2")) {
    if (!wordsOf(element)) continue;
    const line = lineOf(element, LONGEST_LINE) ?? "";
    const day = isBelow && !head.published ? dayOf(line) : undefined;
    if (!day && !known.has(bare(line))) break;
    isBelow = true;
    head.published ??= day;
    if (element.name === "p") head.lines.push(element);
  }
  return head;
}

/** Of a line that says nothing else. */
function dayOf(line: string): string | undefined {
  const found = locateDate(line);
  return found && !/\p{L}{3}|\d/u.test(line.slice(0, found.start) + line.slice(found.end))
    ? found.iso
    : undefined;
}
