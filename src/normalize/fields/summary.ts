import { type ChildNode, type Element, isComment, isElement } from "../../html/index.ts";
import { SUMMARY_END } from "../unseen.ts";
import type { Step, Work } from "../work.ts";
import { endsSentence, firstParagraph, SHORTEST_PARAGRAPH, wordsToSay } from "./paragraphs.ts";
import { saidSummary } from "./said-text.ts";
import { beforeTheCut } from "./summary-cut.ts";
import { wholeSentences } from "./whole-sentences.ts";

/**
 * The publisher's own summary, else what the page says of itself, else the first paragraph that says something, in whole
 * sentences.
 */
export const findSummary: Step = (work) => {
  const { draft, article, report } = work;
  const own = saidSummary(draft.fields.summary ?? "");
  const page = saidSummary(draft.page.summary ?? "");
  const whole = own ? undefined : beforeTheCut(work.body, page);
  article.summary = own || (!whole && isSaying(page, article.title) ? page : "");
  if (article.summary) return;
  const paragraph = whole ?? textBeforeMore(work) ?? firstParagraph(work.body, article.title);
  article.summary = paragraph ? wholeSentences(paragraph.trim(), article.language) : page;
  const from = whole ? "the page's own, which is cut off" : "the first paragraph";
  if (paragraph) report.guess("summary", "summary made", from, whole ? 0.8 : 0.6, article.summary);
};

/** What systems put there by themselves says nothing: the title again, the name of a file. */
function isSaying(text: string, title: string): boolean {
  return text !== title && (text.length >= SHORTEST_PARAGRAPH || endsSentence(text));
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

function endsSummary(node: ChildNode): boolean {
  if (isComment(node)) return SUMMARY_END.test(node.data);
  return isElement(node, "p", "div") && node.children.some(isComment) && node.children.some(endsSummary);
}
