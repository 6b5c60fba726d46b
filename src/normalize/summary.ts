import { type ChildNode, isComment, isElement, type ParentNode, parseHtml, wordsOf } from "../dom.ts";
import { oneLine } from "../text.ts";
import { SUMMARY_END } from "./unseen.ts";
import type { Step, Work } from "./work.ts";

const LONGEST = 300;
const SHORTEST_PARAGRAPH = 40;
const LONG_LINE = 100;

/** The publisher's own summary, else the first true paragraph in whole sentences. */
export const findSummary: Step = (work) => {
  const said = [work.draft.fields.summary, work.draft.page.summary]
    .map((summary) => summary && plain(summary))
    .find(Boolean);
  if (said) {
    work.article.summary = said;
    return;
  }
  const paragraph = textBeforeMore(work) ?? firstParagraph(work);
  work.article.summary = paragraph ? wholeSentences(paragraph, work.article.language) : "";
  if (work.article.summary)
    work.report.guess("summary", "summary made", "the first paragraph", 0.6, work.article.summary);
};

/** What stands above `<!--more-->`, when the publisher put one. */
function textBeforeMore({ body }: Work): string | undefined {
  if (!body.children.some(endsSummary)) return undefined;
  const texts: string[] = [];
  for (const node of body.children) {
    if (endsSummary(node)) return texts.join(" ") || undefined;
    if (isElement(node, "p", "blockquote", "ul", "ol")) texts.push(oneLine(wordsOf(node)));
  }
  return undefined;
}

function endsSummary(node: ChildNode): boolean {
  if (isComment(node)) return SUMMARY_END.test(node.data);
  return isElement(node, "p", "div") && node.children.some(isComment) && node.children.some(endsSummary);
}

function plain(summary: string): string {
  return oneLine(/<\/?[a-z][^<>]*>|&(?:#?\w+);/i.test(summary) ? wordsOf(parseHtml(summary)) : summary);
}

const DATELINE_ALONE = /^\p{Lu}[^.!?]{2,80}(?:—|–|--|-)$/u;

/** What reads as a paragraph, best first: sentences, then a long line, then any text, then lists and quotations. */
function firstParagraph({ body }: Work): string | undefined {
  let [long, any]: (string | undefined)[] = [];
  for (const text of walk(body, ["p"])) {
    if (DATELINE_ALONE.test(text.slice(0, LONG_LINE))) continue;
    if (isSentence(text)) return text;
    if (text.length >= LONG_LINE) long ??= text;
    any ??= text || undefined;
  }
  return long ?? any ?? [...walk(body, ["li", "blockquote", "dd", "td"])].find(Boolean);
}

function isSentence(text: string): boolean {
  return text.length >= SHORTEST_PARAGRAPH && /[.!?…。！？।؟۔:][\s"”’»)\]]*$/u.test(text.slice(-50));
}

function* walk(parent: ParentNode, names: string[]): Generator<string> {
  for (const child of parent.children) {
    if (isElement(child, ...names)) yield oneLine(wordsOf(child));
    else if (isElement(child, "div", "blockquote", "ul", "ol", "table", "tbody", "tr", "dl"))
      yield* walk(child, names);
  }
}

/** As many whole sentences as fit; of a first sentence that does not, its words up to there. */
export function wholeSentences(text: string, language: string): string {
  if (text.length <= LONGEST) return text;
  const sentences = [
    ...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text.slice(0, LONGEST * 2)),
  ];
  const end = sentences.filter(({ index, segment }) => index + segment.trimEnd().length <= LONGEST).length;
  if (end > 0)
    return sentences
      .slice(0, end)
      .map(({ segment }) => segment)
      .join("")
      .trim();
  const cut = text.slice(0, LONGEST - 1).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2)).trimEnd()}…`;
}
