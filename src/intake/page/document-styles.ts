import { type Document, elementsOf, textContent } from "../../html/index.ts";

// Google Docs: what it says by a class is said once, in the head.
const STYLE_OF_CLASS = /\.(c\d{1,4})\{([^{}]{0,1000})\}/g;

/** Writes what the classes of words say into their elements. */
export function writeStyles(document: Document): void {
  const sheets = elementsOf(document, "style").map(textContent).join("\n");
  const styles = new Map([...sheets.matchAll(STYLE_OF_CLASS)].map(([, name, style]) => [name!, style!]));
  for (const { attribs } of styles.size ? elementsOf(document, "span") : []) {
    const said = (attribs.class ?? "").split(" ").flatMap((name) => styles.get(name) ?? []);
    if (said.length) attribs.style = [attribs.style, ...said].filter(Boolean).join(";");
  }
}
