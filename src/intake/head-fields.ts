import { isRecord } from "../record.ts";
import { foldSpace } from "../text.ts";
import { FIELD_NAMES } from "./fields.ts";
import type { Loose } from "./loose.ts";

/** Fields that stand above a text without fences around them. */

export interface Head {
  data: Loose;
  /** As it stands, with the line break below it. */
  source: string;
  /** What of the fields stands below the text, as it stands. */
  below?: string;
}

// Longer ones are no heads, and looking for their ends would cost.
const LONGEST = 10_000;
const KNOWN = new Set<string>(FIELD_NAMES);
const FEWEST_KNOWN = 2;
// With one colon in MultiMarkdown, with two in Logseq.
const KEY_VALUE = /^([A-Za-z][\w -]{0,30})::?[ \t]+(\S.*)$/;

/** The first of these that a text opens with: Hugo's JSON, Pandoc's title block, lines of MultiMarkdown, Kirby's fields, those of Nikola, of Joplin, of Notion and of a mail. */
export function findHead(text: string): Head | undefined {
  const start = text.slice(0, LONGEST);
  return [jsonHead, titleBlock, dottedLines, keyedLines, kirbyHead, joplinNote, titledLines, mailHead]
    .map((find) => find(start, text))
    .find((head) => head !== undefined);
}

function jsonHead(start: string): Head | undefined {
  const [source, json] = /^(\{[ \t]*\n[\s\S]*?\n\})[ \t]*\n/.exec(start) ?? [];
  const data = json === undefined ? undefined : parsed(json);
  return isRecord(data) && source !== undefined ? { data, source } : undefined;
}

/** Undefined for what is no JSON: then it is a text that opens with a brace. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** `% title`, `% author; author`, `% date`, each on a line of its own (Pandoc, "pandoc_title_block"). */
function titleBlock(start: string): Head | undefined {
  const [source, title, authors, date] =
    /^%[ \t]+(\S.*)\n(?:%[ \t]*(.*)\n)?(?:%[ \t]*(.*)\n)?(?=[ \t]*\n)/.exec(start) ?? [];
  if (source === undefined) return undefined;
  const names = authors?.split(";").map((name) => name.trim());
  return { data: { title, ...(names && { authors: names }), ...(date && { date }) }, source };
}

// A dialogue and a recipe look the same, but for the names: with another one among them the lines stay, unless one of them
// is what Notion writes and nobody else.
const OF_NOTION = (
  "status owner priority url type assign assignee due reviewed progress archived created created_time created_by " +
  "last_edited_time last_edited_by"
).split(" ");

const IS_NOTION =
  /^(?:Status: (?:Draft|Not started|In progress|Done|Published|Archived|Idea|In review|Ready)|(?:Created|Created time|Last edited time|Published|Date): [A-Z][a-z]+ \d{1,2}, \d{4}(?: \d{1,2}:\d\d [AP]M)?)$/m;

/** Notion: a heading, and below it the properties of its database. */
function titledLines(start: string): Head | undefined {
  const [source, title, lines] = /^# (\S.*)\n\n((?:[A-Z][\w -]{0,30}: .*\n){2,30})(?=\n)/.exec(start) ?? [];
  if (source === undefined) return undefined;
  const fields = [...lines!.matchAll(/^([\w -]+): (.*)$/gm)].map(([, name, value]) => [
    keyOf(name!),
    value!.trim(),
  ]);
  const data = Object.fromEntries(fields);
  const names = Object.keys(data);
  const isHead =
    names.length === fields.length &&
    (IS_NOTION.test(lines!) ||
      (names.every((name) => KNOWN.has(name) || OF_NOTION.includes(name)) &&
        knownAmong(names) >= FEWEST_KNOWN)) &&
    !fields.some(([, value]) => /[.!?]$/.test(value!));
  return isHead ? { data: { ...data, title }, source } : undefined;
}

// What stands below every note of it, and names its fields only for the application.
const TAIL_OF_JOPLIN = /\n\nid: [\da-f]{32}\n(?:[a-z_]{2,40}:(?: .*)?\n){5,60}type_: 1\s*$/;
const LONGEST_TAIL = 4000;

/** Joplin: the title, the text, and below it the fields. */
function joplinNote(start: string, text: string): Head | undefined {
  const tail = text.slice(-LONGEST_TAIL);
  const at = tail.lastIndexOf("\n\nid: ");
  const [below] = (at >= 0 && TAIL_OF_JOPLIN.exec(tail.slice(at))) || [];
  const [source, title] = /^(\S.*)\n(?=\n)/.exec(start) ?? [];
  if (below === undefined || source === undefined) return undefined;
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, "m").exec(below)?.[1];
  const data = { title, author: field("author"), date: field("user_created_time") };
  return { data: { ...data, updated: field("user_updated_time") }, source, below };
}

/** Nikola: `.. title: …` and others, within a comment. */
function dottedLines(start: string): Head | undefined {
  const [source, lines] = /^\s*<!--[ \t]*\n((?:\.\.[ \t]+[\w-]+:.*\n)+)\s*-->[ \t]*\n/.exec(start) ?? [];
  const fields = [...(lines ?? "").matchAll(/^\.\.[ \t]+([\w-]+):[ \t]*(\S.*)$/gm)];
  const data = Object.fromEntries(fields.map(([, name, value]) => [keyOf(name!), value!.trim()]));
  return source !== undefined && data.title ? { data, source } : undefined;
}

/** `Title: …` and others, up to the first empty line; one of them has to be the title. */
function keyedLines(start: string): Head | undefined {
  const end = start.indexOf("\n\n");
  const lines = end < 0 ? [] : start.slice(0, end).split("\n");
  const fields = lines.map((line) => KEY_VALUE.exec(line));
  if (!fields.length || fields.some((field) => field === null)) return undefined;
  const data = Object.fromEntries(fields.map((field) => [keyOf(field![1]!), field![2]!.trim()]));
  return areOfHead(Object.keys(data)) ? { data, source: `${start.slice(0, end)}\n` } : undefined;
}

// Kirby writes `\----` for a line of its own that a text has.
const NEXT_OF_KIRBY = /\n----[ \t]*\n\s*[A-Z][\w-]{0,30}:/;

/** Kirby: fields with `----` between them, of which `Text` is the body, wherever it stands. */
function kirbyHead(start: string, text: string): Head | undefined {
  const [source] = /^(?:[A-Z][\w-]{0,30}:.*\n(?:(?!----).*\n)*----[ \t]*\n\s*)+Text:\s*/.exec(start) ?? [];
  if (source === undefined) return undefined;
  const end = source.length + (NEXT_OF_KIRBY.exec(text.slice(source.length))?.index ?? text.length);
  const below = text.slice(end);
  const parts = `${source}${below}`.split(/^----[ \t]*\n\s*/m);
  const fields = parts.map((part) => /^([\w-]+):\s*([\s\S]*)$/.exec(part)).filter((field) => field !== null);
  const data = Object.fromEntries(fields.map((field) => [keyOf(field[1]!), field[2]!.trim()]));
  return data.title ? { data: { ...data, text: undefined }, source, below } : undefined;
}

// RFC 5322: a header field goes on in lines that begin with white space; an mbox file opens with a line of its own,
// a forwarded mail with another.
const MAIL_HEAD =
  /^(?:From \S+ .*\n|-{5,20}[ \t]?[\p{L} ]{5,40}?[ \t]?-{5,20}\n|(?:Begin forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Début du message (?:réexpédié|transféré)|Inicio del mensaje reenviado|Inizio messaggio inoltrato):\n\n)?(?:[A-Za-z][\w-]{0,40}:(?:[ \t].*)?\n(?:[ \t]+\S.*\n)*){2,60}(?=\n)/u;
const MAIL_FIELD = /^([A-Za-z][\w-]*):[ \t]*((?:.|\n[ \t])*)/gm;
const MAIL_FIELDS = new Map([
  ["subject", "title"],
  ["from", "author"],
  ["date", "date"],
  ["keywords", "tags"],
]);

/** What a mail says of itself: it has a subject, and a sender or a date. */
function mailHead(start: string): Head | undefined {
  const [source] = MAIL_HEAD.exec(start) ?? [];
  if (source === undefined) return undefined;
  const fields = [...source.matchAll(MAIL_FIELD)].map(([, name, value]): [string | undefined, string] => [
    MAIL_FIELDS.get(name!.toLowerCase()),
    foldSpace(value!).trim(),
  ]);
  const data = Object.fromEntries(fields.filter(([name, value]) => name && value));
  return data.title && (data.author || data.date) ? { data, source } : undefined;
}

/** A title is among the names, and another one that is known. */
export function areOfHead(names: string[]): boolean {
  return names.includes("title") && knownAmong(names) >= FEWEST_KNOWN;
}

function knownAmong(names: string[]): number {
  return names.filter((name) => KNOWN.has(name)).length;
}

function keyOf(name: string): string {
  return name.trim().toLowerCase().replaceAll(" ", "_");
}
