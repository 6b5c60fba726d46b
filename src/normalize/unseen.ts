import {
  ancestorOf,
  Comment,
  createElement,
  type Document,
  type Element,
  elementsOf,
  HEADINGS,
  hidesItself,
  isComment,
  isElement,
  isFolded,
  isTag,
  isText,
  measureWords,
  openButtonsInLines,
  type ParentNode,
  type Replacements,
  replaceAll,
  rewrite,
  Text,
  wordsApart,
  wordsOf,
} from "../html/index.ts";
import { asksForWords } from "./forms.ts";
import { elementName } from "./names.ts";
import type { Step, Work } from "./work.ts";

// Elements that no reader shows, and that must never be taken for text (HTML, "metadata content" and scripting).
const UNSEEN = new Set(
  "script style template head title meta link base param area noembed noframes frameset".split(" "),
);

// Controls and drawings: a feed cannot carry them, and their words are not sentences. The words go on the report.
const CONTROLS = new Set(
  "select textarea button svg math progress meter plaintext applet canvas map dialog datalist noscript".split(
    " ",
  ),
);

const UNFOLDING = [...HEADINGS, "dt", "summary"];

export const UNSEEN_SIGNS = ["#", "input", "hr", "@name", "@hidden", "@style", ...UNSEEN, ...CONTROLS];

/** Where the publisher ended the summary: WordPress and Hugo, Jekyll, Docusaurus, Drupal. Stays as a comment up to there. */
export const SUMMARY_END = /^\s*(?:(?:more|excerpt|truncate)\b|break\s*$)/i;

/**
 * Takes out what a browser does not show or a reader cannot: comments, scripts, styles, hidden parts, forms. The boxes of
 * a task list become ☑ and ☐.
 */
export const removeUnseen: Step = (work) => {
  removeComments(work, work.body);
  openButtonsInLines(work.body);
  const replaced: Replacements = new Map();
  const lengthOf = measureWords();
  for (const element of elementsOf(work.body)) {
    if (element.name === "input") replaceInput(work, element, replaced);
    else if (opensAnswer(element, lengthOf)) replaced.set(element, element.children);
    else if (isQuestion(element)) replaced.set(element, [asQuestion(element)]);
    else if (endsSummary(element)) replaced.set(element, [new Comment("more"), ...element.children]);
    else if (UNSEEN.has(element.name)) {
      replaced.set(element, []);
      work.report.change("unseen", `${elementName(element.name)} taken out`);
    } else if (element.name === "form" && asksForWords(element, lengthOf(work.body)))
      removeForm(work, element, replaced);
    else if ((CONTROLS.has(element.name) || isHidden(element)) && !isWithin(element, replaced))
      removeWithWords(work, element, replaced);
  }
  replaceAll(work.body, replaced);
};

/** Bootstrap and others make a button of the heading that unfolds what is below: its words are all of the heading. */
function opensAnswer(element: Element, lengthOf: (node: Element | Document) => number): boolean {
  if (element.name !== "button") return false;
  const heading = ancestorOf(element, ...UNFOLDING);
  return heading !== undefined && lengthOf(heading) === wordsOf(element).length;
}

/** Without a heading around it (Kadence): the button alone says what is folded below. */
function isQuestion(element: Element): boolean {
  const isMore = /more/i.test(element.attribs.class ?? "");
  return (
    element.name === "button" && !isMore && isFolded(element) && /^\P{L}*\p{L}.*\s/u.test(wordsOf(element))
  );
}

function asQuestion(button: Element): Element {
  return createElement("p", {}, [createElement("strong", {}, button.children)]);
}

/** The same as an element: Blogger, Joomla. */
function endsSummary(element: Element): boolean {
  const { name, attribs } = element;
  if (name === "hr") return attribs.id === "system-readmore";
  return name === "a" && attribs.name === "more" && attribs.href === undefined && !wordsOf(element);
}

function removeComments({ report }: Work, root: ParentNode): void {
  rewrite(root, (child) => {
    if (isTag(child) || isText(child)) return child;
    if (!isComment(child)) return []; // doctypes, processing instructions, CDATA
    if (SUMMARY_END.test(child.data)) return child;
    report.change("unseen", "comment taken out", child.data);
    return [];
  });
}

function isWithin(element: Element, replaced: Replacements): boolean {
  for (let parent = element.parent; parent && isTag(parent); parent = parent.parent)
    if (replaced.has(parent)) return true;
  return false;
}

function removeWithWords({ report }: Work, element: Element, replaced: Replacements): void {
  replaced.set(element, []);
  const words = wordsOf(element);
  if (words) report.removal("unseen", `${elementName(element.name)} taken out`, words);
  else report.change("unseen", `${elementName(element.name)} taken out`);
}

function removeForm({ report }: Work, form: Element, replaced: Replacements): void {
  replaced.set(form, []);
  report.removal("unseen", "form taken out", wordsApart(form));
}

function isHidden(element: Element): boolean {
  return (
    hidesItself(element) && !isFolded(element) && !(element.name === "details" && "hidden" in element.attribs)
  );
}

/** Task lists: a reader shows no form, but knows the two signs. */
function replaceInput({ report }: Work, element: Element, replaced: Replacements): void {
  const isBox = element.attribs.type?.toLowerCase() === "checkbox" && !isToggle(element);
  const { next } = element; // Pandoc writes the words right behind it
  const isApart = !next || (isText(next) && /^\s/.test(next.data));
  const box = `${"checked" in element.attribs ? "☑" : "☐"}${isApart ? "" : " "}`;
  replaced.set(element, isBox ? [new Text(box)] : []);
  if (!isBox) report.change("unseen", "<input> taken out");
}

/** What unfolds something without a script stands behind its label (Tufte CSS); the box of a task stands before the task. */
function isToggle({ attribs, prev }: Element): boolean {
  return attribs.id !== undefined && isElement(prev, "label") && prev.attribs.for === attribs.id;
}
