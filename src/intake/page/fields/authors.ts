import type { Author } from "../../../article.ts";
import { findDate } from "../../../dates/index.ts";
import { type Element, isTag, isText, wordsOf } from "../../../html/index.ts";
import { AUTHOR } from "../../../people/bylines.ts";
import type { Facts } from "../facts/index.ts";
import { isPartOfSite, isSite } from "../facts/site.ts";
import type { Landmarks } from "../landmarks.ts";
import { isBylineLabel, readByline, readNames } from "./author-names.ts";
import { behindDate } from "./date-lines.ts";
import { jsonLdAuthors, jsonLdContributors, metaAuthors } from "./declared-authors.ts";
import { loneNames } from "./lone-names.ts";
import {
  addressedAuthors,
  askers,
  authorPages,
  isAuthorProperty,
  isCalledAuthor,
  linkedAuthors,
  marked,
} from "./marked-authors.ts";
import { postedBy } from "./said-on.ts";

/** Who wrote it: the first place that names somebody other than the site itself; else the site, where it says so. */

export interface FoundAuthors {
  authors: Author[];
  from: string;
  confidence: number;
}

const LONGEST_BYLINE = 120;
const MOST_LOOKED_FOR = 20;

/** With where they were found; undefined where nobody is named. */
export function findAuthors(facts: Facts, landmarks: Landmarks, sites: string[]): FoundAuthors | undefined {
  let weak: FoundAuthors | undefined;
  for (const { from, confidence, authors } of places(facts, landmarks)) {
    const found = unique(authors());
    const isNobody = ({ name }: Author, index: number) =>
      isSite(name, sites) || isSlogan(name, facts) || (index > 0 && isPartOfSite(name, sites));
    const people = found.filter((author, index) => !isNobody(author, index));
    if (people.length) return { authors: inFull(people, landmarks), from, confidence };
    if (found.length) weak ??= { authors: found, from, confidence: 0.5 };
  }
  return weak;
}

/** `<meta name="author" content="The Paper – News for everybody">` */
function isSlogan(name: string, { meta }: Facts): boolean {
  return (meta.get("author") ?? []).some(
    (text) => text.startsWith(name) && /^\s+[–—|-]\s/.test(text.slice(name.length)),
  );
}

/** An account is often called by the first name; the byline, where there is one, says the whole. */
function inFull(authors: Author[], landmarks: Landmarks): Author[] {
  if (authors.every(isWhole)) return authors;
  const named = bylines(landmarks);
  return authors.map((author) => {
    const whole = isWhole(author) ? {} : named.find(({ name }) => name.startsWith(`${author.name} `));
    return { ...author, ...whole };
  });
}

function isWhole({ name }: Author): boolean {
  return name.includes(" ");
}

/** Who is named in the byline beside those that it links: `By <a>Jane Doe</a> and Joe Bloggs`. */
function withOthers(authors: Author[], landmarks: Landmarks): Author[] {
  const named = bylines(landmarks);
  const isAmong = ({ name }: Author) => named.some((other) => other.name === name);
  if (!authors.length || named.length <= authors.length || !authors.every(isAmong)) return authors;
  return named.map((other) => authors.find(({ name }) => name === other.name) ?? other);
}

/** Those whom readers see in one line with the authors. */
function withContributors(facts: Facts, { lines, isAtHead }: Landmarks): Author[] {
  const [authors, others] = [jsonLdAuthors(facts), jsonLdContributors(facts)];
  const all = [...authors, ...others];
  const namesAll = (text: string) =>
    text.length <= LONGEST_BYLINE && all.every(({ name }) => text.includes(name));
  const isSeen =
    authors.length > 0 &&
    others.length > 0 &&
    lines.some(({ text }, line) => isAtHead(line) && namesAll(text));
  return isSeen ? all : authors;
}

interface Place {
  from: string;
  confidence: number;
  authors: () => Author[];
}

function places(facts: Facts, landmarks: Landmarks): Place[] {
  return [
    { from: "JSON-LD", confidence: 0.95, authors: () => withContributors(facts, landmarks) },
    { from: "meta", confidence: 0.9, authors: () => unlessUnread(metaAuthors(facts), facts, landmarks) },
    { from: "microdata", confidence: 0.85, authors: () => askers(landmarks) },
    { from: "microdata", confidence: 0.85, authors: () => marked(landmarks, isAuthorProperty) },
    {
      from: "rel=author",
      confidence: 0.85,
      authors: () => withOthers(linkedAuthors(facts, landmarks), landmarks),
    },
    { from: "<address>", confidence: 0.8, authors: () => addressedAuthors(landmarks) },
    {
      from: "a link to the author's page",
      confidence: 0.8,
      authors: () => withOthers(authorPages(landmarks), landmarks),
    },
    { from: "the visible byline", confidence: 0.75, authors: () => asMarked(bylines(landmarks), landmarks) },
    { from: "an element called author", confidence: 0.7, authors: () => marked(landmarks, isCalledAuthor) },
    {
      from: "microdata",
      confidence: 0.7,
      authors: () => facts.credited.flatMap(readNames).map((name) => ({ name })),
    },
    { from: "the title", confidence: 0.7, authors: () => postedBy(facts) },
    { from: "a name alone in its line", confidence: 0.6, authors: () => loneNames(landmarks) },
  ];
}

/** `<span class="byline-name">By Jane Doe</span> <span>Health reporter</span>`: what runs together in a line, its parts tell apart. */
function asMarked(authors: Author[], landmarks: Landmarks): Author[] {
  const named = authors.length ? marked(landmarks, isCalledAuthor).filter(isWhole) : [];
  const opens = ({ name }: Author) => authors.some((author) => author.name.startsWith(`${name} `));
  return named.some(opens) ? named : authors;
}

const MOST_AUTHORS = 50;

function unique(authors: Author[]): Author[] {
  const byName = new Map(
    authors.map((author) => [author.name.toLowerCase(), author]).reverse() as [string, Author][],
  );
  return [...byName.values()].reverse().slice(0, MOST_AUTHORS);
}

/**
 * Many systems name their owner on every page: a name that nobody reads, or only in the imprint, gives way to those
 * that everybody does.
 */
function unlessUnread(authors: Author[], facts: Facts, landmarks: Landmarks): Author[] {
  const names = authors.slice(0, MOST_LOOKED_FOR).map(({ name }) => name.toLowerCase());
  const isRead = ({ text }: { text: string }, line: number) => {
    if (!(landmarks.isAtHead(line) || landmarks.isAtEnd(line)) || text.includes("©")) return false;
    const lower = text.toLowerCase();
    return names.some((name) => lower.includes(name));
  };
  const isSigned = () => bylines(landmarks).length > 0 || linkedAuthors(facts, landmarks).length > 0;
  return landmarks.lines.some(isRead) || !isSigned() ? authors : [];
}

function bylines(landmarks: Landmarks): Author[] {
  const { lines: all } = landmarks;
  // `Autor:` in a cell of its own and `Written by` alone speak of what comes next.
  const lines = all.map(({ text, element }, line) => ({
    text: isBylineLabel(text) ? `${text} ${all[line + 1]?.text ?? ""}` : text,
    element,
    line,
  }));
  const head = lines.filter(({ line }) => landmarks.isAtHead(line));
  const end = lines.filter(({ line }) => landmarks.isAtEnd(line));
  for (const { text, element } of [...head, ...end]) {
    if (text.length > LONGEST_BYLINE) continue;
    const names =
      [...partsOf(element), text, behindDate(text), ...behindLabel(text), ...betweenDashes(text)]
        .map(readByline)
        .find(({ length }) => length) ?? [];
    if (names.length) return names.map((name) => ({ name }));
  }
  return [];
}

const LABEL_IN_LINE = new RegExp(`(?:^|[\\s|·•])${AUTHOR}\\s?[:：]\\s?\\S.*$`, "iu");

/** `2024-03-01 08:30 来源：… 作者：…`: beside the day the label can mean nothing else; without one a book's author has it, too. */
function behindLabel(text: string): string[] {
  const found = LABEL_IN_LINE.exec(text)?.[0];
  return found && findDate(text) ? [found.replace(/^[\s|·•]+/, "")] : [];
}

/** `3 May 2024 — Filed under Water — Written by Jane Doe` */
function betweenDashes(text: string): string[] {
  return findDate(text) ? text.split(/\s[|·•—–-]\s/) : [];
}

const MOST_PARTS = 12;

/** `<span>3 May 2024</span> <span>By Jane Doe</span>`: in one line, but each for itself. Beside bare text, only with a label. */
function partsOf({ children }: Element): string[] {
  if (children.length > MOST_PARTS) return [];
  const isWhole = children.every((child) => !isText(child) || !child.data.trim());
  return children
    .filter(isTag)
    .map((part) => wordsOf(part))
    .filter((words) => isWhole || /^[\p{L}\p{M}]+\s?[:：]/u.test(words));
}
