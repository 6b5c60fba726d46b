import { type Document, type Element, elementsOf, lineOf } from "../../html/index.ts";

/** Notes that stand beside the text: to the extractor every `<aside>` is a column of the site. */

// docutils, ARIA (DPUB); Tufte's way of calling them.
const ROLES = new Set(["doc-footnote", "doc-endnote"]);
const CALLED = /(?:^|[\s_-])(?:side|margin|foot|end)-?notes?(?:$|[\s_-])/;
// What leads to one is a number or a sign.
const LONGEST_MARK = 6;

/** Makes them boxes without a name. */
export function openNotes(document: Document): void {
  const asides = elementsOf(document, "aside");
  if (!asides.length) return;
  const marked = targetsOfMarks(document);
  for (const aside of asides.filter((one) => isNote(one) || marked.has(one.attribs.id ?? ""))) {
    aside.name = "div";
    delete aside.attribs.class;
    delete aside.attribs.role;
  }
}

function isNote({ attribs }: Element): boolean {
  return ROLES.has(attribs.role ?? "") || CALLED.test(attribs.class ?? "");
}

function targetsOfMarks(document: Document): Set<string> {
  const links = elementsOf(document, "a").filter(({ attribs }) => attribs.href?.startsWith("#"));
  const marks = links.filter((link) => lineOf(link, LONGEST_MARK));
  return new Set(marks.map(({ attribs }) => attribs.href!.slice(1)).filter(Boolean));
}
