import type { Report } from "../../report.ts";
import { endOfElement, findSpanEnds } from "./code-spans.ts";
import { wholeWords } from "./found.ts";

/** What templates show in one case or in another: the first branch that says anything is kept, the others go. */

// Liquid (Jekyll, Shopify), Jinja (Zola, HubL), Nunjucks (Eleventy), Twig; Go; Handlebars (Ghost), Mustache.
const LIQUID = /^%(if|ifchanged|unless|case|for|tablerow)$/;
const GO = /^(?:if|with|range|block)$/;
const HANDLEBARS = /^[#^]([\w.-]+)$/;
const PARTS = /^%?(?:else|elsif|elif|elseif|empty|when)$|^\^$/;
// What stands for a loop that is empty: what the loop shows cannot be known.
const LOOPS = /^%(?:for|tablerow)$|^range$|^#(?:each|foreach)$/;
// Between these all is shown as it stands, or to nobody.
const QUOTING = /^([%<])(raw|comment|highlight|codeblock|code|verbatim)$/;

const TAG =
  /`+|<(?:pre|code|script|style)\b|\{\{(?:[^{}]|\}(?!\})|\{(?!\{)){1,500}\}{2,3}|\{%(?:[^%]|%(?!\})){1,500}%\}/gi;
const WITHIN_WORD = /^[\p{L}\p{N}]{2}$/u;
const ANY_END = /\{\{[-~]?\s*(?:end\b|\/)|\{%-?\s*end/;

interface Tag {
  at: number;
  end: number;
  /** `%if`, `else`, `#each`, `/each`, `<highlight`. */
  name: string;
  /** How many stretches before it, from tag to tag, have words. */
  words: number;
}

interface Cut {
  from: number;
  to: number;
  what: string;
}

/**
 * Only what has both its ends is taken for a condition, and nothing in code: its lines are blank in `seen`, which is as
 * long as `text`, and of Markdown its code spans are passed over.
 */
export function chooseBranches(text: string, seen: string, isMarkdown: boolean, report: Report): string {
  if (!ANY_END.test(seen)) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to, what } of findCuts(findTags(seen, isMarkdown)).sort((a, b) => a.from - b.from)) {
    if (from < done) continue; // within a branch that went
    const isWithinWord = WITHIN_WORD.test(text.slice(from - 1, from) + text.slice(to, to + 1));
    report.removal("dialects", what, isWithinWord ? wholeWords(text, from, to) : text.slice(from, to));
    pieces.push(text.slice(done, from));
    done = to;
  }
  return [...pieces, text.slice(done)].join("");
}

function findTags(text: string, isMarkdown: boolean): Tag[] {
  const tags: Tag[] = [];
  const spanEnd = isMarkdown ? findSpanEnds(text) : undefined;
  const next = new RegExp(TAG);
  let [done, words] = [0, 0];
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const { 0: sign, index: at } = match;
    if (sign[0] === "`") next.lastIndex = spanEnd?.(sign, at) ?? next.lastIndex;
    else if (sign[0] === "<") next.lastIndex = endOfElement(text, sign.slice(1), at);
    else {
      if (/[\p{L}\p{N}]/u.test(text.slice(done, at))) words++;
      done = next.lastIndex;
      tags.push({ at, end: done, name: nameOf(sign), words });
    }
  }
  return tags;
}

function nameOf(tag: string): string {
  const [, sign = "", name = ""] =
    /^\{(?:(%)-?|\{[-~]?)\s*((?:[<%]\s*)?[#/^]?\s*\w*(?:[.-]\w+)*)/.exec(tag) ?? [];
  return sign + name.replace(/\s/g, "").replace(/^%/, "<");
}

function findCuts(tags: Tag[]): Cut[] {
  const names = new Set(tags.map(({ name }) => name));
  const open: { ending: string; parts: Tag[] }[] = [];
  const cuts: Cut[] = [];
  let quotedUpTo = "";
  for (const tag of tags) {
    const [, sign, quoted] = QUOTING.exec(tag.name) ?? [];
    const endOfQuoted = quoted && (sign === "%" ? `%end${quoted}` : `</${quoted}`);
    const ending = endingOf(tag.name);
    if (quotedUpTo) quotedUpTo = tag.name === quotedUpTo ? "" : quotedUpTo;
    else if (endOfQuoted && names.has(endOfQuoted)) quotedUpTo = endOfQuoted;
    else if (tag.name === open.at(-1)?.ending) cuts.push(...cutsIn([...open.pop()!.parts, tag]));
    else if (PARTS.test(tag.name)) open.at(-1)?.parts.push(tag);
    else if (ending && names.has(ending)) open.push({ ending, parts: [tag] });
  }
  return cuts;
}

function endingOf(name: string): string | undefined {
  const [, liquid] = LIQUID.exec(name) ?? [];
  const [, handlebars] = HANDLEBARS.exec(name) ?? [];
  if (liquid) return `%end${liquid}`;
  return handlebars ? `/${handlebars}` : GO.test(name) ? "end" : undefined;
}

/** What goes around the branch that is kept. The last tag ends the condition, each before it begins a branch. */
function cutsIn(tags: Tag[]): Cut[] {
  const speaks = (tag: Tag, at: number) => (tags[at + 1]?.words ?? 0) > tag.words;
  const kept = LOOPS.test(tags[0]!.name) ? 0 : Math.max(tags.findIndex(speaks), 0);
  const what = (isBranch: boolean) =>
    isBranch ? "other branch of a template taken out" : "condition of a template taken out";
  return [
    { from: tags[0]!.at, to: tags[kept]!.end, what: what(kept > 0) },
    { from: tags[kept + 1]!.at, to: tags.at(-1)!.end, what: what(kept + 2 < tags.length) },
  ];
}
