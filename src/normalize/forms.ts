import {
  type Element,
  elementsOf,
  firstElements,
  hasAncestor,
  isTag,
  isText,
  type ParentNode,
} from "../html/index.ts";

/** Forms between the paragraphs: a reader can fill none, and what they say is said to whoever would. */

const FIELDS = ["input", "textarea", "select"];
/** Inputs that take no words: what is asked by these (polls, quizzes) may be of the article. */
const OTHER_INPUTS = ["hidden", "radio", "checkbox", "submit", "button", "image", "reset", "range", "file"];
// What says nothing of its own.
const SILENT = new Set(["script", "style", "template", "noscript", "svg", "select", "textarea", "button"]);
const OF_ARTICLES = ["h1", "pre", "blockquote", "figure", "video", "audio", "iframe", "article"];
const LONGEST = 400;

/** Does it ask for words, and is it no more than a piece of a body so long? One around a whole page is (ASP.NET). */
export function asksForWords(form: Element, bodyLength: number): boolean {
  if (hasAncestor(form, "form")) return false;
  const said = lengthOf(form, 0);
  if (said > LONGEST || said * 2 > bodyLength || firstElements(form, 1, ...OF_ARTICLES).length) return false;
  return elementsOf(form, ...FIELDS).some(
    ({ name, attribs }) => name !== "input" || !OTHER_INPUTS.includes(attribs.type?.toLowerCase() ?? ""),
  );
}

function lengthOf(parent: ParentNode, before: number): number {
  let length = before;
  for (const child of parent.children) {
    if (length > LONGEST) break;
    if (isText(child)) length += child.data.replace(/\s+/g, " ").trim().length;
    else if (isTag(child) && !SILENT.has(child.name)) length = lengthOf(child, length);
  }
  return length;
}
