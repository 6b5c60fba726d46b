import { compareDocumentPosition } from "domutils";
import { type Element, elementsOf, hasAncestor, isElement, lineOf } from "../../../html/index.ts";
import { bare } from "../../../text.ts";
import { type Heading, leadsHome, readHeadings } from "../facts/headings.ts";
import type { Facts } from "../facts/index.ts";
import { isSite } from "../facts/site.ts";
import { wikiTitle } from "../facts/wiki-title.ts";
import { hasSentence } from "../prose.ts";
import { type Declared, declaredTitles, namesPartOfSite, withoutSite } from "./declared-titles.ts";
import { findProvedHeading } from "./proved-headings.ts";

/** The title: the heading that readers see, proved by what the machine-readable part says; else what that says. */

export interface FoundTitle {
  title?: string;
  from: string;
  confidence: number;
  heading?: Element;
}

/** With where it was found; the heading also where the title is said elsewhere. */
export function findTitle(facts: Facts, sites: string[], chosen: Set<Element> | undefined): FoundTitle {
  const declared = declaredTitles(facts, sites);
  const { shown, all } = readHeadings(facts);
  const isTitle = ({ text, element }: Heading) => !isSite(text, sites) && !leadsHome(element);
  const titles = all.filter(isTitle);
  const proved = findProvedHeading(titles, shown.filter(isTitle), declared, facts);
  if (proved) return { title: proved.title, from: "the heading", confidence: 0.95, heading: proved.element };
  const [best] = declared;
  const only = lonelyHeading(
    shown.filter((heading) => isTitle(heading) && /\p{L}/u.test(heading.text)),
    chosen,
  );
  const isAlike =
    !best ||
    isAddress(best, facts) ||
    namesPartOfSite(best.title, facts.headTitle) ||
    (only && isLike(only, best, facts.headTitle));
  if (only && isAlike)
    return { title: only.text, from: "the heading", confidence: 0.8, heading: only.element };
  const title = best?.from === "<title>" ? withoutSite(best.title, sites, true) : best?.title;
  return {
    title,
    from: best?.from ?? "nothing",
    confidence: best ? 0.85 : 0,
    heading: only?.element ?? plainHeading(facts, title),
  };
}

// What old pages and such to be printed write a headline in.
const PLAIN = ["b", "strong", "font", "big", "center"];
const LEAST_LETTERS = 8;

/** The title in a line that no element calls a heading: `<font size="4"><b>Title</b></font>`. */
function plainHeading({ document }: Facts, title = ""): Element | undefined {
  const letters = bare(title);
  if (letters.length < LEAST_LETTERS) return undefined;
  return elementsOf(document, ...PLAIN).find(
    (one) => !hasAncestor(one, "a", "head") && bare(lineOf(one, title.length * 2) ?? "") === letters,
  );
}

function isAddress({ from }: Declared, facts: Facts): boolean {
  return from === "<title>" && wikiTitle(facts) !== undefined;
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

/** The only `<h1>`; else the first heading of what was chosen. Of several columns' those below the text are none of it. */
function lonelyHeading(headings: Heading[], chosen = new Set<Element>()): Heading | undefined {
  const first = headings.filter(({ element }) => element.name === "h1");
  if (first.length === 1) return first[0];
  const isChosen = ({ element }: Heading) => chosen.has(element);
  return first.find(isChosen) ?? aboveText(headings, first[0], chosen) ?? headings.find(isChosen);
}

/** The first `<h1>`; where that stands below the text, the last heading above it. */
function aboveText(headings: Heading[], first: Heading | undefined, chosen: Set<Element>) {
  const text = [...chosen].find((element) => isElement(element, "p") && hasSentence(element));
  if (!first || !text) return first;
  return standsAbove(first, text) ? first : headings.findLast((heading) => standsAbove(heading, text));
}

// DOM's number for it.
const PRECEDING = 2;

function standsAbove({ element }: Heading, text: Element): boolean {
  return compareDocumentPosition(element, text) === PRECEDING;
}
