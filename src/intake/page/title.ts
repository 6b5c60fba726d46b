import { type Element, elementsOf, isTag, wordsOf } from "../../dom.ts";
import { readText } from "../fields.ts";
import { splitClass } from "./class-words.ts";
import type { Facts } from "./facts.ts";
import { bare, isSite } from "./site.ts";

/** The title: the heading that readers see, proved by what the machine-readable part says; else what that says. */

export interface FoundTitle {
  title?: string;
  from: string;
  confidence: number;
  heading?: Element;
}

// What stands between a title and the site's name. A bare hyphen counts only between spaces.
const STRONG_SEPARATOR = /[|│¦·•»›]|::|\/\/|&raquo;/;
const SPACED_SEPARATOR = /(\s+(?:[|│¦–—·•»«›‹-]|::|\/\/|\/|&raquo;|~)\s+|\s*[|│]\s*|\s+»\s*|\s+\/\/\s*$)/;
const SITE_WORDS = 5;

// A line above the headline inside the same heading, in the words of German, French and English newsrooms.
const KICKER =
  /(?:^|[ -])(?:kicker|overline|roofline|dachzeile|topline|eyebrow|spitzmarke|surtitle|surtitre|supertitle|pretitle|headline-?intro|hat)(?=[ -]|$)/;

export function findTitle(facts: Facts, sites: string[], chosen: Set<Element> | undefined): FoundTitle {
  const declared = declaredTitles(facts, sites);
  const headings = elementsOf(facts.document, "h1", "h2", "h3")
    .map((element) => ({ element, text: headingText(element) }))
    .filter(({ text }) => text && !isSite(text, sites));
  const proved = provedHeading(headings, declared);
  if (proved) return { title: proved.title, from: "the heading", confidence: 0.95, heading: proved.element };
  const [best] = declared;
  const only = lonelyHeading(headings, chosen);
  const isAlike = !best || (only?.element.name === "h1" && sharesWords(only.text, best.title));
  if (only && isAlike)
    return { title: only.text, from: "the heading", confidence: 0.8, heading: only.element };
  return {
    title: best?.from === "<title>" ? withoutSite(best.title, sites, true) : best?.title,
    from: best?.from ?? "nothing",
    confidence: best ? 0.85 : 0,
    heading: only?.element,
  };
}

interface Declared {
  title: string;
  from: string;
}

function declaredTitles(facts: Facts, sites: string[]): Declared[] {
  const text = (value: unknown) => readText(Array.isArray(value) ? value[0] : value);
  const meta = (name: string) => facts.meta.get(name)?.[0];
  const sources: [string, string | undefined][] = [
    ["JSON-LD", text(facts.article.headline) ?? text(facts.article.name)],
    ["og:title", meta("og:title")],
    ["twitter:title", meta("twitter:title")],
    ["dc:title", meta("dc:title") ?? meta("dc.title") ?? meta("dcterms.title") ?? meta("citation_title")],
    ["<title>", facts.headTitle],
  ];
  return sources.flatMap(([from, given]) => {
    const title = given && withoutSite(decodeTwice(given), sites, false);
    return title && !isSite(title, sites) ? [{ title, from }] : [];
  });
}

/** Some systems escape twice: `&amp;quot;`. */
function decodeTwice(text: string): string {
  const names: Record<string, string> = {
    quot: '"',
    amp: "&",
    "#039": "'",
    "#39": "'",
    raquo: "»",
    laquo: "«",
    nbsp: " ",
  };
  return text.replace(/&(quot|amp|#0?39|raquo|laquo|nbsp);/g, (_, name: string) => names[name]!);
}

/** The title without the parts that name the site, at either end; an unproved last part goes after a strong sign. */
function withoutSite(title: string, sites: string[], ofHead: boolean): string {
  const pieces = title.trim().split(SPACED_SEPARATOR); // text, separator, text, …
  while (pieces.length > 2 && isSite(pieces.at(-1)!, sites)) pieces.splice(-2);
  while (pieces.length > 2 && isSite(pieces[0]!, sites)) pieces.splice(0, 2);
  while (pieces.length > 2 && looksLikeSite(pieces, ofHead)) pieces.splice(-2);
  return pieces.join("").trim();
}

function looksLikeSite(pieces: string[], ofHead: boolean): boolean {
  const [separator, last] = [pieces.at(-2)!, pieces.at(-1)!];
  const rest = pieces.slice(0, -2).join("");
  if (/^\S+\.(?:com|org|net|de|at|ch|fr|it|es|eu|info|tv|nl|pl|co\.uk)$/i.test(last.trim())) return true;
  return (
    (ofHead || STRONG_SEPARATOR.test(separator)) &&
    last.trim().split(/\s+/).length <= SITE_WORDS &&
    rest.length >= 8
  );
}

function headingText(element: Element): string {
  const [whole, line] = [
    wordsOf(element),
    element.children.filter((child) => !(isTag(child) && isKicker(child))),
  ];
  const without = line
    .map((child) => wordsOf(child))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  return line.length < element.children.length && without ? without : whole;
}

function isKicker(element: Element): boolean {
  return KICKER.test(splitClass(`${element.attribs.class ?? ""} ${element.attribs.itemprop ?? ""}`));
}

interface Heading {
  element: Element;
  text: string;
}

/** A heading that says what a declared title says, or the greater part of it. Its capitals give way to a title's. */
function provedHeading(headings: Heading[], declared: Declared[]): (Heading & { title: string }) | undefined {
  for (const isSame of [(one: string, other: string) => one === other, isGreaterPart])
    for (const level of ["h1", "h2", "h3"])
      for (const { title, from } of declared) {
        const found = headings.find(
          ({ element, text }) => element.name === level && isSame(bare(text), bare(title)),
        );
        if (found && isMoreThan(found.text, title, from)) return { ...found, title };
        if (found)
          return {
            ...found,
            title: isShouted(found.text) && bare(title) === bare(found.text) ? title : found.text,
          };
      }
  return undefined;
}

function isGreaterPart(heading: string, title: string): boolean {
  if (heading.length < 8 || title.length < 8) return false;
  const [short, long] = heading.length < title.length ? [heading, title] : [title, heading];
  return long.includes(short) && short.length / long.length > 0.4;
}

/** The heading also holds a kicker or a subtitle in no element of its own. */
function isMoreThan(heading: string, title: string, from: string): boolean {
  const [long, short] = [bare(heading), bare(title)];
  return long !== short && (from === "<title>" ? long.endsWith(short) : long.includes(short));
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
  return first.find(({ element }) => chosen?.has(element)) ?? first[0] ?? headings[0];
}
