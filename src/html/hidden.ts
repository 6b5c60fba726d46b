import type { Element } from "domhandler";

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

// What a reader unfolds: Obsidian's callouts, Wikidot's collapsibles, Bootstrap's collapse, tabs and answers of page builders.
const FOLDED =
  /(?:collaps|spoiler|accordion|foldable|callout|folded|(?:toggle|tab)[-_]{1,2}(?:content|pane|panel)|faq)/i;

/** By its classes: what a click unfolds is a part of the text. */
export function isFolded({ attribs }: Element): boolean {
  return FOLDED.test(attribs.class ?? "");
}

/** Whether an element hides itself by its own attributes; what a search in the page may still find is shown. */
export function hidesItself({ attribs }: Element): boolean {
  return ("hidden" in attribs && attribs.hidden !== "until-found") || HIDING_STYLE.test(attribs.style ?? "");
}
