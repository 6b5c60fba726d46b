import type { Element } from "domhandler";

/** Answers whether an element has one of these classes, as they are written. */
export function hasClassOf(classes: string[]): (element: Element) => boolean {
  const pattern = new RegExp(`(?:^|\\s)(?:${classes.join("|")})(?=\\s|$)`);
  return ({ attribs }) => attribs.class !== undefined && pattern.test(attribs.class);
}
