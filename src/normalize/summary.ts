import {
  type ChildNode,
  type Element,
  elementsOf,
  HTML_ELEMENTS,
  isComment,
  isElement,
  isText,
  type ParentNode,
  parseHtml,
  wordsOf,
} from "../html/index.ts";
import { beginningOf, oneLine } from "../text.ts";
import { NO_SUMMARY } from "./summary-rules.ts";
import { SUMMARY_END } from "./unseen.ts";
import type { Step, Work } from "./work.ts";

const LONGEST = 300;
const SHORTEST_PARAGRAPH = 40;
const LONG_LINE = 100;

/**
 * The publisher's own summary, else what the page says of itself, else the first paragraph that says something, in whole
 * sentences.
 */
export const findSummary: Step = (work) => {
  const { draft, article, report } = work;
  const own = plain(draft.fields.summary ?? "");
  const page = plain(draft.page.summary ?? "");
  const whole = own ? undefined : beforeTheCut(work, page);
  article.summary = own || (!whole && isSaying(page, article.title) ? page : "");
  if (article.summary) return;
  const paragraph = whole ?? textBeforeMore(work) ?? firstParagraph(work);
  article.summary = paragraph ? wholeSentences(paragraph.trim(), article.language) : page;
  const from = whole ? "the page's own, which is cut off" : "the first paragraph";
  if (paragraph) report.guess("summary", "summary made", from, whole ? 0.8 : 0.6, article.summary);
};

/** What systems put there by themselves says nothing: the title again, the name of a file. */
function isSaying(text: string, title: string): boolean {
  return text !== title && (text.length >= SHORTEST_PARAGRAPH || ENDS.test(text));
}

// As systems mark it, with WordPress's link to the rest of the text behind it.
const CUT =
  /\s?(?:\.\.\.|…|[[(](?:\.\.\.|…)[\])])(?:\s*(?:continue reading|read more|weiterlesen|lire la suite|leer más|continua a leggere)(?:\s.{0,200})?)?$/iu;
const LONGEST_OPENING = 60;
const LAST_WORDS = 40;

/** Of words of the article that a system cut off, the paragraph that they stand in, from there. */
function beforeTheCut({ body }: Work, summary: string): string | undefined {
  const isMarked = CUT.test(summary);
  if (!isMarked && (ENDS.test(summary) || summary.length < SHORTEST_PARAGRAPH)) return undefined;
  const paragraphs = [...walk(body, ["p"])].map(folded);
  if (!isMarked && !paragraphs.some((text) => goesOnBehind(text, summary.slice(-LAST_WORDS))))
    return undefined;
  const opening = folded(summary.replace(CUT, "")).slice(0, LONGEST_OPENING);
  const text = paragraphs.find((paragraph) => paragraph.includes(opening));
  return text?.slice(text.indexOf(opening));
}

function goesOnBehind(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && at + words.length < text.length;
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** What stands above `<!--more-->`, when the publisher put one. */
function textBeforeMore({ body }: Work): string | undefined {
  if (!body.children.some(endsSummary)) return undefined;
  const texts: string[] = [];
  for (const node of body.children) {
    if (endsSummary(node)) return texts.join(" ") || undefined;
    if (isElement(node, "p", "blockquote", "ul", "ol") && !isLink(node)) texts.push(wordsToSay(node));
  }
  return undefined;
}

/** Nothing but a link, as below a player. */
function isLink(node: Element): boolean {
  const [only, ...others] = node.children;
  return !others.length && isElement(only, "a");
}

const NOTE_SIGN = /^[[(]?(?:\d{1,3}|[*†‡§])[\])]?$/;

/** Lines as words, and without the signs of footnotes, which lead nowhere from a summary. */
function wordsToSay(element: Element): string {
  return oneLine([...piecesOf(element)].join(""));
}

function* piecesOf(parent: ParentNode): Generator<string> {
  for (const child of parent.children) {
    if (isText(child)) yield child.data;
    else if (isElement(child, "br")) yield " ";
    else if (isElement(child) && !isNoteSign(child)) yield* piecesOf(child);
  }
}

function isNoteSign(element: Element): boolean {
  if (element.name !== "sup" || !NOTE_SIGN.test(wordsOf(element))) return false;
  return isElement(element.parent, "a") || elementsOf(element, "a").length > 0;
}

function endsSummary(node: ChildNode): boolean {
  if (isComment(node)) return SUMMARY_END.test(node.data);
  return isElement(node, "p", "div") && node.children.some(isComment) && node.children.some(endsSummary);
}

/** Text, unless it has markup in it; `<Chart />` is none, and stands there because it is spoken of. */
function plain(summary: string): string {
  if (!/[<&]/.test(summary)) return oneLine(summary);
  const tags = [...summary.matchAll(/<\/?([a-z][\w-]*)(?:\s[^<>]*)?\/?>/gi)];
  const isMarkup = tags.some(([, name]) => HTML_ELEMENTS.has(name!.toLowerCase()));
  return oneLine(isMarkup || /&(?:#?\w+);/.test(summary) ? wordsOf(parseHtml(summary)) : summary);
}

const ENDS = /[.!?…。！？।؟۔:][\s"”’»)\]]*$/u;
const FEWEST_WORDS = 3;
const SHORTEST_LINE = 10; // of a script that writes no spaces

// How well a text reads as the first paragraph: the first of the best kind is taken.
const SENTENCES = 0;
const LONG = 1;
const WORDS = 2;
const NO_SUMMARY_ITSELF = 3;

/** The first paragraph that says something; without paragraphs, what stands in lists and quotations. */
function firstParagraph({ body, article }: Work): string | undefined {
  const found: string[] = [];
  for (const text of walk(body, ["p"])) {
    const kind = text === article.title ? undefined : kindOf(text);
    if (kind === SENTENCES) return text;
    if (kind !== undefined) found[kind] ??= text;
  }
  return found.find(Boolean) ?? [...walk(body, ["li", "blockquote", "dd", "td"])].find(hasWords);
}

function kindOf(text: string): number | undefined {
  if (!hasWords(text)) return undefined;
  if (isNone(text)) return isSentence(text) ? NO_SUMMARY_ITSELF : undefined;
  if (isSentence(text)) return SENTENCES;
  return text.length >= LONG_LINE ? LONG : WORDS;
}

function isNone(text: string): boolean {
  const start = text.slice(0, LONGEST);
  return NO_SUMMARY.some(({ pattern }) => pattern.test(start));
}

/** Words, and not only one. */
function hasWords(text: string): boolean {
  if (ENDS.test(text.slice(-50))) return /\p{L}/u.test(text);
  const words = text.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
  return (
    words.length >= FEWEST_WORDS ||
    (words.length > 0 &&
      text.length >= SHORTEST_LINE &&
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(text))
  );
}

function isSentence(text: string): boolean {
  return text.length >= SHORTEST_PARAGRAPH && ENDS.test(text.slice(-50));
}

function* walk(parent: ParentNode, names: string[]): Generator<string> {
  for (const child of parent.children) {
    if (isElement(child, ...names)) yield wordsToSay(child);
    else if (isElement(child, "div", "blockquote", "ul", "ol", "table", "tbody", "tr", "dl"))
      yield* walk(child, names);
  }
}

/**
 * As many whole sentences as fit; of a first sentence that does not, its words up to there. A last sentence that only
 * announces a list stays where the list is, unless it is the only one.
 */
function wholeSentences(text: string, language: string): string {
  const isWhole = text.length <= LONGEST;
  const announces = text.endsWith(":");
  if (isWhole && !announces) return text; // most: nothing has to be known of its sentences
  const sentences = [...segmenterFor(language).segment(text.slice(0, LONGEST * 2))];
  const fitting = sentences.filter(({ index, segment }) => index + segment.trimEnd().length <= LONGEST);
  if (isWhole && announces && fitting.length > 1) fitting.pop();
  const last = fitting.at(-1);
  return last
    ? openEnd(text.slice(0, last.index + last.segment.length).trim())
    : beginningOf(text, LONGEST - 1);
}

/** `Three things are new:` without them. */
function openEnd(text: string): string {
  return text.replace(/\s*:$/, "…");
}

// Made anew for each article it would cost as much as everything else here; nearly all are in one language.
let segmenter: { language: string; of: Intl.Segmenter } | undefined;

function segmenterFor(language: string): Intl.Segmenter {
  if (segmenter?.language !== language)
    segmenter = { language, of: new Intl.Segmenter(language, { granularity: "sentence" }) };
  return segmenter.of;
}
