import { type ChildNode, createElement, isElement, setChildren, textContent } from "../../html/index.ts";
import { anyOf, type Phrases } from "../../phrases.ts";
import { bare } from "../../text.ts";
import { plainText } from "../plain-text.ts";
import type { Step } from "../work.ts";

/** What readers wrote below an article, in text that was copied off a page. */

// What WordPress counts, in its translations.
const COMMENTS: Phrases = {
  en: "thoughts?|comments?|responses?|repl(?:y|ies)",
  de: "gedanken?|kommentare?|antwort(?:en)?",
  fr: "réflexions?|commentaires?|réponses?",
  es: "pensamientos?|comentarios?|respuestas?|ideas?",
  it: "pensier[io]|comment[io]|rispost[ae]",
  pt: "pensamentos?|comentários?|respostas?",
  nl: "gedachten?|reacties?",
  nordic: "tank(?:e|er|ar)|kommentar(?:er)?",
  ru: "мысл(?:ь|и|ей)|комментари(?:й|я|ев)|ответ(?:а|ов)?",
  tr: "yorum|düşünce",
  pl: "przemyśle(?:nie|nia|ń)|komentarz(?:e|y)?",
};
// `3 thoughts on “Title”`, `3 Gedanken zu „Titel“`, `Une réflexion sur « Titre »`
const HEADING = new RegExp(
  `^(?:\\d{1,5}|\\p{L}{2,4}) ${anyOf(COMMENTS)} \\p{L}{1,6} [“"«„]\\s?(.{3,200}?)\\s?[”"»“]$`,
  "iu",
);

/** Plain text only: from the line that counts the comments on this very title, everything is theirs. */
export const removeComments: Step = ({ draft, body, article, report }) => {
  const title = draft.format === "text" ? bare(article.title) : "";
  const isHeading = (line: string) => bare(HEADING.exec(line.trim())?.[1] ?? "") === title;
  const at = title ? body.children.findIndex((block) => linesOf(block).some(isHeading)) : -1;
  const lines = at < 0 ? [] : linesOf(body.children[at]!);
  const count = lines.findIndex(isHeading);
  if (count < 0 || at + count < 1) return; // there is nothing above
  const below = { children: body.children.slice(at + 1) };
  const words = `${lines.slice(count).join("\n")}\n${plainText(below)}`;
  report.removal("furniture", "comments of readers taken out", words);
  const above = count > 0 ? [createElement("p", {}, [lines.slice(0, count).join("\n")])] : [];
  setChildren(body, [...body.children.slice(0, at), ...above]);
};

function linesOf(block: ChildNode): string[] {
  return isElement(block, "p", "h2") ? textContent(block).split("\n") : [];
}
