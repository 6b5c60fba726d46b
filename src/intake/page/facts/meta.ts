import { type Element, namedIn } from "../../../html/index.ts";
import { insideOf, LISTED } from "./others.ts";

/** The contents of `<meta>` by lower-case name, property or itemprop. */
export function readMeta(elements: Element[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const isInOthers = insideOf(LISTED);
  for (const element of namedIn(elements, "meta")) {
    const { attribs } = element;
    const content = attribs.content?.trim();
    const names = [attribs.property, attribs.name, attribs.itemprop, attribs["http-equiv"]].filter((name) =>
      name?.trim(),
    );
    if (!content || (attribs.itemprop && isInOthers(element))) continue;
    // A property may name several things, parted by spaces (RDFa).
    for (const name of new Set(names.flatMap((name) => name!.trim().toLowerCase().split(/\s+/))))
      if (found.get(name)?.push(content) === undefined) found.set(name, [content]);
  }
  return found;
}
