import { type Element, namedIn } from "../../../html/index.ts";

/** The contents of `<meta>` by lower-case name, property or itemprop. */
export function readMeta(elements: Element[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { attribs } of namedIn(elements, "meta")) {
    const content = attribs.content?.trim();
    const names = [attribs.property, attribs.name, attribs.itemprop, attribs["http-equiv"]].filter((name) =>
      name?.trim(),
    );
    if (!content) continue;
    // A property may name several things, parted by spaces (RDFa).
    for (const name of new Set(names.flatMap((name) => name!.trim().toLowerCase().split(/\s+/))))
      if (found.get(name)?.push(content) === undefined) found.set(name, [content]);
  }
  return found;
}
