import { HTML_ELEMENTS, parseHtml } from "../html/index.ts";
import { oneLine } from "../text.ts";
import { plainText } from "./plain-text.ts";

/** Titles and summaries are text, and systems write some of them as HTML. Others speak of it: `Use <b> or <strong>`. */

const TAG = /<(\/?)([a-z][\w-]*)((?:\s[^<>]*)?)\/?>/gi;
const VOID = ["br", "hr", "img", "wbr"];
// A paragraph has an end without a tag, and a summary that was cut off has lost those of the rest.
const MAY_STAY_OPEN = /^<(?:p|li|dd|dt)\b|(?:…|\.{3}|\[…\])$/i;

/** One line, without the markup that was meant as markup: `<em>x</em>`; not where it is spoken of, as in `Vec<i>`. */
export function saidText(said: string): string {
  return oneLine(isMarkup(said) ? plainText(parseHtml(said)) : said);
}

/** A summary as well; there are too few that speak of `&amp;` to leave it in the others. */
export function saidSummary(said: string): string {
  return /&(?:#?\w+);/.test(said) ? oneLine(plainText(parseHtml(said))) : saidText(said);
}

/** Each element of HTML has its end in it. */
function isMarkup(said: string): boolean {
  const tags = [...said.matchAll(TAG)].filter(([, , name]) => HTML_ELEMENTS.has(name!.toLowerCase()));
  const open = new Map<string, number>();
  for (const [, end, name] of tags) open.set(name!, (open.get(name!) ?? 0) + (end ? -1 : 1));
  const isWhole = [...open].every(([name, left]) => left === 0 || VOID.includes(name.toLowerCase()));
  const hasValues = tags.some(([, , , attributes]) => attributes!.includes("="));
  return tags.length > 0 && (isWhole || hasValues || MAY_STAY_OPEN.test(said.trim()));
}
