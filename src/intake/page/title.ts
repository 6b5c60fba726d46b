import type { Element } from "../../html/index.ts";
import { type Declared, declaredTitles, withoutSite } from "./declared-titles.ts";
import type { Facts } from "./facts.ts";
import { type Heading, readHeadings } from "./headings.ts";
import { bare, isSite } from "./site.ts";

/** The title: the heading that readers see, proved by what the machine-readable part says; else what that says. */

export interface FoundTitle {
  title?: string;
  from: string;
  confidence: number;
  heading?: Element;
}

export function findTitle(facts: Facts, sites: string[], chosen: Set<Element> | undefined): FoundTitle {
  const declared = declaredTitles(facts, sites);
  const { shown, all } = readHeadings(facts);
  const isTitle = ({ text }: Heading) => !isSite(text, sites);
  const titles = all.filter(isTitle);
  const proved = headingOfPart(titles, facts) ?? provedHeading(titles, declared);
  if (proved) return { title: proved.title, from: "the heading", confidence: 0.95, heading: proved.element };
  const [best] = declared;
  const only = lonelyHeading(
    shown.filter((heading) => isTitle(heading) && /\p{L}/u.test(heading.text)),
    chosen,
  );
  const isAlike = !best || (only && isLike(only, best, facts.headTitle));
  if (only && isAlike)
    return { title: only.text, from: "the heading", confidence: 0.8, heading: only.element };
  return {
    title: best?.from === "<title>" ? withoutSite(best.title, sites, true) : best?.title,
    from: best?.from ?? "nothing",
    confidence: best ? 0.85 : 0,
    heading: only?.element,
  };
}

/** `Chapter - Book`, where both are headings of the page, and the book's stands above: mdBook, Django's documentation. */
function headingOfPart(
  headings: Heading[],
  { headTitle = "", firstHeadings }: Facts,
): (Heading & { title: string }) | undefined {
  const parts = headTitle.split(/\s+[|–—·•»-]\s+/).map(bare);
  const named = (part: string | undefined) =>
    headings.find(({ element, text }) => element.name === "h1" && bare(text) === part);
  const [chapter, book] = parts.length > 1 ? [named(parts[0]), named(parts.at(-1))] : [];
  if (!chapter || !book) return undefined;
  const isBelow = firstHeadings.indexOf(chapter.element) > firstHeadings.indexOf(book.element);
  return isBelow ? { ...chapter, title: chapter.text } : undefined;
}

/** A heading that says what a declared title says, or the greater part of it. Its capitals give way to a title's. */
function provedHeading(headings: Heading[], declared: Declared[]): (Heading & { title: string }) | undefined {
  for (const isSame of [(one: string, other: string) => bare(one) === bare(other), opensTitle, isGreaterPart])
    for (const level of ["h1", "h2", "h3"])
      for (const { title, from } of declared) {
        const found = headings.find(({ element, text }) => element.name === level && isSame(text, title));
        if (found && isMoreThan(found.text, title, from)) return { ...found, title };
        if (found)
          return {
            ...found,
            title: isShouted(found.text) && bare(title) === bare(found.text) ? title : found.text,
          };
      }
  return undefined;
}

/** `Heading - Subtitle`: the words before the sign are the heading's, however long the subtitle is. */
function opensTitle(heading: string, title: string): boolean {
  return (
    heading.split(" ").length >= LEAST_WORDS &&
    title.startsWith(heading) &&
    /^(?:\s+[|–—:·-]|:)\s/.test(title.slice(heading.length))
  );
}

/** Fewer may name the part of the site. */
const LEAST_WORDS = 3;

function isGreaterPart(shown: string, declared: string): boolean {
  const [heading, title] = [bare(shown), bare(declared)];
  if (heading.length < 8 || title.length < 8) return false;
  const [short, long] = heading.length < title.length ? [heading, title] : [title, heading];
  return long.includes(short) && short.length / long.length > 0.4;
}

/** The heading also holds a kicker or a subtitle in no element of its own. */
function isMoreThan(heading: string, title: string, from: string): boolean {
  const [long, short] = [bare(heading), bare(title)];
  return long !== short && (from === "<title>" ? long.endsWith(short) : long.includes(short));
}

/** Of a page without `<h1>` that declares no more than a `<title>` of several parts, also what the text opens with. */
function isLike({ element, text }: Heading, { title, from }: Declared, headTitle = ""): boolean {
  if (element.name === "h1") return sharesWords(text, title);
  const isOfParts = from === "<title>" && /\s[|–—·:-]\s/.test(headTitle);
  return isOfParts && [title, headTitle].some((said) => sharesWords(text, said));
}

/** A third of the longer words of the shorter one. */
function sharesWords(one: string, other: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
  const [mine, theirs] = [words(one), words(other)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared > 0 && shared >= Math.min(mine.size, theirs.size) / 3;
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text);
}

/** The only `<h1>`; else the first heading of what was chosen. */
function lonelyHeading(headings: Heading[], chosen: Set<Element> | undefined): Heading | undefined {
  const first = headings.filter(({ element }) => element.name === "h1");
  if (first.length === 1) return first[0];
  return (
    first.find(({ element }) => chosen?.has(element)) ??
    first[0] ??
    headings.find(({ element }) => chosen?.has(element))
  );
}
