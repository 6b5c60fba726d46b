import { type AnyNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import { textContent } from "domutils";
import { foldSpace } from "../text.ts";
import { elementsOf, isElement, textNodesOf } from "./walk.ts";

/** The words of a tree, or as many of them as are asked for: nobody reads a whole body for its first line. */

/** The beginning of a text, as it stands: whole pieces, until there are so many characters. */
export function firstText(parent: ParentNode, characters: number): string {
  const pieces: string[] = [];
  const gather = (from: ParentNode, left: number): number => {
    let missing = left;
    for (const child of from.children) {
      if (missing <= 0) return missing;
      if (isText(child)) {
        pieces.push(child.data);
        missing -= child.data.length;
      } else if ("children" in child) missing = gather(child, missing);
    }
    return missing;
  };
  gather(parent, characters);
  return pieces.join("");
}

/** The words that a body begins with, white space folded: so many characters or more, where there are so many. */
export function firstWords(parent: ParentNode, characters: number): string {
  for (let asked = characters; ; asked *= 4) {
    const text = firstText(parent, asked);
    const words = foldSpace(text).trim();
    if (words.length >= characters || text.length < asked) return words;
  }
}

/** The words of a node, white space folded. */
export function wordsOf(node: AnyNode | AnyNode[]): string {
  return foldSpace(textContent(node)).trim();
}

/** The words of pieces that a style sets apart, and that have nothing between them. */
export function wordsApart(parent: ParentNode): string {
  const pieces = textNodesOf(parent).map(({ data }) => data);
  return foldSpace(pieces.join(" ")).trim();
}

/** The words of an element; of one that is drawn, those that stand for its picture. */
export function wordsOrPicture(element: Element): string {
  return wordsOf(element) || (elementsOf(element, "img")[0]?.attribs.alt ?? "").trim();
}

/**
 * Answers how many characters of words a node has, and reads each but once: many elements may ask about the box around
 * them. As long as the tree stays as it is. In a box with no more of them than an element in it, nothing else stands.
 */
export function measureWords(): (node: AnyNode) => number {
  const measured = new Map<AnyNode, number>();
  return (node) => {
    const length = measured.get(node) ?? wordsOf(node).length;
    measured.set(node, length);
    return length;
  };
}

/** The words of an element as one line; undefined as soon as there are more characters than that. */
export function lineOf(element: Element, longest: number): string | undefined {
  const line = gatherLine(element, "", longest);
  return line === undefined ? undefined : foldSpace(line).trim();
}

/** The text up to there, with white space as it is; undefined when it is too long for a line. */
function gatherLine(parent: ParentNode, start: string, longest: number): string | undefined {
  let line: string | undefined = start;
  for (const child of parent.children) {
    if (isText(child)) line = joinLine(line, child.data, longest);
    else if ("children" in child) line = gatherLine(child, line, longest);
    if (line === undefined) return undefined;
  }
  return line;
}

/** More of a line, folded as soon as it is long, for nearly all of it may be white space; undefined when too long. */
function joinLine(line: string, more: string, longest: number): string | undefined {
  const joined = line + more;
  if (joined.length <= longest) return joined;
  if (foldSpace(joined.slice(0, longest * 2)).trim().length > longest) return undefined;
  const folded = foldSpace(joined);
  return folded.trim().length > longest ? undefined : folded;
}

/**
 * For each element of these names whose text has at most `longest` characters, that text; not trimmed. One walk finds them
 * all.
 */
export function linesWithin(root: ParentNode, longest: number, names: Set<string>): Map<Element, string> {
  const found = new Map<Element, string>();
  const gather = (parent: ParentNode): string | undefined => {
    let line: string | undefined = "";
    for (const child of parent.children) {
      const more = isText(child) ? child.data : isTag(child) ? gather(child) : "";
      line = line === undefined || more === undefined ? undefined : joinLine(line, more, longest);
    }
    if (line !== undefined && isElement(parent) && names.has(parent.name)) found.set(parent, line);
    return line;
  };
  gather(root);
  return found;
}
