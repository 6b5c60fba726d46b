import type { DraftFields } from "../../article.ts";
import { findDate } from "../../dates/index.ts";
import {
  type ChildNode,
  createElement,
  type Element,
  elementsOf,
  isComment,
  isElement,
  type ParentNode,
  setChildren,
  wordsOf,
} from "../../html/index.ts";
import { trim } from "../../record.ts";
import type { Facts } from "./facts/index.ts";

/** Messages in the archives of mailing lists: comments say where one begins and ends, for programs that search them. */

/** The element above the message, and what stands in it before what is said. */
type Place = [element: string, label: RegExp];

interface Archive {
  from: string;
  start: string;
  end: string;
  author: Place;
  date: Place;
}

const ARCHIVES: Archive[] = [
  {
    from: "MHonArc",
    start: "X-Body-of-Message",
    end: "X-Body-of-Message-End",
    author: ["li", /^from\s?:\s*/i],
    date: ["li", /^date\s?:\s*/i],
  },
  { from: "Pipermail", start: "beginarticle", end: "endarticle", author: ["b", /^/], date: ["i", /^/] },
];

interface Message {
  root: Element;
  from: string;
  about: DraftFields;
}

/** The message of such a page, in a box of its own; undefined for any other page. */
export function openMessage({ document, elements }: Facts): Message | undefined {
  const parent = elements.find(({ name }) => name === "body") ?? document;
  const said = parent.children.filter(isComment).map(({ data }) => data.trim());
  const archive = ARCHIVES.find(({ start }) => said.includes(start));
  const root = archive && boxMessage(parent, archive);
  if (!root || !wordsOf(root)) return undefined;
  return { root, from: archive.from, about: readAbove(parent, root, archive) };
}

/** A message may hold the comments of another: from the first to the last. */
function boxMessage(parent: ParentNode, { start, end }: Archive): Element | undefined {
  const { children } = parent;
  const says = (what: string) => (child: ChildNode) => isComment(child) && child.data.trim() === what;
  const [first, last] = [children.findIndex(says(start)), children.findLastIndex(says(end))];
  if (last < first) return undefined; // one is within an element that the message left open
  const box = createElement("div", {}, children.slice(first + 1, last));
  setChildren(parent, [...children.slice(0, first), box, ...children.slice(last + 1)]);
  return box;
}

/** Who wrote it and when, as the archive has it above the message. */
function readAbove({ children }: ParentNode, root: Element, { author, date }: Archive): DraftFields {
  const above = children.slice(0, children.indexOf(root)).filter((child) => isElement(child));
  const said = ([name, label]: Place) =>
    above
      .flatMap((element) => [element, ...elementsOf(element)].filter((one) => isElement(one, name)))
      .map((element) => wordsOf(element))
      .find((line) => label.test(line))
      ?.replace(label, "");
  const name = nameOf(said(author) ?? "");
  return trim({ authors: name ? [{ name }] : undefined, published: findDate(yearFirst(said(date) ?? "")) });
}

// Pipermail: as C writes it, `Tue Mar 5 07:08:09 CET 2024`.
const YEAR_LAST = /^(.{5,12}) (\d\d:\d\d:\d\d(?: \p{Lu}{2,5})?) (\d{4})$/u;

function yearFirst(date: string): string {
  return date.replace(YEAR_LAST, "$1 $3 $2");
}

const LONGEST_SENDER = 300;

/** `"Marta Lind" <marta@example.org>`, `marta at example.org (Marta Lind)`; of an address alone, what it says. */
function nameOf(said: string): string {
  const sender = said.slice(0, LONGEST_SENDER);
  const [, inBrackets] = /@\S{1,100} \(([^()]{2,80})\)$/.exec(sender) ?? [];
  const before = sender.split(/\s<|\s?\(via /)[0]!;
  return (inBrackets ?? before).replace(/^["'“]+|["'”]+$/g, "").trim();
}
