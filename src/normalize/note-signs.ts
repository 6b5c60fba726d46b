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
  const raised: Replacements = new Map();
  for (const link of elementsOf(body, "a"))
    if (link.attribs.href?.startsWith(page) && isNoteSign(link))
      raised.set(link, [createElement("sup", {}, [link])]);
  replaceAll(body, raised);
  if (raised.size) report.change("notes", "number of a note raised", undefined, raised.size);
};

function isNoteSign(link: Element): boolean {
  const { prev } = link;
  const isBehindWord = prev !== null && isText(prev) && /\S$/.test(prev.data);
  return isBehindWord && NOTE_SIGN.test(wordsOf(link)) && !hasAncestor(link, "sup", "sub", "pre", "code");
}
