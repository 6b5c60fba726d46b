import type { Element } from "domhandler";
import { isNamedAfterHeading } from "./opening-heading.ts";

// Longer ones are lists of utility classes at best, and bait at worst.
const LONGEST_CLASS = 1000;
const MOST_KNOWN = 5000;

// Classes that speak of the state of a page or of a variant (`no-sidebar`, `has-comments`, Tailwind's `[&_.x]:hidden`), or
// of what a link's target stops below (Docusaurus: `anchorTargetStickyNavbar_x1`).
const STATES =
  /(?:^|(?<=\s))(?:(?:has|no|with|without|hide|show|is|js)-\S+|anchor(?:With|Target)\S+|wp-(?!block-)\S+|\S*[[\]]\S*)/gi;

/** What a class or id means is told by the words in it: `c-RelatedArticles__list` is related, articles, list. */
export interface ClassRule {
  name: string;
  /** Runs of words, joined by `-`, that count wherever they stand in a class. */
  words?: string[];
  /** Classes that count only when they are nothing else: one of their words alone may mean the article. */
  whole?: string[];
  /** Only where a good part of the words are links. */
  linked?: true;
  /** Only of boxes: on a word in a line it names what that opens. */
  boxes?: true;
  /** Not of an element with more characters of sentences than this: it is something else that is called so. */
  longest?: number;
  /** Where it was seen. */
  witness: string;
}

/** Finds the first rule that speaks of an element. Answers are kept: a page says the same class a thousand times. */
export function classMatcher(rules: ClassRule[]): (element: Element) => ClassRule | undefined {
  const known = new Map<string, ClassRule | undefined>();
  const tests = rules.map((rule) => ({ rule, pattern: patternOf(rule) }));
  return (element) => {
    const given = namesOf(element);
    if (given === " " || given.length > LONGEST_CLASS) return undefined;
    if (!known.has(given)) {
      if (known.size > MOST_KNOWN) known.clear();
      const words = splitClass(given);
      known.set(given, tests.find(({ pattern }) => pattern.test(words))?.rule);
    }
    return known.get(given);
  };
}

/** Its class, and its id, unless that says no more than its heading. */
export function namesOf(element: Element): string {
  const { class: name = "", id = "" } = element.attribs;
  return `${name} ${id && isNamedAfterHeading(element) ? "" : id}`;
}

function patternOf({ words = [], whole = [] }: ClassRule): RegExp {
  const options = [
    words.length ? `(?:^|[ -])(?:${words.join("|")})(?=[ -]|$)` : "",
    whole.length ? `(?:^| )(?:${whole.join("|")})(?= |$)` : "",
  ];
  return new RegExp(options.filter(Boolean).join("|"));
}

// Of classes that were asked about: each matcher asks about all that a page has.
const split = new Map<string, string>();

/** `entryMeta post__tags` -> `entry-meta post-tags`. */
export function splitClass(given: string): string {
  if (given.length > LONGEST_CLASS) return splitWords(given);
  const known = split.get(given);
  if (known !== undefined) return known;
  const words = splitWords(given);
  if (split.size > MOST_KNOWN) split.clear();
  split.set(given, words);
  return words;
}

function splitWords(given: string): string {
  return given
    .replace(STATES, "")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .replace(/[_:.]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
