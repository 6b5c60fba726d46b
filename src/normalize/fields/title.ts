import {
  type Element,
  firstElements,
  isElement,
  isText,
  neighbour,
  SUBHEADINGS,
  wordsOf,
} from "../../html/index.ts";
import { Problem } from "../../problem.ts";
import { beginningOf, oneLine } from "../../text.ts";
import { isAboutText, isPlaceAndDay, standsAboveTitle } from "../head/about-text.ts";
import { wordsInLine } from "../plain-text.ts";
import type { Step, Work } from "../work.ts";
import { isBesideThePoint } from "./paragraphs.ts";
import { removeRepeatedTitle, removeRepeats } from "./repeated-title.ts";
import { saidTitle } from "./said-text.ts";

const LONGEST_HEADLINE = 200;
const BLOCKS_SEARCHED = 4;
const SHORTEST_OPENING = 20;
const LONGEST_OPENING = 80;

// Where an agency's news come from, and when, in front of the first sentence of those that came without a headline.
const DATELINE =
  /^(?:[\p{Lu}][^.!?()]{1,60} ?\((?:dpa|Reuters|AP|AFP|EFE|Xinhua|APA|AA|PTI|ANI|IANS|Lusa)(?:\/\p{Ll}{2,4})?\)|\(ANSA\)[^.!?a-z]{0,40})\.?\s?(?:-{1,2}|[–—])\s?/u;

// A sentence, or the text of an article that a feed cut off.
const NO_HEADLINE = /[.,;:]$|\[(?:…|\.\.\.)\]$/;

const BOLD_LINE = "the first line, which is bold";

interface Candidate {
  /** Asked for only when no better place had one. */
  title: () => string | undefined;
  from: string;
  confidence: number;
}

/**
 * Finds the title, from the best place that has one; then the heading that repeats it leaves the body.
 * Throws a Problem (422) when there is neither a title nor a body.
 */
export const findTitle: Step = (work) => {
  const found = firstOf(candidates(work));
  const title = found?.title ?? openingWords(work) ?? nameOfPictures(work);
  if (!title)
    throw new Problem(
      422,
      "empty-article",
      "There is no title and no body: give the article a title, a heading, or some text.",
    );
  work.article.title = title;
  if (!found) work.report.guess("title", "title made of the first words", "the body's beginning", 0.3, title);
  else if (found.confidence < 1)
    work.report.guess("title", "title found", found.from, found.confidence, title);
  // Of plain text, words that only serve as a title are the body's.
  if (found || work.draft.format !== "text") removeRepeatedTitle(work);
  if (found?.from === BOLD_LINE) removeRepeats(work, ["p"]);
};

function firstOf(candidates: Candidate[]) {
  for (const { title, ...place } of candidates) {
    const said = title();
    if (said) return { title: said, ...place };
  }
  return undefined;
}

function candidates(work: Work): Candidate[] {
  const { fields, page } = work.draft;
  return [
    { title: () => said(fields.title), from: "metadata", confidence: 1 },
    { title: () => said(page.title), from: "the page", confidence: 0.9 },
    { title: () => firstHeading(work), from: "the first heading", confidence: 0.9 },
    { title: () => firstLine(work), from: "the first line", confidence: 0.7 },
    { title: () => boldLine(work), from: BOLD_LINE, confidence: 0.5 },
  ];
}

function said(title = ""): string | undefined {
  return saidTitle(title) || undefined;
}

function firstHeading({ body }: Work): string | undefined {
  const heading =
    firstElements(body, 1, "h1")[0] ??
    leadingHeading(body.children.find((child) => isElement(child) && child.name !== "hr"));
  return heading && (wordsInLine(heading) || undefined);
}

function leadingHeading(first: unknown): Element | undefined {
  const element = first as Element | undefined;
  if (!element) return undefined;
  if (SUBHEADINGS.includes(element.name)) return element;
  const inner =
    ["div", "section", "article", "header", "main"].includes(element.name) &&
    element.children.find((child) => isElement(child));
  return inner ? leadingHeading(inner) : undefined;
}

/** In scraped text the title is the first line, when it is not a sentence; below a place and a day the next one is. */
function firstLine({ draft, body }: Work): string | undefined {
  const opening = draft.format === "text" ? firstElements(body, BLOCKS_SEARCHED, "p") : [];
  const [first, second] = opening.filter((block) => !standsAboveTitle(block)).map(headlineOf);
  return first && second && isPlaceAndDay(first) ? second : first;
}

function headlineOf(block: Element): string | undefined {
  const line = wordsOf(block);
  return line.length <= LONGEST_HEADLINE && !NO_HEADLINE.test(line) ? oneLine(line) || undefined : undefined;
}

/** Where editors were not asked for a title, nor readers for headings, it is a paragraph of its own in bold. */
function boldLine({ draft, body }: Work): string | undefined {
  const first = body.children.find((child) => isElement(child) && child.name !== "hr");
  if (draft.format === "text" || !isElement(first, "p") || !neighbour(first, "next")) return undefined;
  const [bold, ...others] = first.children.filter((child) => !isText(child) || child.data.trim());
  const line = isElement(bold, "b", "strong") && !others.length ? wordsInLine(bold) : "";
  const isTitle = /\p{L}{2}/u.test(line) && line.length <= LONGEST_OPENING && !/[.,;:!]["”’»)]?$/.test(line);
  return isTitle && !isAboutText(line) ? line : undefined;
}

function openingWords({ body }: Work): string | undefined {
  const text =
    wordsBelowByline(body) ||
    oneLine(wordsOf(firstElements(body, 1, "figcaption"))) ||
    oneLine(firstElements(body, 1, "img")[0]?.attribs.alt ?? "");
  return text ? beginningOf(text, LONGEST_OPENING) : undefined;
}

/** The first block that says what it is about, and not who and when or what a picture shows, with the next ones where it is a word or two. */
function wordsBelowByline({ children }: Work["body"]): string {
  let [opening, about] = ["", ""];
  for (const block of children) {
    const line = isElement(block, "figure") ? "" : wordsInLine(block);
    const words = opening ? line : line.replace(DATELINE, "");
    if (line && !opening && (!words || isAboutText(words) || isBesideThePoint(words))) about ||= line;
    else opening = `${opening} ${words}`.trim();
    if (opening.length >= SHORTEST_OPENING) break;
  }
  return opening || about;
}

/** Of pictures without a word, the slug has to do. */
function nameOfPictures({ body, slug }: Work): string | undefined {
  return firstElements(body, 1, "img", "video", "audio", "iframe").length ? slug : undefined;
}
