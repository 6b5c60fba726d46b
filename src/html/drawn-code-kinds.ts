import type { Element } from "domhandler";

/** What draws code in boxes or as a table: an element a line, and other things around them. */
export interface DrawnCode {
  /** The class of what is drawn. */
  box: string;
  /** The class of a line in it. */
  line: string;
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

const DRAWN: DrawnCode[] = [
  { box: "CodeMirror", line: "CodeMirror-line", isEditor: true, witness: "CodeMirror 5" },
  { box: "cm-editor", line: "cm-line", isEditor: true, says: "data-language", witness: "CodeMirror 6" },
  { box: "monaco-editor", line: "view-line", isEditor: true, says: "data-mode-id", witness: "Monaco" },
  { box: "ace_editor", line: "ace_line", isEditor: true, witness: "Ace" },
  {
    box: "notion-code-block",
    line: "line-numbers",
    isEditor: true,
    witness: "Notion's published pages",
  },
  { box: "js-file-line-container", line: "blob-code", witness: "GitHub, and gists as a page shows them" },
  { box: "diff-table", line: "blob-code", witness: "GitHub's changes" },
  { box: "crayon-table", line: "crayon-line", witness: "Crayon, Urvanov" },
  { box: "hljs-ln", line: "hljs-ln-code", witness: "highlightjs-line-numbers" },
  {
    box: "syntaxhighlighter",
    line: "line",
    beside: ["toolbar"],
    language: /\s(?!nogutter|collapsed|notranslate|sh-|syntaxhighlighter)([\w+#-]+)\s*$/,
    witness: "SyntaxHighlighter, SyntaxHighlighter Evolved, Confluence",
  },
  { box: "fragment", line: "line", beside: ["ttc"], witness: "Doxygen" },
  {
    box: "enlighter-default",
    line: "enlighter-raw", // the whole of it
    beside: ["enlighter-toolbar", "enlighter"],
    language: /(?:^|\s)enlighter-l-([\w+#-]+)/,
    witness: "Enlighter",
  },
];

const OF = new Map(DRAWN.map((drawn) => [drawn.box, drawn]));
const BOX = new RegExp(`(?:^|\\s)(${DRAWN.map(({ box }) => box).join("|")})(?=\\s|$)`);

export const DRAWN_CODE_CLASSES = DRAWN.map(({ box }) => box);

/** What it draws, if that is code. */
export function drawnCodeOf({ attribs }: Element): DrawnCode | undefined {
  const box = attribs.class && BOX.exec(attribs.class)?.[1];
  return box ? OF.get(box) : undefined;
}
