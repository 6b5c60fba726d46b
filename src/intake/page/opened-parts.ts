import { type Element, elementsOf, holds } from "../../html/index.ts";
import { linkShare } from "./prose.ts";

/** Tabs and answers that were opened: what is known of them once the extractor has left one out. */

const MOST_LINKED = 0.5;

/** Tabs of the site are lists of links, or hold the article beside its comments. */
export function areOfText(panels: Element[]): boolean {
  const holdArticle = panels.some((panel) => holds(panel, "h1", "main", "article"));
  return !holdArticle && panels.every((panel) => linkShare(panel) <= MOST_LINKED);
}

const OPENED = "opened-part";

/** By a class, which goes with the others once the article is cleaned. */
export function markOpened(parts: Element[]): void {
  for (const { attribs } of parts) attribs.class = [attribs.class, OPENED].filter(Boolean).join(" ");
}

/** Was it opened? */
export function isOpened({ attribs }: Element): boolean {
  return attribs.class?.endsWith(OPENED) ?? false;
}

/** Was something in it opened, or all of it? */
export function holdsOpened(element: Element): boolean {
  return [element, ...elementsOf(element)].some(isOpened);
}
