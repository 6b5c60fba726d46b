import { anyOf, type Phrases } from "../phrases.ts";

/** What those do who are named in bylines: parts of patterns that look at no case. */

// By language.
const WRITING: Phrases = {
  en: "writer|editor(?:-in-chief)?|reporter|correspondent|contributor|columnist|analyst|author|producer|photographer|journalist",
  de: "journalist(?:in)?|(?:chef)?redakteur(?:in)?|korrespondent(?:in)?|reporterin|volont(?:är|ärin)|fotograf(?:in)?|kolumnist(?:in)?",
  fr: "journaliste|rédacteur|rédactrice",
  es: "redactora?|periodista",
};

/** Whoever writes, or takes pictures. Not `Autor`, with which headings end: `Über den Autor`. */
export const WRITER = anyOf(WRITING);

/** Those who write for the blogs of companies and universities. */
export const EXPERT = "(?:engineer|scientist|researcher|professor)";

/** Whom press releases name as well, below what they said: behind a name that is known for an author's, a role. */
export const OFFICIAL = anyOf([
  "officer|manager|director|consultant|curator|(?:co-?)?founder|volunteer",
  "referent(?:in)?|geschäftsführer(?:in)?|vorsitzender?|(?:presse)?sprecher(?:in)?|mitarbeiter(?:in)?",
  "(?:mit)?gründer(?:in)?|dozent(?:in)?|praktikant(?:in)?",
]);

/** Behind a name and a comma. */
export const DEGREE = "(?:m\\.?d|mba|rn|ph\\.?d)";
