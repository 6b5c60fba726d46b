import {
  type AnyNode,
  type Element,
  elementsOf,
  isElement,
  openDrawnFormulas,
  type Replacements,
  replaceAll,
  TEX_ATTRIBUTES,
  Text,
  textContent,
} from "../../html/index.ts";
import { foldSpace } from "../../text.ts";
import { plainText } from "../plain-text.ts";
import { classSigns } from "../signs.ts";
import type { Step, Work } from "../work.ts";
import { textOfMath } from "./math-text.ts";

// What programs put around one formula, with copies of it that are drawn: KaTeX, MathJax 3, MathJax 2, MediaWiki.
const WRAPPERS = [
  "katex-display",
  "katex",
  "mathjax_display",
  "mathjax",
  "mathjax_preview",
  "mathjax_svg",
  "mwe-math-element",
];
const TEX = /tex/i;

export const MATH_SIGNS = [
  "math",
  "mjx-container",
  "script",
  ...TEX_ATTRIBUTES.map((name) => `@${name}`),
  ...classSigns(WRAPPERS),
];

const REPLACED = "formula replaced by its text";

/** A formula becomes its alternative text, else its TeX: readers and sanitizers break on MathML. */
export const makeMathPlain: Step = (work) => {
  for (const tex of openDrawnFormulas(work.body)) work.report.change("math", REPLACED, tex);
  const replaced: Replacements = new Map();
  const done = new Set<AnyNode>();
  for (const element of elementsOf(work.body)) {
    if (element.parent && done.has(element.parent)) done.add(element);
    else if (isFormula(element)) {
      done.add(element);
      replaced.set(element, replace(work, element));
    }
  }
  replaceAll(work.body, replaced);
};

function isFormula({ name, attribs }: Element): boolean {
  if (name === "math" || name === "mjx-container") return true;
  if (name === "script") return /^math\//i.test(attribs.type ?? "");
  const classes = attribs.class?.toLowerCase().split(/\s+/) ?? [];
  return WRAPPERS.some((wrapper) => classes.includes(wrapper));
}

function replace({ report }: Work, element: Element): Text[] {
  const text = textOf(element);
  const words = element.name === "script" ? "" : foldSpace(plainText({ children: [element] })).trim(); // its copies apart
  if (words) report.removal("math", REPLACED, words);
  else report.change("math", REPLACED, text);
  return text ? [new Text(text)] : [];
}

/** Its alternative text, else its TeX, else what it reads like. MathJax 2 keeps the TeX in a script behind the drawing. */
function textOf(element: Element): string {
  const math = element.name === "math" ? element : elementsOf(element, "math")[0];
  const tex = elementsOf(element, "annotation").find(({ attribs }) => TEX.test(attribs.encoding ?? ""));
  const isDrawing = isOfMathJax(element) && (isElement(element.next, "script") || isOfMathJax(element.next));
  const texts = [math?.attribs.alttext, tex && textContent(tex), elementsOf(element, "img")[0]?.attribs.alt];
  return texts.map((text) => text?.trim()).find(Boolean) ?? (isDrawing ? "" : textOfMath(math ?? element));
}

function isOfMathJax(node: AnyNode | null): boolean {
  return isElement(node) && /mathjax/i.test(node.attribs.class ?? "");
}
