import { MONTH } from "../../../dates/index.ts";
import { EMPLOYER, isAgency } from "../../../people/agencies.ts";
import { SIGNED_IN_KOREAN } from "../../../people/bylines.ts";
import { AND, isParticle } from "../../../people/names.ts";
import { DEGREE, EXPERT, OFFICIAL, WRITER } from "../../../people/roles.ts";
import { anyOf, type Phrases } from "../../../phrases.ts";
import { matcherOf } from "../../../small-letters.ts";
import { endsLikeSentence } from "../../../text.ts";
import { bylineOpening, isNobody, labelBefore, TAIL } from "./around-names.ts";

/** Names out of what pages write where an author belongs: without labels, roles, dates, handles and addresses. */

// `Interview: Jane Doe`; `Interview: Wie es weitergeht` names the sort of text above its title.
const SORT_OF_TEXT = /^(?:das|interview|reportage|protokoll)/i;

// For whom or where somebody writes, behind a whole name.
const PLACE_TAIL = /(?<=\S\s\S+)\s(?:in|for|für|via|en|aus)\s(?:the\s|der\s|die\s)?\p{Lu}.*$/u;

// `Jane Doe BBC News`, where a style parts them; `Reuters in Boston`.
const EMPLOYER_BEHIND = new RegExp(`(?<=^\\S+\\s\\S+)\\s${EMPLOYER}$`, "iu");
const PLACE_OF_AGENCY = new RegExp(`^(${EMPLOYER}) in \\p{Lu}.*$`, "u");

const SPLIT = new RegExp(
  `\\s*(?:[;•|]|,\\s+${AND}\\s|,\\s|(?<=\\S\\s\\S+)\\s(?:${AND}|sowie|with|mit)\\s(?=\\S+\\s\\S))\\s*`,
  "u",
);

const RANKS: Phrases = {
  en: "senior|staff|contributing|political|science|special|chief|deputy|associate|guest|freelance|managing",
  de: "stellv\\.?|freie[rn]?|leitende[rn]?",
};
const isRoleAlone = matcherOf(
  new RegExp(
    `^(?:${anyOf(RANKS)}\\s+)*(?:${WRITER}|(?:gast)?autor(?:in)?|(?:${DEGREE}|ma|jr|sr|inc|ltd)\\.?|staff|the|redaktion)$`,
    "iu",
  ),
);

// Behind a name, whatever is called so is a role; alone it may be one: `Jane Reporter`.
const isRoleBehind = matcherOf(
  new RegExp(`^(?:\\p{L}+\\s+){0,3}(?:${WRITER}|${EXPERT}|${OFFICIAL})s?$`, "iu"),
);

// Professions before a name; academic titles belong to it.
const PROFESSION = new RegExp(
  `^(?:rechtsanw[aä]lt(?:in)?|gastautor(?:in)?|(?:staff |senior )?${WRITER})\\s+(?=\\p{Lu})`,
  "iu",
);

const LONGEST_NAME = 60;
const LONGEST_TEXT = 500;
const MOST_WORDS = 6;

/** The names in a text that was marked as the author. */
export function readNames(text: string): string[] {
  let line = text.slice(0, LONGEST_TEXT).replace(/\s+/g, " ").trim().replace(SIGNED_IN_KOREAN, "$1");
  for (let last = ""; last !== line; ) {
    last = line;
    line = line.slice(labelBefore(line)?.[0].length ?? 0);
  }
  line = line
    .replace(PROFESSION, "")
    .replace(/\s*\S+@\S+\.\S+/g, "")
    .replace(TAIL, "")
    .replace(PLACE_TAIL, "")
    .replace(/[\s,;:|–-]+$/, "")
    .replace(/^[\s,;:|–-]+/, "");
  const names = line
    .split(SPLIT)
    .map((name) => name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.)]+$/gu, "").trim())
    .map((name) => name.replace(EMPLOYER_BEHIND, "").replace(PLACE_OF_AGENCY, "$1"));
  return [...new Set(names)].filter(
    (name, index) => name && !isRoleAlone(name) && !(index > 0 && isBehind(name)) && isName(name),
  );
}

// Where somebody wrote, behind the name: `Por Mariana Souza, de Porto Norte`. Not `van` and `von`, which names open with.
const PLACE_BEHIND = /^(?:de|do|da|em|en|à|in|from|at|aus|w|ze?) \p{Lu}/u;

// For whom, in the signs of stations: `Von Jan Feld, WDR`, `…, ARD-Studio Kiel`. Agencies sign themselves.
const STATION_BEHIND = /^\p{Lu}{2,5}(?:[ -]\p{Lu}\p{L}+){0,2}$/u;

/** What stands behind a name, and is none. */
function isBehind(name: string): boolean {
  return isRoleBehind(name) || PLACE_BEHIND.test(name) || (STATION_BEHIND.test(name) && !isAgency(name));
}

/** What somebody does, and nothing else: `Senior Reporter`. */
export function isRole(text: string): boolean {
  return isRoleAlone(text) || isRoleBehind(text);
}

/** `12 March`, in the same line as the author. */
const isDayOfMonth = matcherOf(new RegExp(`^\\d{1,2}\\.? ${MONTH}$`, "iu"));

/** May a text be the name of somebody? An account that every system has, a label or an address is none. */
export function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= LONGEST_NAME &&
    name.split(" ").length <= MOST_WORDS &&
    /\p{L}/u.test(name) &&
    !isDayOfMonth(name) &&
    !/^https?:|^@|^www\.|[!?{}[\]=<>:]|\d{3}|\d ?min\b/i.test(name) &&
    !isNobody(name)
  );
}

/** The names of a line that opens like a byline; none when it is a sentence that happens to open with "by". */
export function readByline(line: string): string[] {
  if (SIGNED_IN_KOREAN.test(line)) return readNames(line);
  const opening = bylineOpening(line);
  if (!opening) return [];
  const rest = line.slice(opening[0].length);
  if (endsLikeSentence(rest)) return [];
  const all = readNames(rest);
  const names = all.filter((name, index) => index === 0 || !isPlaceBehind(name, all[0]!));
  // `Autor: name` can mean nothing else; `by name` can.
  return /:\s*$/.test(opening[0]) && !SORT_OF_TEXT.test(opening[0])
    ? names.filter((name) => name.split(" ").length <= 4)
    : names.filter(isWrittenName);
}

/** `Von Paula Kern, Hamburg`: one word behind a whole name is where somebody wrote. */
function isPlaceBehind(name: string, first: string): boolean {
  return first.includes(" ") && /^\p{Lu}\p{Ll}+$/u.test(name) && !isAgency(name);
}

/** `Written by`, and whoever it was stands in the next line. */
export function isBylineLabel(line: string): boolean {
  return /:$/.test(line) || bylineOpening(`${line} `)?.[0].length === line.length + 1;
}

/** Without a mark only what is written like a name counts: every word with a capital, but for particles. */
export function isWrittenName(name: string): boolean {
  const words = name.split(" ");
  return (
    words.length <= 4 &&
    words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || isParticle(word)) &&
    !/\d/.test(name) &&
    !/^(?:der|die|das|the|a|an|uns|us|mir|me|this|that)$/i.test(words[0]!)
  );
}
