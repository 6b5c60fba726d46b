import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { isCalledAny } from "../class-tokens.ts";
import { lineOf, wordsApart } from "../lines.ts";
import { type Replacements, replaceAll, setChildren } from "../rewrite.ts";
import { elementsOf, firstElements, hasAncestor, isElement, neighbour } from "../walk.ts";

/** What is drawn above and below code that is no code, nor its title: the name of its language, and controls. */

const LABELS = ["span", "div", "small", "p"];
const LONGEST = 20;

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
const CALLED = new RegExp(`(?:^|\\s)(${CONTROLS.map(({ control }) => control).join("|")})(?=\\s|$)`);

/** Takes them out. Returns what they said. */
export function removeCodeLabels(document: Document): string[] {
  const controls = controlsIn(document);
  const labels = elementsOf(document, "pre").flatMap((pre) => labelAbove(pre) ?? labelWithin(pre) ?? []);
  const gone = [...new Set([...controls, ...labels])];
  const said = gone.map(wordsApart).filter(Boolean);
  const replaced: Replacements = new Map(gone.map((label) => [label, []]));
  const blocks = gone.map(({ parent }) => parent).filter((parent) => isElement(parent, "pre"));
  replaceAll(document, replaced);
  for (const block of blocks) dropBlanks(block);
  return said;
}

/** The outermost ones. */
function controlsIn(parent: ParentNode): Element[] {
  const inner = parent.children.filter((child) => isTag(child));
  return inner.flatMap((child) => (isControl(child) ? [child] : controlsIn(child)));
}

function isControl(element: Element): boolean {
  const { class: name } = element.attribs;
  const called = name ? CALLED.exec(name)?.[1] : undefined;
  return called !== undefined && CONTROLS.some((one) => one.control === called && isAt(element, one));
}

/** Tells the box what it names. */
function isAt(element: Element, { box: name, language }: Control): boolean {
  const box = name && boxAround(element, name);
  const [named] = language ? elementsOf(element).filter((one) => isCalledAny(one, [language])) : [];
  if (box && named) box.attribs["data-language"] ??= lineOf(named, LONGEST) ?? "";
  return !name || box !== undefined;
}

function boxAround(element: Element, name: string): Element | undefined {
  let around = element.parent;
  for (let distance = 0; isElement(around) && distance < NEAREST; distance++) {
    if (isCalledAny(around, [name])) return around;
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

/** The first one in it that holds no other. */
function innermost(element: Element): Element | undefined {
  return firstElements(element, NEAREST, ...LABELS).find(
    (inner) => !inner.children.some((child) => isTag(child)),
  );
}

function classesOf({ attribs }: Element): string[] {
  return (attribs.class ?? "").toLowerCase().split(/\s+/);
}
