import { boolCoreTag, FAILSAFE_SCHEMA, load, nullCoreTag, YAMLException } from "js-yaml";
import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { Problem } from "../../problem.ts";
import { areOfHead, findHead } from "./unfenced.ts";

// A key that stands twice counts as it last stands, as in Jekyll and Hugo (json: true).
// Only true, false and nothing are not text: a title of 1.10 has to stay 1.10, and a date is read in the zone of
// the publication, not YAML's.
const SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);
const MOST_ALIASES = 100; // a few references are honest; "billion laughs" wants thousands

const FENCES: { fence: string; read: (source: string) => unknown }[] = [
  { fence: "---", read: (source) => readYaml(source) },
  { fence: "+++", read: readToml },
];

// Without its first fence it is known by its lines, by a title, and by another field.
const YAML_LINE = /^(?:[A-Za-z][\w-]{0,30}:(?:[ \t].*)?|[ \t]*-[ \t].*|[ \t]+\S.*)$/;
const LONGEST_UNOPENED = 5000;

export interface FrontMatter {
  data: Record<string, unknown>;
  body: string;
  /** How many lines the front matter took, fences included. */
  lines: number;
  /** It stands there without fences, where a reader of Markdown would see it: this. */
  unfenced?: string;
}

/**
 * Splits YAML between `---` or TOML between `+++` from the body below it. What only looks like front matter (a rule
 * with prose under it) stays in the body. Throws a Problem (422) with line and column when it is broken.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const none = { data: {}, body: text, lines: 0 };
  const opening = FENCES.find(({ fence }) => new RegExp(`^${escaped(fence)}[ \\t]*\\n`).test(text));
  if (!opening) return unopened(text) ?? withoutFences(text) ?? none;
  const start = text.indexOf("\n") + 1;
  const closing = closingOf(text, opening.fence);
  if (closing === undefined) return unclosed(text.slice(start), opening.fence) ?? none;
  const source = text.slice(start, Math.max(start, closing.at - 1));
  const data = opening.read(source);
  const rest = { body: text.slice(closing.end), lines: countLines(text.slice(0, closing.at)) + 1 };
  if (data === null || data === undefined) return { data: {}, ...rest };
  return typeof data === "object" && !Array.isArray(data)
    ? { data: data as Record<string, unknown>, ...rest }
    : none;
}

/** Hexo takes posts without the first fence; to Markdown the second one makes a heading of the last field. */
function unopened(text: string): FrontMatter | undefined {
  const closing = closingOf(text.slice(0, LONGEST_UNOPENED), "---");
  const source = closing && text.slice(0, closing.at);
  const lines = source?.trimEnd().split("\n") ?? [];
  const names = lines.flatMap((line) => /^[\w-]+(?=:)/.exec(line) ?? []);
  if (!source || !areOfHead(names) || !lines.every((line) => YAML_LINE.test(line))) return undefined;
  const data = readYaml(source, 0) as FrontMatter["data"];
  return { data, body: text.slice(closing.end), lines: countLines(source) + 1 };
}

function withoutFences(text: string): FrontMatter | undefined {
  const head = findHead(text);
  if (!head) return undefined;
  const { data, source, below = "" } = head;
  const body = text.slice(source.length, text.length - below.length);
  return { data, body, lines: countLines(source), unfenced: source + below };
}

/** Where the line with the second fence begins, and where the line behind it does. */
function closingOf(text: string, fence: string): { at: number; end: number } | undefined {
  for (let at = text.indexOf(`\n${fence}`); at >= 0; at = text.indexOf(`\n${fence}`, at + 1)) {
    const lineBreak = text.indexOf("\n", at + 1);
    const end = lineBreak < 0 ? text.length : lineBreak;
    if (text.slice(at + 1, end).trimEnd() === fence) return { at: at + 1, end: end + 1 };
  }
  return undefined;
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

function unclosed(start: string, fence: string): undefined {
  if (!/^[\w-]+[^\S\n]*[:=]/.test(start)) return undefined;
  throw new Problem(
    422,
    "broken-front-matter",
    `The front matter that opens on line 1 is never closed: put ${fence} on a line of its own below the last field.`,
    { line: 1, column: 1 },
  );
}

/** Below so many lines of the file. Throws a Problem. */
function readYaml(source: string, above = 1): unknown {
  try {
    return source.trim() ? load(source, { schema: SCHEMA, maxAliases: MOST_ALIASES, json: true }) : null;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line = 0, column = 0 } = error.mark ?? {};
    throw brokenFrontMatter("YAML", error.reason, above + line + 1, column + 1);
  }
}

function readToml(source: string): unknown {
  try {
    return withPlainDates(parseToml(source));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split("\n")[0]!.replace(/^Invalid TOML document: /, "");
    throw brokenFrontMatter("TOML", reason, error.line + 1, error.column);
  }
}

function brokenFrontMatter(language: string, reason: string, line: number, column: number): Problem {
  const detail = `The ${language} front matter is broken at line ${line}, column ${column}: ${reason}. Text with a colon, a quote or a bracket has to stand in quotation marks.`;
  return new Problem(422, "broken-front-matter", detail, { line, column });
}

/** TOML has dates without a zone; `Date` would lose that they had none, so they go on as they were written. */
function withPlainDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withPlainDates);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withPlainDates(inner)]));
  return value;
}

function escaped(fence: string): string {
  return fence.replace(/\+/g, "\\+");
}
