import type { Author } from "../article.ts";
import {
  createElement,
  type Element,
  elementsOf,
  firstElements,
  firstWords,
  hasAncestor,
  lineOf,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../html/index.ts";
import { trim } from "../record.ts";
import type { Report } from "../report.ts";
import { endsLikeSentence, oneLine } from "../text.ts";
import { partAuthors } from "./author-lists.ts";
import { splitAtDate } from "./date-line.ts";
import type { Step, Work } from "./work.ts";

// How a byline opens. What stands before "by" is the kind of piece, in the words of news agencies and magazines.
const BYLINES = [
  /^(?:(?:analysis|article|story|text|words|report(?:ed|ing)?|opinion|commentary|comment|essay|interview|review(?:ed)?|written|posted|published|edited|compiled|a guest post)\s+)?by:?\s+(.+)$/i,
  /^(?:von|par|por|di|door|av|af|przez)\s+(\p{Lu}.+)$/u,
  /^(?:von|par|por|di|authors?|autor(?:in|en|a|es|ka)?|auteurs?|autore|reporter|автор|yazar|muhabir|लेखक|作者|記者|记者)\s?[:：]\s?(\S.+)$/iu,
  /^(?:بقلم|כתב|מאת)(?:\s?:\s?|\s)(\S.+)$/u,
];
// A capital opens a line in these languages, of which the text has words; elsewhere it opens "Von Neumann Architecture".
const CAPITAL_BYLINES: Record<string, RegExp> = {
  Von: /\s(?:und|der|die|das|ist)\s/,
  Par: /\s(?:le|la|les|du|des|une|est|dans)\s/,
  Por: /\s(?:el|la|los|las|del|que|uma|dos|para)\s/,
  Di: /\s(?:che|di|della|gli|il|una)\s/,
  Door: /\s(?:het|een|van|niet)\s/,
  Av: /\s(?:och|og|att|som|det)\s/,
};
const CAPITAL_BYLINE = new RegExp(
  `^(${Object.keys(CAPITAL_BYLINES).join("|")})\\s(\\p{Lu}\\p{L}{1,30}(?:\\s(?:von|van|de|\\p{Lu}[\\p{L}.'’-]{0,30})){1,3})(?:,|\\s[|•·–—-])?$`,
  "u",
);

// Roles that follow a name behind a comma.
const ROLE =
  /^(?:(?:senior|staff|contributing|political|science|special|chief|deputy|associate|guest)\s+)*(?:writer|editor|reporter|correspondent|contributor|columnist|analyst|author|producer|staff|md|phd|ph\.d\.)$/i;

// Whom the name writes for, between it and a dash.
const AGENCY = /(?:,|\s)\s*(?:CNN|(?:The )?Associated Press|AP|AFP|Reuters|BBC News|NPR)(?:\s*[—–-])?$/;

// Where the name was when it wrote, as sports pages and foreign desks say.
const WHERE = /^(\p{Lu}\S*\s\p{Lu}\S*(?:\s\p{Lu}\S*)?)\s(?:at|in)\s\p{Lu}[\p{L}' -]*$/u;

const LONGEST_BYLINE = 120;
const LONGEST_NAME_WORDS = 6;
const BLOCKS_SEARCHED = 8;
const MOST_LOOKED_AT = 50; // those in quotations and tables among them

/** Finds who wrote it: in the metadata, else in the page's own word, else in the byline, which then leaves the body. */
export const findAuthors: Step = (work) => {
  const { draft, article, report } = work;
  const given = [draft.fields.authors, draft.page.authors].find((authors) => authors?.length);
  const said = given?.flatMap((author) => partedOrWhole(author, report));
  const gone: Replacements = new Map();
  let known = said;
  for (const { element, line, names, date } of findBylines(work)) {
    if (!known) report.guess("authors", "byline read", "the byline", 0.8, line);
    known ??= names.map((name) => ({ name }));
    if (!names.every((name) => known?.some((author) => author.name === name))) continue;
    gone.set(element, date === undefined ? [] : [createElement("p", {}, [date])]);
    report.removal("authors", "byline taken out: readers show the authors themselves", line);
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
}

/** Among the first blocks of the article, bylines not counted. */
function* findBylines({ body }: Work): Generator<Byline> {
  let searched = 0;
  const hasWords = (words: RegExp) => words.test(firstWords(body, 1000)); // asked of few
  for (const element of firstElements(body, MOST_LOOKED_AT, "p", "h4", "h5", "h6")) {
    if (searched === BLOCKS_SEARCHED) return;
    if (hasAncestor(element, "blockquote", "pre", "li", "table", "figure")) continue;
    const whole = lineOf(element, LONGEST_BYLINE) ?? "";
    const [time] = whole ? elementsOf(element, "time").filter(({ attribs }) => attribs.datetime) : [];
    const { before: line, date } = time ? aroundTime(whole, time) : splitAtDate(whole);
    const names = line && !elementsOf(element, "img").length ? namesIn(line, hasWords) : [];
    if (names.length) yield { element, line, names, date };
    else searched++;
  }
}

/** `By Ada · 3 March`, where the element of the day says which year. */
function aroundTime(line: string, time: Element): { before: string; date?: string | Element } {
  const words = wordsOf(time);
  const at = words ? line.lastIndexOf(words) : -1;
  const behind = at < 0 ? "" : line.slice(at + words.length).trim();
  return at > 0 && !behind ? { before: line.slice(0, at).trim(), date: time } : splitAtDate(line);
}

/** The names of a byline; none when it is a sentence that happens to open with "by". `hasWords` asks the text for some. */
export function namesIn(line: string, hasWords: (words: RegExp) => boolean = () => false): string[] {
  const [, opening, capital] = CAPITAL_BYLINE.exec(line) ?? [];
  const elsewhere = opening && hasWords(CAPITAL_BYLINES[opening]!) ? capital : undefined;
  const rest = (firstMatch(BYLINES, line) ?? elsewhere ?? beforeRole(line))
    ?.replace(AGENCY, "")
    .replace(/(?:[,|•·–—-]| on)$/, "")
    .trim()
    .replace(WHERE, "$1");
  if (!rest || endsLikeSentence(rest)) return [];
  const names = rest
    .split(/\s*[,;|•]\s*(?:and\s+)?|\s+(?:and|und|et|y|e|en|och|&)\s+/)
    .map((name) => name.trim())
    .filter((name) => name && !ROLE.test(name));
  return names.length && names.every(isName) ? names : [];
}

// Strictly: nothing in front of it says that it is a name.
const NAME_AND_ROLE = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}), (\p{Lu}.{4,40})$/u;

/** `Ada Berg, Staff Writer`. */
function beforeRole(line: string): string | undefined {
  const [, name, role] = NAME_AND_ROLE.exec(line) ?? [];
  return role && ROLE.test(role) ? name : undefined;
}

function firstMatch(patterns: RegExp[], line: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(line)?.[1]).find(Boolean);
}

function isName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length <= LONGEST_NAME_WORDS &&
    /^\p{L}/u.test(name) &&
    !/^\p{Ll}/u.test(words.at(-1)!) &&
    !/[\d:@]/.test(name) &&
    !/^(?:the|a|an|this|that|my|his|her|our|their)$/i.test(words.length > 2 ? "" : words[0]!) &&
    /^[\p{Lu}\p{Lo}]|^(?:de|van|von|da|di|bin|al|el|la|le)\s/u.test(name)
  );
}

function cleanAuthor(author: Author): Author {
  const { url, email, avatar } = author;
  const whole = (address: string | undefined) =>
    address && /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : undefined;
  return trim({
    name: oneLine(author.name),
    url: whole(url),
    email: email && /^[^\s<>@]+@[^\s<>@]+$/.test(email) ? email : undefined,
    avatar: whole(avatar),
  });
}

function unique(authors: Author[]): Author[] {
  const names = new Set<string>();
  return authors.filter(({ name }) => !names.has(name) && names.add(name));
}
