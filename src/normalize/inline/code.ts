import {
  type ChildNode,
  type Element,
  elementsOf,
  hasAncestor,
  isElement,
  isTag,
  removeCodeLabels,
  removeGutters,
  wordsOf,
} from "../../html/index.ts";
import { classSigns } from "../signs.ts";
import type { Step } from "../work.ts";
import { joinCodeLines } from "./code-lines.ts";
import { CODE_LINES, openCodeTables } from "./code-tables.ts";

export const CODE_SIGNS = ["pre", "code", ...classSigns(CODE_LINES)];

// Where highlighters say the language: in the class that CommonMark gives it, else in attributes of their own (Chroma,
// Enlighter, Notion, Medium, WordPress), else in other classes.
const ATTRIBUTES = ["data-lang", "data-language", "data-enlighter-language", "data-code-block-lang", "lang"];
const CLASSES: { pattern: RegExp; witness: string }[] = [
  { pattern: /(?:^|\s)(?:language|lang)-([\w+#.-]+)/, witness: "CommonMark, Prism, Rouge, prettify" },
  {
    pattern: /(?:^|\s)language-\{\.?(?!code-)([a-z][\w+#.-]*)/i,
    witness: "R Markdown, Quarto, Pandoc: ```{python}",
  },
  { pattern: /(?:^|\s)highlight-(?:source|text)-([\w+#.-]+)/, witness: "GitHub" },
  { pattern: /(?:^|\s)src-([\w+#.-]+)/, witness: "Org mode" },
  { pattern: /(?:^|\s)brush:\s*([\w+#.-]+)/, witness: "SyntaxHighlighter" },
  {
    pattern:
      /(?:^|\s)(?:sourceCode|hljs|highlight|prettyprint|codehilite)\s+(?:hl-i?(?=python))?([\w+#.-]+)(?=\s|$)/,
    witness: "Pandoc, highlight.js, Hexo, Jupyter",
  },
];
// No language, though they stand where one would.
const NO_LANGUAGE =
  /^(?:none|plain|plaintext|text|txt|nohighlight|no-highlight|auto|default|linenums|line-numbers|numberLines|copyable|wrap|code|pre|hljs|highlight|language|chroma|undefined|null|true|false|(?:en|de|fr|es)(?:-\w+)?)$/i;
const MOST_BOXES = 4;
// Classes among which the numbers of lines may be: without one there are none to look for.
const MAY_NUMBER = /^\.(?:.*(?:line|gutter|num)|ln|lnt)/;

/** Numbers of lines beside code go, and its language is where readers that draw code look for it: `class="language-…"`. */
export const tidyCode: Step = ({ body, report, signs }) => {
  const numbers = [...signs].some((sign) => MAY_NUMBER.test(sign)) ? removeGutters(body) : [];
  if (numbers.length) report.removal("code", "numbers of lines taken out", numbers.join(" "));
  const labels = removeCodeLabels(body);
  if (labels.length) report.removal("code", "names of languages taken out", labels.join(" "));
  openCodeTables(body);
  for (const pre of elementsOf(body, "pre")) joinCodeLines(pre);
  const held = blocksIn(elementsOf(body, "pre"));
  for (const element of elementsOf(body, "pre", "code")) {
    if (element.name === "code" && (isBare(element) || hasAncestor(element, "pre"))) continue;
    const shown = element.name === "pre" ? (onlyCodeOf(element) ?? element) : element;
    const around = element.name === "pre" ? boxesAround(element).filter((box) => held.get(box) === 1) : [];
    const language = languageOf([...new Set([shown, element]), ...around]);
    for (const one of new Set([shown, element])) delete one.attribs.class;
    if (language) shown.attribs.class = `language-${language}`;
  }
};

/** Most words of code in a line say nothing of their language. */
function isBare({ attribs }: Element): boolean {
  return Object.keys(attribs).length === 0;
}

/** `<pre><code>…</code></pre>`, with nothing beside it. */
function onlyCodeOf(pre: Element): Element | undefined {
  let only: ChildNode | undefined;
  for (const child of pre.children) {
    if (!wordsOf(child) && !isElement(child, "img")) continue;
    if (only) return undefined;
    only = child;
  }
  return isElement(only, "code") ? only : undefined;
}

/** How many blocks of code a box holds: one around several speaks of none of them. */
function blocksIn(blocks: Element[]): Map<Element, number> {
  const held = new Map<Element, number>();
  for (const box of blocks.flatMap(boxesAround)) held.set(box, (held.get(box) ?? 0) + 1);
  return held;
}

/** From the inside out: the boxes around code say it more vaguely. */
function languageOf(elements: Element[]): string | undefined {
  return elements.map(namedLanguage).find((name) => name !== undefined);
}

function boxesAround(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let box = element.parent; box && isTag(box) && boxes.length < MOST_BOXES; box = box.parent)
    boxes.push(box);
  return boxes;
}

function namedLanguage({ name, attribs }: Element): string | undefined {
  const isCode = name === "pre" || name === "code";
  const said = ATTRIBUTES.filter((attribute) => attribute !== "lang" || isCode).map(
    (attribute) => attribs[attribute],
  );
  const classes = (attribs.class ?? "").slice(0, 500);
  const [named, ...others] = CLASSES.map(({ pattern }) => pattern.exec(classes)?.[1]);
  if (named && isCode) return named; // as it was written
  return [named, ...said, ...others]
    .map((found) => found?.trim().toLowerCase())
    .find((found) => found && /^[\w+#.-]{1,30}$/.test(found) && !NO_LANGUAGE.test(found));
}
