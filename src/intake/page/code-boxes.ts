import { type Document, type Element, elementsOf, isElement, measureWords } from "../../html/index.ts";

/** Code, and boxes with nothing else in them: their names say how it is drawn (VuePress: `extra-class`; `nextra-code`). */
export function boxesOfCode(document: Document): Set<Element> {
  const code = elementsOf(document, "pre");
  const found = new Set(code);
  const lengthOf = measureWords();
  for (const pre of code)
    for (let box = pre.parent; isElement(box, "div", "figure") && !found.has(box); box = box.parent) {
      if (lengthOf(box) > lengthOf(pre)) break;
      found.add(box);
    }
  return found;
}
