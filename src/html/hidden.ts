import type { Element } from "domhandler";

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

// What a reader unfolds: Obsidian's callouts, Wikidot's collapsibles, Bootstrap's collapse, tabs and answers of page builders,
// the rest of a text behind "Read more".
const FOLDED =
  /(?:collaps|spoiler|accordion|foldable|callout|folded|(?:toggle|tab)[-_]{1,2}(?:content|pane|panel)|faq|(?:read|show)[-_]?more|more[-_]?text)/i;
// W3Schools' "How TO": its readers copy it as it is.
const FOLDED_ID = /^(?:more|more-?text|read-?more)$/i;

/** By its names: what a click unfolds is a part of the text. */
export function isFolded({ attribs }: Element): boolean {
  return FOLDED.test(attribs.class ?? "") || FOLDED_ID.test(attribs.id ?? "");
}

/** Whether an element hides itself by its own attributes; what a search in the page may still find is shown. */
export function hidesItself({ attribs }: Element): boolean {
  return ("hidden" in attribs && attribs.hidden !== "until-found") || HIDING_STYLE.test(attribs.style ?? "");
}
