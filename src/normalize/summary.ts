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

/** What reads as a paragraph, best first: sentences, then a long line, then any text, then lists and quotations. */
function firstParagraph({ body }: Work): string | undefined {
  const paragraphs = textsOf(body, "p").filter(Boolean);
  const isSentence = (text: string) =>
    text.length >= SHORTEST_PARAGRAPH && /[.!?…。！？।؟۔:][\s"”’»)\]]*$/u.test(text);
  const candidates = [
    paragraphs.find(isSentence),
    paragraphs.find((text) => text.length >= LONG_LINE),
    paragraphs[0],
  ];
  return candidates.find(Boolean) ?? textsOf(body, "li", "blockquote", "dd", "td").find(Boolean);
}

function* walk(parent: ParentNode, names: string[]): Generator<string> {
  for (const child of parent.children) {
    if (isElement(child, ...names)) yield oneLine(wordsOf(child));
    else if (isElement(child, "div", "blockquote", "ul", "ol", "table", "tbody", "tr", "dl"))
      yield* walk(child, names);
  }
}

function textsOf(body: ParentNode, ...names: string[]): string[] {
  return [...walk(body, names)];
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
