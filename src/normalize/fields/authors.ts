import type { Author } from "../../article.ts";
import {
  createElement,
  type Element,
  elementsOf,
  firstElements,
  firstWords,
  hasAncestor,
  isElement,
  lineOf,
  neighbour,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import { trim } from "../../record.ts";
import type { Report } from "../../report.ts";
import { nameLine } from "../../text.ts";
import { partAuthors } from "../head/author-lists.ts";
import { bareNames } from "../head/bare-names.ts";
import { isRole, namesIn } from "../head/byline.ts";
import { dateOfLine, splitAtDate } from "../head/date-line.ts";
import { linesOf } from "../text-lines.ts";
import type { Step, Work } from "../work.ts";
import { withoutEntities } from "./said-text.ts";

const LONGEST_BYLINE = 120;
const BLOCKS_SEARCHED = 8;
const MOST_LOOKED_AT = 50; // those in quotations and tables among them

/** Finds who wrote it: in the metadata, else in the page's own word, else in the byline, which then leaves the body. */
export const findAuthors: Step = (work) => {
  const { draft, article, report } = work;
  const given = [draft.fields.authors, draft.page.authors].find((authors) => authors?.length);
  const said = given?.flatMap((author) =>
    partedOrWhole({ ...author, name: withoutEntities(author.name) }, report),
  );
  const gone: Replacements = new Map();
  let known = said;
  for (const { element, line, names, date, role } of findBylines(work)) {
    if (!known) report.guess("authors", "byline read", "the byline", 0.8, line);
    known ??= names.map((name) => ({ name }));
    if (!names.every((name) => known?.some((author) => author.name === name))) continue;
    gone.set(element, date === undefined ? [] : [createElement("p", {}, [date])]);
    if (role) gone.set(role, []);
    const words = role ? `${line}, ${wordsOf(role)}` : line;
    report.removal("authors", "byline taken out: readers show the authors themselves", words);
  }
  replaceAll(work.body, gone);
  article.authors = unique((known ?? []).map(cleanAuthor).filter((author) => author.name));
};

function partedOrWhole(author: Author, report: Report): Author[] {
  const parts = partAuthors(author);
  if (!parts.length) return [author];
  report.guess("authors", "several authors read", "the names in one line", 0.9, author.name);
  return parts;
}

interface Byline {
  element: Element;
  line: string;
  names: string[];
  /** What the line says behind the names, as it stands: it stays, for the step that finds dates. */
  date?: string | Element;
  /** The line below, where it says what they are. */
  role?: Element;
}

/** Among the first blocks of the article, bylines not counted. */
function* findBylines({ draft, body }: Work): Generator<Byline> {
  let searched = 0;
  const hasWords = (words: RegExp) => words.test(firstWords(body, 1000)); // asked of few
  for (const element of firstElements(body, MOST_LOOKED_AT, "p", "h4", "h5", "h6")) {
    if (searched === BLOCKS_SEARCHED) return;
    if (hasAncestor(element, "blockquote", "pre", "li", "table", "figure")) continue;
    const whole = lineOf(element, LONGEST_BYLINE) ?? "";
    const [time] = whole ? elementsOf(element, "time").filter(({ attribs }) => attribs.datetime) : [];
    const { before: line, date } = time ? aroundTime(whole, time) : splitAtDate(whole);
    const labelled = line && !elementsOf(element, "img").length ? namesIn(line, hasWords) : [];
    const role = draft.format === "text" ? roleBelow(element) : undefined;
    const isBare =
      draft.format === "text" && line && !labelled.length && standsInHead(element, line, role, date);
    const names = isBare ? bareNames(abovePlace(element) ?? line, () => wordsOf(body)) : labelled;
    if (names.length) yield { element, line, names, date, role };
    else searched++;
  }
}

/** The name, where below it stands from where it was written, and then when, as El País has it. */
function abovePlace(element: Element): string | undefined {
  const [name, below, ...others] = linesOf(element);
  const isPlace = below !== undefined && !others.length && /^\p{Lu}[\p{L}'’ ]{1,30} [-–|] \d/u.test(below);
  return isPlace ? name : undefined;
}

/** In scraped text a name above its role, or beside the day, is the author's; one that a comma parts from it may be a place. */
function standsInHead(
  element: Element,
  line: string,
  role: Element | undefined,
  date: string | Element | undefined,
): boolean {
  if (role) return true;
  if (date !== undefined) return !line.endsWith(",");
  const around = [neighbour(element, "prev"), neighbour(element, "next")];
  return around.some((other) => isElement(other, "p") && dateOfLine(lineOf(other, LONGEST_BYLINE) ?? ""));
}

function roleBelow(element: Element): Element | undefined {
  const next = neighbour(element, "next");
  return isElement(next, "p") && isRole(lineOf(next, LONGEST_BYLINE) ?? "") ? next : undefined;
}

/** `By Ada · 3 March`, where the element of the day says which year. */
function aroundTime(line: string, time: Element): { before: string; date?: string | Element } {
  const words = wordsOf(time);
  const at = words ? line.lastIndexOf(words) : -1;
  const behind = at < 0 ? "" : line.slice(at + words.length).trim();
  return at > 0 && !behind ? { before: line.slice(0, at).trim(), date: time } : splitAtDate(line);
}

function cleanAuthor(author: Author): Author {
  const { url, email, avatar } = author;
  const whole = (address: string | undefined) =>
    address && /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : undefined;
  return trim({
    name: nameLine(author.name),
    url: whole(url),
    email: email && /^[^\s<>@]+@[^\s<>@]+$/.test(email) ? email : undefined,
    avatar: whole(avatar),
  });
}

function unique(authors: Author[]): Author[] {
  const names = new Set<string>();
  return authors.filter(({ name }) => !names.has(name) && names.add(name));
}
