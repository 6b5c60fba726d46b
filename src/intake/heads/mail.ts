import { anyOf, type Phrases } from "../../phrases.ts";
import { foldSpace } from "../../text.ts";
import type { Head } from "./head.ts";

/** The head of a mail above its text. */

// RFC 5322: a header field goes on in lines that begin with white space; an mbox file opens with a line of its own,
// a forwarded mail with another.
const FORWARDED: Phrases = {
  en: "Begin forwarded message",
  de: "Anfang der weitergeleiteten (?:Nachricht|E-Mail)",
  fr: "Début du message (?:réexpédié|transféré)",
  es: "Inicio del mensaje reenviado",
  it: "Inizio messaggio inoltrato",
};
const ABOVE = [
  "From \\S+ .*\\n",
  "-{5,20}[ \\t]?[\\p{L} ]{5,40}?[ \\t]?-{5,20}\\n",
  `${anyOf(FORWARDED)}:\\n\\n`,
];
const MAIL_HEAD = new RegExp(
  `^${anyOf(ABOVE)}?(?:[A-Za-z][\\w-]{0,40}:(?:[ \\t].*)?\\n(?:[ \\t]+\\S.*\\n)*){2,60}(?=\\n)`,
  "u",
);
const MAIL_FIELD = /^([A-Za-z][\w-]*):[ \t]*((?:.|\n[ \t])*)/gm;
const MAIL_FIELDS = new Map([
  ["subject", "title"],
  ["from", "author"],
  ["date", "date"],
  ["keywords", "tags"],
]);

/** What a mail says of itself: it has a subject, and a sender or a date. */
export function mailHead(start: string): Head | undefined {
  const [source] = MAIL_HEAD.exec(start) ?? [];
  if (source === undefined) return undefined;
  const fields = [...source.matchAll(MAIL_FIELD)].map(([, name, value]): [string | undefined, string] => [
    MAIL_FIELDS.get(name!.toLowerCase()),
    foldSpace(value!).trim(),
  ]);
  const data = Object.fromEntries(fields.filter(([name, value]) => name && value));
  return data.title && (data.author || data.date) ? { data, source } : undefined;
}
