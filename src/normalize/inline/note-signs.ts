import {
  createElement,
  DRAWN_NOTE_CLASSES,
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  isText,
  neighbour,
  type Replacements,
  removeDrawnNotes,
  replaceAll,
  setChildren,
  Text,
  wordsOf,
} from "../../html/index.ts";
import { linksOnPage, placeOn } from "../links/anchors.ts";
import { classSigns } from "../signs.ts";
import type { Step } from "../work.ts";

const NOTE_SIGN = /^(?:\d{1,3}|[*†‡§])$/;

/** Whether words stand for a note, with or without brackets around them. */
export function isNoteSign(words: string): boolean {
  return NOTE_SIGN.test(words.replace(/^[[(](.*)[\])]$/, "$1"));
}

export const DRAWN_NOTE_SIGNS = classSigns(DRAWN_NOTE_CLASSES);

/** What a script draws over the number of a note goes, with the note that it shows once more. */
export const takeOutDrawnNotes: Step = ({ body, report }) => {
  for (const words of removeDrawnNotes(body))
    report.removal("notes", "note that a script shows once more taken out", words);
};

/** The number of a note that stands right behind a word (Substack, and themes that raise it by a style) is raised. */
export const raiseNoteSigns: Step = ({ body, article, report }) => {
  const page = placeOn(article.url);
  const signs = linksOnPage(body, page).filter(isLowSign);
  if (!signs.length) return;
  const ids = new Set(
    elementsOf(body).map(({ attribs }) => attribs.id && `${page}${encodeURIComponent(attribs.id)}`),
  );
  const raised: Replacements = new Map();
  for (const link of signs)
    if (ids.has(link.attribs.href)) raised.set(link, [createElement("sup", {}, [link])]);
  replaceAll(body, raised);
  if (raised.size) report.change("notes", "number of a note raised", undefined, raised.size);
};

function isLowSign(link: Element): boolean {
  let { prev } = link;
  while (prev && isText(prev) && !prev.data) prev = prev.prev; // what something that went has left
  const isBehindWord = prev !== null && isText(prev) && /[^\s[(]$/.test(prev.data);
  const isRaised = hasAncestor(link, "sup", "sub", "pre", "code") || elementsOf(link, "sup").length > 0;
  return isBehindWord && NOTE_SIGN.test(wordsOf(link)) && !isRaised;
}

/** The number of a note in a line of its own, which leads back to where the note is mentioned, opens the note's text. */
export const joinNoteNumbers: Step = ({ body, article, report }) => {
  const joined: Replacements = new Map();
  const links = linksOnPage(body, placeOn(article.url));
  for (const link of links) partNumber(link);
  for (const line of new Set(links.flatMap((link) => lineOf(link) ?? []))) {
    const text = isNoteSign(wordsOf(line)) ? neighbour(line, "next") : undefined;
    if (!isElement(text, "p")) continue;
    setChildren(text, [...line.children, new Text(" "), ...text.children]);
    if (line.attribs.id !== undefined) text.attribs.id ??= line.attribs.id;
    joined.set(line, []);
  }
  replaceAll(body, joined);
  if (joined.size) report.change("notes", "number of a note put before its text", undefined, joined.size);
};

/** LibreOffice's stands right before the first word of the note. */
function partNumber(link: Element): void {
  const { next } = link;
  if (!next || !isText(next) || !/^\p{L}/u.test(next.data) || neighbour(link, "prev")) return;
  if (isElement(link.parent, "p", "li") && isNoteSign(wordsOf(link))) next.data = ` ${next.data}`;
}

/** The paragraph; a table of contents may be one with a thousand links, and has to be read once. */
function lineOf(link: Element): Element | undefined {
  const line = isElement(link.parent, "sup") ? link.parent.parent : link.parent;
  return isElement(line, "p") ? line : undefined;
}
