import { type ChildNode, type Element, isTag, isText, type ParentNode, Text } from "domhandler";
import { removeElement } from "domutils";
import { wordsApart, wordsOf } from "../lines.ts";
import { createElement, type Replacements, replaceAll, rewrite } from "../rewrite.ts";
import { hasAncestor, isElement } from "../walk.ts";
import { type DrawnCode, drawnCodeOf } from "./drawn-kinds.ts";

/** Code that is drawn in boxes or as a table becomes `<pre><code>`: else no line keeps its spaces, nor its place. */

// What a line may be made of, and code within code.
const BOXES = ["div", "p", "pre", "code"];
// No line of code is in them.
const UNSEEN = ["script", "style", "template", "textarea", "button", "select", "svg"];

interface Parts {
  lines: Element[];
  titles: Element[];
  /** What goes with the box. */
  beside: ChildNode[];
  language?: string;
}

/** In place. Returns what was said beside the lines, and went. */
export function openDrawnCode(root: ParentNode): string[] {
  const replaced: Replacements = new Map();
  const said: string[] = [];
  findBoxes(root, (box, drawn) => {
    const parts = partsOf(box, drawn);
    if (!parts) return false;
    for (const words of parts.beside.map(wordsBeside)) if (words) said.push(words);
    replaced.set(box, codeOf(box, parts));
    return true;
  });
  replaceAll(root, replaced);
  return said;
}

function wordsBeside(node: ChildNode): string {
  return isTag(node) ? wordsApart(node) : wordsOf(node);
}

/** Looks into those that are not opened. */
function findBoxes(parent: ParentNode, open: (box: Element, drawn: DrawnCode) => boolean): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const drawn = drawnCodeOf(child);
    if (!(drawn && open(child, drawn))) findBoxes(child, open);
  }
}

/** Undefined for a box without lines, and for one that holds text beside them: it is only called so. */
function partsOf(box: Element, drawn: DrawnCode): Parts | undefined {
  const parts: Parts = {
    lines: [],
    titles: [],
    beside: [],
    language: drawn.language?.exec(classOf(box))?.[1]?.toLowerCase(),
  };
  return gather(box, drawn, parts) && wordsOf(parts.lines) !== "" ? parts : undefined;
}

function classOf({ attribs }: Element): string {
  return (attribs.class ?? "").slice(0, 300);
}

/** Whether nothing in it is text. Of boxes in each other the inner one is looked at by itself. */
function gather(parent: Element, drawn: DrawnCode, parts: Parts): boolean {
  if (drawn.says) parts.language ??= parent.attribs[drawn.says];
  return parent.children.every((child) => {
    if (isText(child)) return !child.data.trim() || leave(child, drawn, parts);
    if (!isElement(child)) return true;
    if (drawn.isLine(child)) return parts.lines.push(child);
    if (child.name === "caption") return parts.titles.push(child);
    if (UNSEEN.includes(child.name) || drawn.isBeside?.(child)) return parts.beside.push(child);
    return !drawnCodeOf(child) && gather(child, drawn, parts);
  });
}

function leave(text: Text, { isEditor }: DrawnCode, { beside }: Parts): boolean {
  if (isEditor) beside.push(text);
  return isEditor === true;
}

function codeOf(box: Element, { lines, titles, language }: Parts): ChildNode[] {
  const code = joinLines(lines.map(lineIn));
  if (hasAncestor(box, "pre")) return code;
  const named: Record<string, string> = language ? { class: `language-${language}` } : {};
  const pre = createElement("pre", {}, [createElement("code", named, code)]);
  return withTitle(pre, titles.map(wordsOf).join(" ").trim());
}

/** The title above code, if it has one, as the caption of a figure. */
export function withTitle(code: Element, title: string): Element[] {
  return title ? [createElement("figure", {}, [createElement("figcaption", {}, [title]), code])] : [code];
}

/** With line breaks between them. */
export function joinLines(lines: ChildNode[][]): ChildNode[] {
  return lines.flatMap((line, index) => (index ? [new Text("\n"), ...line] : line));
}

/** What a line says. A break at its end, be it among its words, is the end of the line that it ends anyway. */
export function lineIn(line: Element): ChildNode[] {
  rewrite(line, (node) => {
    if (isText(node)) return textOf(node);
    if (!isTag(node) || UNSEEN.includes(node.name)) return [];
    return BOXES.includes(node.name) ? node.children : node;
  });
  const last = lastIn(line);
  if (isElement(last, "br")) removeElement(last);
  else if (last && isText(last)) last.data = last.data.replace(/\n$/, "");
  return line.children;
}

/** The last that holds nothing else. */
function lastIn(parent: ParentNode): ChildNode | undefined {
  const last = parent.children.at(-1);
  return isElement(last) ? (lastIn(last) ?? last) : last;
}

/** With the spaces that were typed. An empty line of CodeMirror holds one that has no width. */
function textOf(text: Text): Text {
  text.data = text.data === "\u200b" ? "" : text.data.replace(/\u00a0/g, " ");
  return text;
}
