import {
  type ChildNode,
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  neighbour,
  type ParentNode,
  replaceAll,
  wordsOf,
} from "../../html/index.ts";
import { bare } from "../../text.ts";
import { isAboutLine, isOneOfDates } from "./about-lines.ts";
import { isOfEvent } from "./event-days.ts";
import { LINE_RULES, type LineRule } from "./leftover-rules.ts";
import { isControlLine, isKicker, isLanguageLine, isNeighbourLine, isTagLine } from "./line-links.ts";
import { listLines, longLines } from "./lines.ts";
import { linkShare } from "./prose.ts";

/** Takes out the lines around and between the paragraphs of an article that are not its own. */

/** Rows of links that lead away from the article. */
const LINKS_ASIDE = [isTagLine, isControlLine, isLanguageLine, isNeighbourLine];

const LONGEST_LABEL = 60;
// The share of links in a line that a rule takes for a row of links.
const MOST_LINKED = 0.6;
// A line that announces links says something itself; what it announces is short, and says nothing else.
const ANNOUNCING = 0.3;
const ANNOUNCED = 0.7;
const LONGEST_ANNOUNCED = 400;

/** What is known of the article: its title and authors, letters only, and what stands before its heading. */
export interface Known {
  title: string;
  authors: string[];
  isAboveHeading: (line: Element) => boolean;
}

export function removeLines(root: ParentNode, known: Known): void {
  const lines = listLines(root);
  const texts = lines.map((line) => wordsOf(line));
  const isLong = longLines(lines, texts);
  const [first, last] = [texts.findIndex(isLong), texts.findLastIndex(isLong)];
  const gone = new Set<ChildNode>();
  lines.forEach((line, index) => {
    const edges = { atHead: index < first, atEnd: index >= last };
    if (gone.has(line) || !texts[index]) return;
    if (isAbout(line, texts[index]!, edges, known)) gone.add(line);
    const rule = LINE_RULES.find((one) => isMet(one, line, texts[index]!, edges));
    for (const node of rule ? whatGoes(line, rule) : []) gone.add(node);
  });
  removeAll(root, gone);
}

/** Who and when, the title once more, where the article stands on the site, and where else one may go. */
function isAbout(line: Element, text: string, { atHead, atEnd }: Edges, known: Known): boolean {
  if (!atHead && !atEnd) return false;
  if (isAboutLine(text, known.authors) && !isOfEvent(line) && !isOneOfDates(line)) return true;
  if (LINKS_ASIDE.some((is) => is(line))) return true;
  if (!atHead) return false;
  if (isOnlyTimes(line) || /^[·•|–—-]$/.test(text)) return true;
  const isTitle = known.title !== "" && bare(text) === known.title;
  return isTitle || isKicker(line) || (known.isAboveHeading(line) && isLabel(line, text));
}

/** `28 Apr`, in words that are no date without their markup. */
function isOnlyTimes(line: Element): boolean {
  const times = elementsOf(line, "time");
  return times.length > 0 && wordsOf(times).replace(/\s/g, "") === wordsOf(line).replace(/\s/g, "");
}

/** `Culture`, `Harbour concert` above the headline: the part of the site, or what newspapers call a kicker. */
function isLabel(line: Element, text: string): boolean {
  const isHeld =
    isElement(line, "li", "td", "dt", "dd", "blockquote") || hasAncestor(line, "li", "figure", "td");
  return !isHeld && text.length <= LONGEST_LABEL && !/[.!?:…][)\]"”’»]*$/u.test(text);
}

type Edges = { atHead: boolean; atEnd: boolean };

function isMet(rule: LineRule, line: Element, text: string, edges: Edges): boolean {
  if (text.length > rule.longest || !isThere(rule, edges) || !rule.pattern.test(text)) return false;
  if (!rule.linked && rule.where !== "outside figures") return true;
  const isHeld = isElement(line, "li") || hasAncestor(line, "li", "figure");
  return !isHeld && (!rule.linked || linkShare(line) > MOST_LINKED);
}

function isThere({ where }: LineRule, { atHead, atEnd }: Edges): boolean {
  if (where === "anywhere" || where === "outside figures") return true;
  return where === "head" ? atHead : atEnd || (where === "edges" && atHead);
}

/** The line; where it announces links, these as well, and nothing when there are none. */
function whatGoes(line: Element, rule: LineRule): ChildNode[] {
  if (!rule.pointer || linkShare(line) > ANNOUNCING) return [line];
  const next = neighbour(line, "next");
  const isAnnounced =
    isElement(next) && linkShare(next) > ANNOUNCED && wordsOf(next).length < LONGEST_ANNOUNCED;
  return isAnnounced && !isElement(line, "li", "td", "h2", "h3") ? [line, next] : [];
}

/** In one pass, however many there are. */
export function removeAll(root: ParentNode, gone: Iterable<ChildNode>): void {
  replaceAll(root, new Map([...gone].map((node) => [node, []])));
}
