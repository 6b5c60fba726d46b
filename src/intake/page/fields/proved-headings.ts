import { elementsOf, wordsOf } from "../../../html/index.ts";
import { bare } from "../../../text.ts";
import type { Heading } from "../facts/headings.ts";
import type { Facts } from "../facts/index.ts";
import { type Declared, titleParts } from "./declared-titles.ts";

/** Headings that are the title for sure, since the machine-readable part of the page says the same. */

/** Fewer may name the part of the site. */
const LEAST_WORDS = 3;

export interface Proved extends Heading {
  /** As it is to be written. */
  title: string;
}

/** `all` counts those that went with furniture, too. */
export function findProvedHeading(
  all: Heading[],
  shown: Heading[],
  declared: Declared[],
  facts: Facts,
): Proved | undefined {
  return (
    headingOfPart(all, facts) ??
    partedHeading(shown, declared) ??
    provedHeading(all, declared) ??
    headingBehindSite(shown, facts) ??
    markedHeading(shown)
  );
}

/** `Chapter - Book`, where both are headings of the page, and the book's stands above: mdBook, Django's documentation. */
function headingOfPart(headings: Heading[], { headTitle = "", firstHeadings }: Facts): Proved | undefined {
  const parts = titleParts(headTitle).map(bare);
  const named = (part: string | undefined) =>
    headings.find(({ element, text }) => element.name === "h1" && bare(text) === part);
  const [chapter, book] = parts.length > 1 ? [named(parts[0]), named(parts.at(-1))] : [];
  if (!chapter || !book) return undefined;
  const isBelow = firstHeadings.indexOf(chapter.element) > firstHeadings.indexOf(book.element);
  return isBelow ? { ...chapter, title: chapter.text } : undefined;
}

/** `Site | Title`: the one heading that is a part of `<title>`, where what stands first in that is no heading. Below an `<h1>` others are sections. */
function headingBehindSite(headings: Heading[], { headTitle = "" }: Facts): Proved | undefined {
  const parts = titleParts(headTitle.replace(/:\s+/g, " | ")).slice(1).map(bare);
  const first = headings.filter(({ element }) => element.name === "h1");
  const named = (first.length ? first : headings).filter(({ text }) => parts.includes(bare(text)));
  const isOne = new Set(named.map(({ text }) => bare(text))).size === 1;
  return isOne ? { ...named[0]!, title: named[0]!.text } : undefined;
}

/** The one heading that microdata call the headline. */
function markedHeading(headings: Heading[]): Proved | undefined {
  const [marked, ...others] = headings.filter(({ element }) => element.attribs.itemprop === "headline");
  return marked && !others.length ? { ...marked, title: marked.text } : undefined;
}

/** A heading that says what a declared title says, or the greater part of it. Its capitals give way to a title's. */
function provedHeading(headings: Heading[], declared: Declared[]): Proved | undefined {
  for (const isSame of [saysTitle, opensTitle, holdsTitle, isGreaterPart])
    for (const level of ["h1", "h2", "h3"])
      for (const { title, from } of declared) {
        const found = headings.find((heading) => heading.element.name === level && isSame(heading, title));
        if (found && isMoreThan(found.text, title, from)) return { ...found, title };
        if (found)
          return {
            ...found,
            title: isShouted(found.text) && bare(title) === bare(found.text) ? title : found.text,
          };
      }
  return undefined;
}

/** `Chick peas` and, in smaller letters below, `with corn and eggs`. */
function partedHeading(headings: Heading[], declared: Declared[]): Proved | undefined {
  for (const [index, heading] of headings.entries()) {
    const below = headings[index + 1]?.text ?? "";
    const whole = bare(heading.text + below);
    const said = /^\p{Ll}/u.test(below) ? declared.find(({ title }) => bare(title) === whole) : undefined;
    if (said && heading.element.name === "h1") return { ...heading, title: said.title };
  }
  return undefined;
}

function saysTitle({ text }: Heading, title: string): boolean {
  return bare(text) === bare(title);
}

/** In an element of its own, beside who wrote it, or which step of how many this is. */
function holdsTitle({ element, text }: Heading, title: string): boolean {
  const said = bare(title);
  return bare(text).includes(said) && elementsOf(element).some((inner) => bare(wordsOf(inner)) === said);
}

/** `Heading - Subtitle`: the words before the sign are the heading's, however long the subtitle is. */
function opensTitle({ text: heading }: Heading, title: string): boolean {
  return (
    heading.split(" ").length >= LEAST_WORDS &&
    title.startsWith(heading) &&
    /^(?:\s+[|–—:·-]|:)\s/.test(title.slice(heading.length))
  );
}

function isGreaterPart({ text }: Heading, declared: string): boolean {
  const [heading, title] = [bare(text), bare(declared)];
  if (heading.length < 8 || title.length < 8) return false;
  const [short, long] = heading.length < title.length ? [heading, title] : [title, heading];
  return long.includes(short) && short.length / long.length > 0.4;
}

/** The heading also holds a kicker or a subtitle in no element of its own. */
function isMoreThan(heading: string, title: string, from: string): boolean {
  const [long, short] = [bare(heading), bare(title)];
  return long !== short && (from === "<title>" ? long.endsWith(short) : long.includes(short));
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text);
}
