import type { Element } from "domhandler";
import { classAmong, hasClassOf } from "../class-tokens.ts";

/** What draws code in boxes or as a table: an element a line, and other things around them. */
interface Kind {
  /** The class of what is drawn. */
  box: string;
  /** The classes of a line in it. */
  lines: string[];
  /** Classes of what is drawn beside the lines and is no code. */
  beside?: string[];
  /** An editor in the page: whatever is beside its lines is the editor. Of any other it is text. */
  isEditor?: true;
  /** Where the language is in the class of the box. */
  language?: RegExp;
  /** The attribute, of the box or in it, that says the language. */
  says?: string;
  witness: string;
}

const DRAWN: Kind[] = [
  { box: "CodeMirror", lines: ["CodeMirror-line"], isEditor: true, witness: "CodeMirror 5" },
  { box: "cm-editor", lines: ["cm-line"], isEditor: true, says: "data-language", witness: "CodeMirror 6" },
  { box: "monaco-editor", lines: ["view-line"], isEditor: true, says: "data-mode-id", witness: "Monaco" },
  { box: "ace_editor", lines: ["ace_line"], isEditor: true, witness: "Ace" },
  {
    box: "notion-code-block",
    lines: ["line-numbers"],
    isEditor: true,
    witness: "Notion's published pages",
  },
  { box: "js-file-line-container", lines: ["blob-code"], witness: "GitHub, and gists as a page shows them" },
  { box: "diff-table", lines: ["blob-code"], witness: "GitHub's changes" },
  { box: "crayon-table", lines: ["crayon-line"], witness: "Crayon, Urvanov" },
  { box: "hljs-ln", lines: ["hljs-ln-code"], witness: "highlightjs-line-numbers" },
  {
    box: "syntaxhighlighter",
    lines: ["line"],
    beside: ["toolbar"],
    language: /\s(?!nogutter|collapsed|notranslate|sh-|syntaxhighlighter)([\w+#-]+)\s*$/,
    witness: "SyntaxHighlighter, SyntaxHighlighter Evolved, Confluence",
  },
  { box: "fragment", lines: ["line"], beside: ["ttc"], witness: "Doxygen" },
  {
    box: "ltx_lstlisting",
    lines: ["ltx_listingline"],
    beside: ["ltx_listing_data"],
    language: /(?:^|\s)ltx_lst_language_([\w+#-]+)/,
    witness: "LaTeXML (arXiv)",
  },
  { box: "mw-geshi", lines: ["li1", "li2"], witness: "GeSHi in MediaWiki" },
  { box: "geshi", lines: ["li1", "li2"], witness: "GeSHi" },
  { box: "code-view", lines: ["lines-code"], witness: "Gitea, Forgejo" },
  { box: "react-code-lines", lines: ["react-file-line"], witness: "GitHub's files" },
  { box: "code-block-line-group", lines: ["code-block-line-content"], witness: "Fern" },
  {
    box: "enlighter-default",
    lines: ["enlighter-raw"], // the whole of it
    beside: ["enlighter-toolbar", "enlighter"],
    language: /(?:^|\s)enlighter-l-([\w+#-]+)/,
    witness: "Enlighter",
  },
];

export const DRAWN_CODE_CLASSES = DRAWN.map(({ box }) => box);

/** A kind, and what asks of an element in the box whether it is one of its lines. */
export interface DrawnCode extends Kind {
  isLine: (element: Element) => boolean;
  isBeside?: (element: Element) => boolean;
}

const boxAmong = classAmong(DRAWN_CODE_CLASSES);
const OF = new Map(
  DRAWN.map((kind): [string, DrawnCode] => [
    kind.box,
    { ...kind, isLine: hasClassOf(kind.lines), isBeside: kind.beside && hasClassOf(kind.beside) },
  ]),
);

/** What it draws, if that is code. */
export function drawnCodeOf(element: Element): DrawnCode | undefined {
  return OF.get(boxAmong(element) ?? "");
}
