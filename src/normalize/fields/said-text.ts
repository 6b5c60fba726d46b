import { HTML_ELEMENTS, parseHtml, textContent } from "../../html/index.ts";
import { oneLine } from "../../text.ts";
import { plainText } from "../plain-text.ts";

/** Titles, names and summaries are text, and systems write some of them as HTML. Others speak of it: `Use <b> or <strong>`. */

const TAG = /<(\/?)([a-z][\w-]*)((?:\s[^<>]*)?)\/?>/gi;
// What a title is marked with; `What <div> does, and how </div> ends it` has its words.
const WITHIN_TITLE = new Set("a abbr b br code em font i mark small span strong sub sup u".split(" "));
const VOID = ["br", "hr", "img", "wbr"];
// A paragraph has an end without a tag, and a summary that was cut off has lost those of the rest.
const MAY_STAY_OPEN = /^<(?:p|li|dd|dt)\b|(?:…|\.{3}|\[…\])$/i;

// What systems escape in plain text, maybe more than once; of `&lt;`, and of `&nbsp;` between spaces, authors speak.
const ENTITY =
  /&(?:(?:amp|#38|#x26);)*(#\d{1,7}|#x[\da-f]{1,6}|(?!(?:lt|gt);)(?:nbsp(?=;\S)|(?!nbsp;)[a-z][a-z\d]{1,30}));/gi;

// Of an escaped text each of these is one.
const BARE_AMPERSAND = /&(?!#?\w{1,31};)/;

/** `AT&T` for `AT&amp;T`, not for `AT&T, written &amp;`. What comes out has none of these any more. */
export function withoutEntities(said: string): string {
  if (BARE_AMPERSAND.test(said)) return said;
  return said.replace(ENTITY, (whole, name: string) => {
    const sign = textContent(parseHtml(`&${name};`));
    return /^[\w;#<>]/.test(sign) ? whole : sign;
  });
}

/** One line, without the markup that was meant as markup: `<em>x</em>`; not where it is spoken of, as in `Vec<i>`. */
export function saidTitle(said: string): string {
  return withoutMarkup(said, WITHIN_TITLE);
}

/** A summary as well, with all of HTML; there are too few that speak of `&amp;` to leave it in the others. */
export function saidSummary(said: string): string {
  const once = withoutEntities(said);
  const hasEntity = /&(?:#?\w+);/.test(said);
  return hasEntity ? oneLine(plainText(parseHtml(once))) : withoutMarkup(once, HTML_ELEMENTS);
}

function withoutMarkup(said: string, elements: Set<string>): string {
  return oneLine(isMarkup(said, elements) ? plainText(parseHtml(said)) : withoutEntities(said));
}

/** Each of the elements has its end in it. */
function isMarkup(said: string, elements: Set<string>): boolean {
  const tags = [...said.matchAll(TAG)].filter(([, , name]) => elements.has(name!.toLowerCase()));
  const open = new Map<string, number>();
  for (const [, end, name] of tags) open.set(name!, (open.get(name!) ?? 0) + (end ? -1 : 1));
  const isWhole = [...open].every(([name, left]) => left === 0 || VOID.includes(name.toLowerCase()));
  const hasValues = tags.some(([, , , attributes]) => attributes!.includes("="));
  return tags.length > 0 && (isWhole || hasValues || MAY_STAY_OPEN.test(said.trim()));
}
