import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { classAmong, hasClassOf } from "../class-tokens.ts";
import { lineOf, wordsApart, wordsOf } from "../lines.ts";
import { removeAll, setChildren } from "../rewrite.ts";
import { elementsOf, firstElements, hasAncestor, holds, isElement, neighbour } from "../walk.ts";
import { whatIsAbove } from "./above.ts";

/** What is drawn above and below code that is no code, nor its title: the name of its language, and controls. */

const LABELS = ["span", "div", "small", "p"];
const LONGEST = 20;
const LONGEST_HEAD = 100;
const BUTTONS = ["button", "combobox", "listbox"]; // tabs name what is below them

interface Control {
  /** A class. */
  control: string;
  /** The class of a box around it, no more than four away. */
  box?: string;
  /** The class of what names the language in it, where nothing else does. */
  language?: string;
  witness: string;
}

const CONTROLS: Control[] = [
  { control: "toolbar", box: "code-toolbar", witness: "Prism" },
  { control: "crayon-tools", box: "crayon-syntax", language: "crayon-language", witness: "Crayon" },
  {
    control: "crayon-tools",
    box: "urvanov-syntax-highlighter-syntax",
    language: "crayon-language",
    witness: "Urvanov",
  },
  { control: "snippet-ctas", box: "snippet", witness: "Stack Overflow" },
  { control: "language", box: "codeHeader", witness: "Microsoft" },
  { control: "language-name", box: "example-header", witness: "MDN" },
  { control: "collapse-source", box: "codeHeader", witness: "Confluence" },
  { control: "collapse-spinner-wrapper", box: "codeHeader", witness: "Confluence" },
  { control: "code-block-extension-header", witness: "Juejin" },
  { control: "cnblogs_code_toolbar", witness: "cnblogs" },
];
const NEAREST = 4;
const controlAmong = classAmong(CONTROLS.map(({ control }) => control));
const PLACES = CONTROLS.map(({ control, box, language }) => ({
  control,
  isBox: box === undefined ? undefined : hasClassOf([box]),
  isLanguage: language === undefined ? undefined : hasClassOf([language]),
}));

/** Takes them out. Returns what they said. */
export function removeCodeLabels(document: Document): string[] {
  const controls = controlsIn(document);
  const codes = elementsOf(document, "pre");
  const labels = codes.flatMap((pre) => labelAbove(pre) ?? labelWithin(pre) ?? []);
  const gone = [...new Set([...controls, ...labels, ...codes.flatMap(buttonsAbove)])];
  const said = gone.map(wordsApart).filter(Boolean);
  const blocks = gone.map(({ parent }) => parent).filter((parent) => isElement(parent, "pre"));
  removeAll(document, gone);
  for (const block of blocks) dropBlanks(block);
  return said;
}

/** The outermost ones. */
function controlsIn(parent: ParentNode): Element[] {
  const inner = parent.children.filter((child) => isTag(child));
  return inner.flatMap((child) => (isControl(child) ? [child] : controlsIn(child)));
}

function isControl(element: Element): boolean {
  const called = controlAmong(element);
  return called !== undefined && PLACES.some((place) => place.control === called && isAt(element, place));
}

/** Tells the box what it names. */
function isAt(element: Element, { isBox, isLanguage }: (typeof PLACES)[number]): boolean {
  const box = isBox && boxAround(element, isBox);
  const named = isLanguage && elementsOf(element).find(isLanguage);
  if (box && named) box.attribs["data-language"] ??= lineOf(named, LONGEST) ?? "";
  return !isBox || box !== undefined;
}

function boxAround(element: Element, isBox: (box: Element) => boolean): Element | undefined {
  let around = element.parent;
  for (let distance = 0; isElement(around) && distance < NEAREST; distance++) {
    if (isBox(around)) return around;
    around = around.parent;
  }
  return undefined;
}

/** Right above it (VitePress, Docus), where the code or its box says the same in its class. */
function labelAbove(pre: Element): Element | undefined {
  const label = neighbour(pre, "prev");
  const box = pre.parent;
  if (!box || !isTag(box) || !isElement(label, ...LABELS)) return undefined;
  return isLanguageOf(label, [box, pre, ...firstElements(pre, 1, "code")]) ? label : undefined;
}

/** By their role, in the head of the nearest box around the code that has one: a choice of languages (React). */
function buttonsAbove(pre: Element): Element[] {
  const above = whatIsAbove(pre);
  const isHead = isElement(above, "div", "header") && wordsOf(above).length <= LONGEST_HEAD;
  return isHead ? elementsOf(above).filter(isButton) : [];
}

function isButton(element: Element): boolean {
  return BUTTONS.includes(element.attribs.role ?? "") && !holds(element, "img");
}

/** The first line of a block in which code is a part (ChatGPT). */
function labelWithin(pre: Element): Element | undefined {
  const [code] = firstElements(pre, 1, "code");
  const [label] = code ? firstElements(pre, 1, ...LABELS) : [];
  const inner = label && (innermost(label) ?? label);
  return code && inner && !hasAncestor(inner, "code") && isLanguageOf(inner, [pre, code]) ? inner : undefined;
}

/** The blank lines that a label stood between. */
function dropBlanks(pre: Element): void {
  const shown = pre.children.filter((child) => !isText(child) || child.data.trim());
  if (shown.length === 1) setChildren(pre, shown);
}

function isLanguageOf(label: Element, elements: Element[]): boolean {
  const words = lineOf(label, LONGEST)?.toLowerCase() ?? "";
  if (!/^[a-z][\w+#.-]*$/.test(words)) return false;
  const said = elements.flatMap(classesOf);
  return said.includes(`language-${words}`) || said.includes(`lang-${words}`);
}

const MOST_LOOKED_AT = 4;

/** The first one in it that holds no other. */
function innermost(element: Element): Element | undefined {
  return firstElements(element, MOST_LOOKED_AT, ...LABELS).find(
    (inner) => !inner.children.some((child) => isTag(child)),
  );
}

function classesOf({ attribs }: Element): string[] {
  return (attribs.class ?? "").toLowerCase().split(/\s+/);
}
