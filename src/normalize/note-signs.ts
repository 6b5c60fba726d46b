import {
  createElement,
  type Element,
  elementsOf,
  hasAncestor,
  isText,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../html/index.ts";
import type { Step } from "./work.ts";

const NOTE_SIGN = /^(?:\d{1,3}|[*†‡§])$/;

/** The number of a note that stands right behind a word (Substack, and themes that raise it by a style) is raised. */
export const raiseNoteSigns: Step = ({ body, article, report }) => {
  const page = `${article.url.replace(/#.*$/, "")}#`;
  const signs = elementsOf(body, "a").filter(
    (link) => link.attribs.href?.startsWith(page) && isNoteSign(link),
  );
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

function isNoteSign(link: Element): boolean {
  let { prev } = link;
  while (prev && isText(prev) && !prev.data) prev = prev.prev; // what something that went has left
  const isBehindWord = prev !== null && isText(prev) && /\S$/.test(prev.data);
  return isBehindWord && NOTE_SIGN.test(wordsOf(link)) && !hasAncestor(link, "sup", "sub", "pre", "code");
}
