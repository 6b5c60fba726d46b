import { findDate } from "../../../dates/index.ts";
import {
  type ChildNode,
  type Element,
  elementsOf,
  HEADINGS,
  hasAncestor,
  holds,
  isElement,
  type ParentNode,
  removeAll,
  wordsApart,
  wordsOf,
} from "../../../html/index.ts";
import { isAgency } from "../../../people/agencies.ts";
import { matcherOf } from "../../../small-letters.ts";
import { bare } from "../../../text.ts";
import { isEmbeddedPost } from "../embedded-posts.ts";
import { isAboutLine, isOneOfDates, tellsOfAuthor } from "../fields/about-lines.ts";
import { isOfEvent } from "../fields/event-days.ts";
import { isControlLine, isKicker, isLanguageLine, isNeighbourLine, isTagLine } from "../line-links.ts";
import { hasSentence, linkShare } from "../prose.ts";
import { isAboutRow, namesAuthor } from "./about-rows.ts";
import { whatGoes } from "./announced.ts";
import { listLines, longLines } from "./article-lines.ts";
import type { LineRule } from "./line-rule.ts";
import { LINE_RULES } from "./rules.ts";

/** Takes out the lines around and between the paragraphs of an article that are not its own. */

/** Rows of links that lead away from the article. */
const LINKS_ASIDE = [isTagLine, isControlLine, isLanguageLine, isNeighbourLine];

const LONGEST_LABEL = 60;
const LONGEST_BIOGRAPHY = 400;
const LONGEST_DATED_LABEL = 120;
// How far below a standfirst a byline may stand.
const BELOW_LEAD = 3;
// The share of links in a line that a rule takes for a row of links.
const MOST_LINKED = 0.6;

/** What is known of the article: its title and authors, letters only, and what stands before its heading. */
export interface Known {
  title: string;
  authors: string[];
  isAboveHeading: (line: Element) => boolean;
}

/** By the rules of rules.ts, and by what is known of the article. */
export function removeLines(root: ParentNode, known: Known): void {
  const inPosts = new Set(
    elementsOf(root)
      .filter(isEmbeddedPost)
      .flatMap((post) => [post, ...elementsOf(post)]),
  );
  const lines = listLines(root).filter((line) => !inPosts.has(line));
  const texts = lines.map(textOf);
  const isLong = longLines(lines, texts);
  const isOwn = (text: string, index: number) => isLong(text, index) && !isTailNote(text);
  const [first, last] = [texts.findIndex(isLong), texts.findLastIndex(isOwn)];
  const second = texts.findIndex((text, index) => index > first && isLong(text, index));
  const rules = rulesUnlessWithin(texts.slice(first + 1, Math.max(first + 1, last)));
  const isDated = elementsOf(root, "time").length === 1;
  const gone = new Set<ChildNode>();
  lines.forEach((line, index) => {
    const isBelowLead = index > first && index < second && index <= first + BELOW_LEAD;
    const edges = { atHead: index < first, atEnd: index >= last, isBelowLead, isDated };
    if (gone.has(line) || !texts[index]) return;
    if (isAbout(line, texts[index]!, edges, known)) gone.add(line);
    const rule = rules.find((one) => isMet(one, line, texts[index]!, edges));
    for (const node of rule ? whatGoes(line, rule) : []) gone.add(node);
  });
  removeAll(root, gone);
}

/** `Jane Doe<br>May 3, 2024`: a break stands between two words. */
function textOf(line: Element): string {
  return holds(line, "br") ? wordsApart(line) : wordsOf(line);
}

/** Without those of which the text itself holds such lines. */
function rulesUnlessWithin(texts: string[]): LineRule[] {
  const short = texts.filter((text) => text.length <= LONGEST_LABEL);
  return LINE_RULES.filter((rule) => !rule.unlessWithin || !short.some(matcherFor(rule)));
}

/** Who and when, the title once more, where the article stands on the site, and where else one may go. */
function isAbout(line: Element, text: string, edges: Edges, known: Known): boolean {
  const { atHead, atEnd, isBelowLead, isDated } = edges;
  if (isBelowLead && isDated && isOnlyTimes(line) && findDate(text)) return true;
  if (isBelowLead && namesAuthor(text, known.authors))
    return isAboutRow(line, known.authors) || isAboutLine(text, known.authors);
  if (!atHead && !atEnd) return false;
  if (known.isAboveHeading(line) && isDatedLabel(line, text)) return true;
  if (isAboutRow(line, known.authors) && !isOfEvent(line)) return true;
  if (isAboutLine(text, known.authors) && !isOfEvent(line) && !isOneOfDates(line)) return true;
  if (LINKS_ASIDE.some((is) => is(line))) return true;
  if (atEnd && isAgency(text) && !isElement(line, "li")) return true;
  if (atEnd && text.length <= LONGEST_BIOGRAPHY && tellsOfAuthor(text, known.authors)) return true;
  if (!atHead) return false;
  if (isOnlyTimes(line) || /^[·•|–—-]$/.test(text)) return true;
  const isTitle = known.title !== "" && bare(text) === known.title;
  return isTitle || isKicker(line) || (known.isAboveHeading(line) && isLabel(line, text));
}

/** `28 Apr`, in words that are no date without their markup. */
function isOnlyTimes(line: Element): boolean {
  if (isElement(line, "time") || hasAncestor(line, "time")) return true;
  const times = elementsOf(line, "time");
  return times.length > 0 && wordsOf(times).replace(/\s/g, "") === wordsOf(line).replace(/\s/g, "");
}

/** `Coast News • 12 March 2024`, above the headline: the day stands among labels. */
function isDatedLabel(line: Element, text: string): boolean {
  return text.length <= LONGEST_DATED_LABEL && findDate(text) !== undefined && !hasSentence(line);
}

/** `Culture`, `Harbour concert` above the headline: the part of the site, or what newspapers call a kicker. */
function isLabel(line: Element, text: string): boolean {
  const isHeld =
    isElement(line, "li", "td", "dt", "dd", "blockquote") || hasAncestor(line, "li", "figure", "td");
  return !isHeld && text.length <= LONGEST_LABEL && !/[.!?:…][)\]"”’»]*$/u.test(text);
}

/** `isDated`: one time stands in all of the text, which is no diary's then. */
type Edges = { atHead: boolean; atEnd: boolean; isBelowLead: boolean; isDated: boolean };

function isMet(rule: LineRule, line: Element, text: string, edges: Edges): boolean {
  if (text.length > rule.longest || !isThere(rule, edges) || !matcherFor(rule)(text)) return false;
  if (rule.noHeading && isElement(line, ...HEADINGS)) return false;
  if (rule.holdsLink && !holds(line, "a")) return false;
  if (!rule.linked && rule.where !== "outside figures") return true;
  const isHeld = isElement(line, "li") || hasAncestor(line, "li", "figure");
  return !isHeld && (!rule.linked || linkShare(line) > MOST_LINKED);
}

const MATCHERS = new Map(LINE_RULES.map((rule) => [rule, matcherOf(rule.pattern)]));

function matcherFor(rule: LineRule): (text: string) => boolean {
  return MATCHERS.get(rule)!;
}

const AT_END = LINE_RULES.filter(({ where }) => where === "end");

/** A long line that would go at the end is not where the text ends. */
function isTailNote(text: string): boolean {
  return AT_END.some((rule) => !rule.linked && text.length <= rule.longest && matcherFor(rule)(text));
}

function isThere({ where }: LineRule, { atHead, atEnd }: Edges): boolean {
  if (where === "anywhere" || where === "outside figures") return true;
  return where === "head" ? atHead : atEnd || (where === "edges" && atHead);
}
