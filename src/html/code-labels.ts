import { type Document, type Element, isTag } from "domhandler";
import { lineOf, wordsOf } from "./lines.ts";
import { type Replacements, replaceAll } from "./rewrite.ts";
import { elementsOf, isElement, neighbour } from "./walk.ts";

/** The name of a language above code (VitePress, Docus), where the code's box says the same in its class. */

const LABELS = ["span", "div", "small", "p"];
const LONGEST = 20;

/** Takes them out. Returns what they said. */
export function removeCodeLabels(document: Document): string[] {
  const labels = elementsOf(document, "pre").flatMap((pre) => labelOf(pre) ?? []);
  const said = labels.map((label) => wordsOf(label));
  const replaced: Replacements = new Map(labels.map((label) => [label, []]));
  replaceAll(document, replaced);
  return said;
}

function labelOf(pre: Element): Element | undefined {
  const label = neighbour(pre, "prev");
  const box = pre.parent;
  if (!label || !box || !isTag(box) || !isElement(label, ...LABELS)) return undefined;
  const words = lineOf(label, LONGEST)?.toLowerCase() ?? "";
  const isLanguage = /^[a-z][\w+#.-]*$/.test(words);
  return isLanguage && classesOf(box).includes(`language-${words}`) ? label : undefined;
}

function classesOf({ attribs }: Element): string[] {
  return (attribs.class ?? "").toLowerCase().split(/\s+/);
}
