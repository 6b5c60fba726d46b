import type { Element } from "../../html/index.ts";

/** The language that a block of code is in. */

// Where highlighters say the language: in the class that CommonMark gives it, else in attributes of their own (Chroma,
// Enlighter, Notion, Medium, WordPress, Tistory), else in other classes.
const ATTRIBUTES = [
  "data-lang",
  "data-language",
  "data-enlighter-language",
  "data-code-block-lang",
  "data-ke-language",
];
// Only of code itself: of a box they mean something else.
const OF_CODE = ["lang", "language", "syntax"];
const PARAMETERS = "data-syntaxhighlighter-params"; // Confluence: as SyntaxHighlighter has them in a class
const CLASSES: { pattern: RegExp; witness: string }[] = [
  { pattern: /(?:^|\s)(?:language|lang)-([\w+#.-]+)/, witness: "CommonMark, Prism, Rouge, prettify" },
  {
    pattern: /(?:^|\s)language-\{\.?(?!code-)([a-z][\w+#.-]*)/i,
    witness: "R Markdown, Quarto, Pandoc: ```{python}",
  },
  {
    pattern: /(?:^|\s)highlight-(?:source|text)-(?:html-(?!basic)|css-)?([\w+#.]+)/,
    witness: "GitHub: highlight-text-html-erb is erb, highlight-text-html-basic html",
  },
  { pattern: /(?:^|\s)blob-wrapper data type-([\w+#.-]+)/, witness: "gists as a page shows them" },
  { pattern: /(?:^|\s)highlight-(?!source-|text-)([\w+#.-]+) notranslate/, witness: "Sphinx" },
  { pattern: /(?:^|\s)mw-highlight-lang-([\w+#.-]+)/, witness: "MediaWiki" },
  { pattern: /(?:^|\s)src-([\w+#.-]+)/, witness: "Org mode" },
  { pattern: /(?:^|\s)brush:\s*([\w+#.-]+)/, witness: "SyntaxHighlighter" },
  {
    pattern:
      /(?:^|\s)(?:sourceCode|hljs|highlight|prettyprint|codehilite)\s+(?:hl-i?(?=python))?(?!highlight-)([\w+#.-]+)(?=\s|$)/,
    witness: "Pandoc, highlight.js, Hexo, Jupyter",
  },
];
// highlight.js before 9, Octopress: the only class of code.
const ALONE =
  /^(?:apache|bash|c|clojure|coffeescript|cpp|csharp|css|diff|dockerfile|elixir|elm|erlang|go|graphql|groovy|haskell|html|http|ini|java|javascript|js|json|jsx|kotlin|less|lisp|lua|makefile|markdown|nginx|objectivec|ocaml|perl|php|powershell|python|ruby|rust|scala|scss|sh|shell|sql|swift|toml|tsx|typescript|vim|xml|yaml|yml)$/i;
// No language, though they stand where one would.
const NO_LANGUAGE =
  /^(?:none|plain|plaintext|text|txt|nohighlight|no-highlight|auto|default|linenums|line-numbers|numberLines|copyable|wrap|code|pre|hljs|highlight|language|chroma|undefined|null|true|false|(?:en|de|fr|es)(?:-\w+)?)$/i;

/** From the inside out: the boxes around code say it more vaguely. */
export function languageOf(elements: Element[]): string | undefined {
  return elements.map(namedLanguage).find((name) => name !== undefined);
}

function namedLanguage({ name, attribs }: Element): string | undefined {
  const isCode = name === "pre" || name === "code";
  const said = [...ATTRIBUTES, ...(isCode ? OF_CODE : [])].map((attribute) => attribs[attribute]);
  const classes = [attribs.class, attribs[PARAMETERS]].join(" ").slice(0, 500);
  const [named, ...others] = CLASSES.map(({ pattern }) => pattern.exec(classes)?.[1]);
  if (named && isCode) return named; // as it was written
  const alone = isCode ? ALONE.exec(classes.trim())?.[0] : undefined;
  return [named, ...said, ...others, alone]
    .map((found) => found?.trim().toLowerCase())
    .find((found) => found && /^[\w+#.-]{1,30}$/.test(found) && !NO_LANGUAGE.test(found));
}
