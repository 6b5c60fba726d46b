import { isRecord, parseIfJson } from "../../record.ts";
import { areOfHead, type Head, keyOf } from "./head.ts";

/** Fields above a text as generators of sites and converters have them. */

// With one colon in MultiMarkdown, with two in Logseq.
const KEY_VALUE = /^([A-Za-z][\w -]{0,30})::?[ \t]+(\S.*)$/;

/** Hugo: an object of JSON. */
export function jsonHead(start: string): Head | undefined {
  const [source, json] = /^(\{[ \t]*\n[\s\S]*?\n\})[ \t]*\n/.exec(start) ?? [];
  if (source === undefined || json === undefined) return undefined;
  const data = parseIfJson(json); // else it is a text that opens with a brace
  return isRecord(data) ? { data, source } : undefined;
}

/** `% title`, `% author; author`, `% date`, each on a line of its own (Pandoc, "pandoc_title_block"). */
export function titleBlock(start: string): Head | undefined {
  const [source, title, authors, date] =
    /^%[ \t]+(\S.*)\n(?:%[ \t]*(.*)\n)?(?:%[ \t]*(.*)\n)?(?=[ \t]*\n)/.exec(start) ?? [];
  if (source === undefined) return undefined;
  const names = authors?.split(";").map((name) => name.trim());
  return { data: { title, ...(names && { authors: names }), ...(date && { date }) }, source };
}

/** Nikola: `.. title: …` and others, within a comment. */
export function dottedLines(start: string): Head | undefined {
  const [source, lines] = /^\s*<!--[ \t]*\n((?:\.\.[ \t]+[\w-]+:.*\n)+)\s*-->[ \t]*\n/.exec(start) ?? [];
  const fields = [...(lines ?? "").matchAll(/^\.\.[ \t]+([\w-]+):[ \t]*(\S.*)$/gm)];
  const data = Object.fromEntries(fields.map(([, name, value]) => [keyOf(name!), value!.trim()]));
  return source !== undefined && data.title ? { data, source } : undefined;
}

/** `Title: …` and others, up to the first empty line; one of them has to be the title. */
export function keyedLines(start: string): Head | undefined {
  const end = start.indexOf("\n\n");
  const lines = end < 0 ? [] : start.slice(0, end).split("\n");
  const fields = lines.map((line) => KEY_VALUE.exec(line));
  if (!fields.length || fields.some((field) => field === null)) return undefined;
  const data = Object.fromEntries(fields.map((field) => [keyOf(field![1]!), field![2]!.trim()]));
  return areOfHead(Object.keys(data)) ? { data, source: `${start.slice(0, end)}\n` } : undefined;
}
