import type { Element } from "domhandler";

/** Classes as they are written. What words in them mean is told by class-words.ts. */

/** Answers which of these classes an element has: its first, or undefined. */
export function classAmong(classes: string[]): (element: Element) => string | undefined {
  const pattern = new RegExp(`(?:^|\\s)(${classes.join("|")})(?=\\s|$)`);
  return ({ attribs }) => (attribs.class ? pattern.exec(attribs.class)?.[1] : undefined);
}

/** Answers whether an element has one of these classes. */
export function hasClassOf(classes: string[]): (element: Element) => boolean {
  const among = classAmong(classes);
  return (element) => among(element) !== undefined;
}
