import type { Element } from "domhandler";

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element hides itself by its own attributes; what a search in the page may still find is shown. */
export function hidesItself({ attribs }: Element): boolean {
  return ("hidden" in attribs && attribs.hidden !== "until-found") || HIDING_STYLE.test(attribs.style ?? "");
}
