import { Problem } from "../problem.ts";

/** XML of which the elements are not HTML's: read as HTML, headings are lost and names, days and numbers run together. */

const LONGEST_START = 3000;
// An XML declaration, comments, and the doctype of another root than HTML's.
const BEFORE_ROOT =
  /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?[^>]*>|<!DOCTYPE\s(?!\s{0,9}html\b)[^<>[]{1,500}(?:\[[^\]]{0,500}\]\s{0,9})?>)*/i;
const ROOT = /^<[a-z][\w.:-]{0,40}(?:\s[^<>]{0,1500})?>/i;

// What the root says, and what turns it into HTML, where pandoc.org does.
const VOCABULARIES: { name: string; root: RegExp; pandoc?: string }[] = [
  { name: "JATS", root: /^<article\s[^>]*(?:article-type=|dtd-version=|xmlns:(?:mml|ali)=)/, pandoc: "jats" },
  { name: "DocBook", root: /^<\w+(?=\s)[^>]*\sxmlns=["']http:\/\/docbook\.org\//, pandoc: "docbook" },
  { name: "TEI", root: /^<TEI[\s>.]/ },
  { name: "NITF", root: /^<nitf[\s>]/ },
  { name: "NewsML", root: /^<(?:newsItem|newsMessage|NewsML)[\s>]/ },
  { name: "a feed (RSS)", root: /^<(?:rss|rdf:RDF)[\s>]/i },
  { name: "a feed (Atom)", root: /^<feed\s[^>]*\/Atom["']/ },
  { name: "OPML", root: /^<opml[\s>]/, pandoc: "opml" },
];

/** Throws a Problem (422) that says what it is, and what to send instead. */
export function refuseOtherXml(text: string): void {
  const start = text.slice(0, LONGEST_START).replace(BEFORE_ROOT, "");
  const [root] = ROOT.exec(start) ?? [];
  const found = root && VOCABULARIES.find((vocabulary) => vocabulary.root.test(root));
  if (!found) return;
  const { name, pandoc } = found;
  const how = pandoc ? `, as pandoc writes it (pandoc -f ${pandoc} -t html)` : "";
  const what = name.includes("feed")
    ? "its articles, each by itself, as HTML or JSON"
    : `it as HTML or Markdown${how}`;
  throw new Problem(
    422,
    "other-xml",
    `This is ${name}, of which Dateline does not read the elements. Send ${what}.`,
  );
}
