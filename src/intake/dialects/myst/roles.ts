import { escapeHtml } from "../../../text.ts";
import type { Found } from "../found.ts";
import type { Place } from "../place.ts";

/** MyST: what kind of thing the code behind a word in braces names. */

// MyST's own and Sphinx's: any other word in braces is the author's.
const ROLE =
  /^\{((?:(?:py|cpp|c|js):[a-z]{2,12}|abbr|any|cite(?::[a-z]{1,12})?|command|doc|download|eq|envvar|file|guilabel|kbd|keyword|math|menuselection|numref|option|program|ref|samp|sub|sup|term|token))\}(`{1,3})([^`\n]{1,500})\2(?!`)/;
// `the guide <guide/start>`: words, and where they lead, which only Sphinx knows but for a file and an address.
const TITLED = /^([^<>]{1,300}?)\s{0,3}<([^<>]{1,300})>$/;

// Of others than these the code stays.
const ROLES: Record<string, (content: string) => string> = {
  math: (tex) => `$${tex}$`,
  sub: (words) => `<sub>${escapeHtml(words)}</sub>`,
  sup: (words) => `<sup>${escapeHtml(words)}</sup>`,
  abbr: (words) => words,
  term: (words) => words,
};

/** What its words become; undefined when it is none. */
export function roleOfMyst({ start, at }: Place): Found | undefined {
  const [whole, name = "", ticks = "", content = ""] = ROLE.exec(start) ?? [];
  if (!whole) return undefined;
  const [, words, target = ""] = TITLED.exec(content) ?? [];
  const plain = name === "download" || /^https?:/.test(target) ? `[${words}](<${target}>)` : words;
  const instead = words ? plain! : (ROLES[name]?.(content) ?? `${ticks}${content}${ticks}`);
  return { end: at + whole.length, what: "role of MyST taken out", instead };
}
