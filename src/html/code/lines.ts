import { type Element, isText, type ParentNode } from "domhandler";
import { textContent } from "domutils";
import { hasClassOf } from "../class-tokens.ts";
import { setChildren } from "../rewrite.ts";
import { elementsOf, firstElements, hasAncestor, holds, isElement } from "../walk.ts";
import { joinLines, lineIn } from "./drawn.ts";

/** Code in `<pre>` of which each line is an element, as the lines of one code. */

// prism-react-renderer (Docusaurus, Gatsby), Expressive Code (Starlight); prettify, DigitalOcean.
const BOXES = ["div", "p", "li"];
const LISTS = ["ol", "ul"];
// Lines in a row, which a style sets below each other: Shiki (Angular), GitBook, rehype-pretty-code, DocC.
const LINES = ["line", "highlight-line", "code-line", "code-line-container", "token-line", "view-line"];
const isCalledLine = hasClassOf(LINES);

/** In place. */
export function joinCodeLines(root: ParentNode): void {
  for (const code of elementsOf(root, "pre", "code")) {
    const lines = code.name === "pre" || hasAncestor(code, "pre") ? linesOf(code) : undefined;
    if (lines) setChildren(code, joinLines(lines.map(lineIn)));
  }
}

function linesOf(code: Element): Element[] | undefined {
  const list = onlyElement(code);
  const parent = list && isElement(list, ...LISTS) ? list : code;
  const lines = parent.children.filter((child) => isElement(child));
  const holdsMore = parent.children.some((child) => isText(child) && child.data.trim());
  if (!lines.length || holdsMore) return undefined;
  if (lines.every(isBox)) return lines;
  const isRow = lines.length > 1 && lines.length === parent.children.length; // a space between them is the code's
  return isRow && lines.every(isLine) && !isBroken(code) ? lines : undefined;
}

function onlyElement({ children }: Element): Element | undefined {
  const [only, ...others] = children.filter((child) => !isText(child) || child.data.trim());
  return isElement(only) && !others.length ? only : undefined;
}

/** With one box in it at most: of more, each is a line. */
function isBox(element: Element): boolean {
  if (!isElement(element, ...BOXES)) return false;
  const [inner, ...others] = firstElements(element, 2, ...BOXES, "pre", "code");
  if (!inner || others.length) return !inner;
  return isElement(inner, element.name === "li" ? "code" : "div") && onlyElement(element) === inner;
}

function isLine(element: Element): boolean {
  const isCode = isElement(element, "code") && /code-snippet/.test(classOf(element.parent));
  return isCode || element.attribs["data-line"] !== undefined || isCalledLine(element);
}

/** Of a block of which each line is a code (WeChat). */
function classOf(pre: ParentNode | null): string {
  return isElement(pre, "pre") ? (pre.attribs.class ?? "").slice(0, 300) : "";
}

function isBroken(code: Element): boolean {
  return textContent(code).includes("\n") || holds(code, "br");
}
