import { areKnown, type Head, isKnown, keyOf } from "./head.ts";

/** Fields of applications that keep texts: Notion, Joplin, Kirby. Some stand below the text. */

// A dialogue and a recipe look the same, but for the names: with another one among them the lines stay, unless one of them
// is what Notion writes and nobody else.
const OF_NOTION = (
  "status owner priority url type assign assignee due reviewed progress archived created created_time created_by " +
  "last_edited_time last_edited_by"
).split(" ");

const IS_NOTION =
  /^(?:Status: (?:Draft|Not started|In progress|Done|Published|Archived|Idea|In review|Ready)|(?:Created|Created time|Last edited time|Published|Date): [A-Z][a-z]+ \d{1,2}, \d{4}(?: \d{1,2}:\d\d [AP]M)?)$/m;

/** Notion: a heading, and below it the properties of its database. */
export function titledLines(start: string): Head | undefined {
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
      (names.every((name) => isKnown(name) || OF_NOTION.includes(name)) && areKnown(names))) &&
    !fields.some(([, value]) => /[.!?]$/.test(value!));
  return isHead ? { data: { ...data, title }, source } : undefined;
}

// What stands below every note of it, and names its fields only for the application.
const TAIL_OF_JOPLIN = /\n\nid: [\da-f]{32}\n(?:[a-z_]{2,40}:(?: .*)?\n){5,60}type_: 1\s*$/;
const LONGEST_TAIL = 4000;

/** Joplin: the title, the text, and below it the fields. */
export function joplinNote(start: string, text: string): Head | undefined {
  const tail = text.slice(-LONGEST_TAIL);
  const at = tail.lastIndexOf("\n\nid: ");
  const [below] = (at >= 0 && TAIL_OF_JOPLIN.exec(tail.slice(at))) || [];
  const [source, title] = /^(\S.*)\n(?=\n)/.exec(start) ?? [];
  if (below === undefined || source === undefined) return undefined;
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, "m").exec(below)?.[1];
  const data = { title, author: field("author"), date: field("user_created_time") };
  return { data: { ...data, updated: field("user_updated_time") }, source, below };
}

// Kirby writes `\----` for a line of its own that a text has.
const NEXT_OF_KIRBY = /\n----[ \t]*\n\s*[A-Z][\w-]{0,30}:/;

/** Kirby: fields with `----` between them, of which `Text` is the body, wherever it stands. */
export function kirbyHead(start: string, text: string): Head | undefined {
  const [source] = /^(?:[A-Z][\w-]{0,30}:.*\n(?:(?!----).*\n)*----[ \t]*\n\s*)+Text:\s*/.exec(start) ?? [];
  if (source === undefined) return undefined;
  const end = source.length + (NEXT_OF_KIRBY.exec(text.slice(source.length))?.index ?? text.length);
  const below = text.slice(end);
  const parts = `${source}${below}`.split(/^----[ \t]*\n\s*/m);
  const fields = parts.map((part) => /^([\w-]+):\s*([\s\S]*)$/.exec(part)).filter((field) => field !== null);
  const data = Object.fromEntries(fields.map((field) => [keyOf(field[1]!), field[2]!.trim()]));
  return data.title ? { data: { ...data, text: undefined }, source, below } : undefined;
}
