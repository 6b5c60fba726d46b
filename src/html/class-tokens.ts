import type { Element } from "domhandler";

/** Answers whether an element has one of these classes, as they are written. */
export function hasClassOf(classes: string[]): (element: Element) => boolean {
  const pattern = new RegExp(`(?:^|\\s)(?:${classes.join("|")})(?=\\s|$)`);
  return ({ attribs }) => attribs.class !== undefined && pattern.test(attribs.class);
}

/** Is one of these among its classes, as it stands? */
export function isCalledAny({ attribs }: Element, names: string[]): boolean {
  const classes = attribs.class?.split(/\s+/) ?? [];
  return names.some((name) => classes.includes(name));
}
