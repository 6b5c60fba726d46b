import { isRecord } from "../../record.ts";
import type { Report } from "../../report.ts";
import type { CodeLines } from "../markdown/index.ts";
import { dropLines, type Text } from "./fences.ts";

/** Slides written in Markdown: what says how one is drawn, and what only the speaker sees. The slides stay, with rules between. */

type Kind = "marp" | "reveal" | "pandoc" | "remark";

// What the fields of the article say of it; Slidev says nothing, and is known by the fields of its slides.
const KINDS: [kind: Kind, says: (data: Record<string, unknown>) => boolean][] = [
  ["marp", ({ marp }) => marp === true],
  [
    "reveal",
    ({ revealOptions, slideOptions, type }) => !!(revealOptions ?? slideOptions) || type === "slide",
  ],
  ["remark", ({ output }) => /xaringan|moon_reader/.test(namesOf(output))],
  [
    "pandoc",
    ({ format, output }) =>
      /\b(?:revealjs|beamer|slidy|ioslides)/.test(`${namesOf(format)} ${namesOf(output)}`),
  ],
];

function namesOf(field: unknown): string {
  return isRecord(field) ? Object.keys(field).join(" ") : String(field ?? "");
}

// Slidev's and remark's, right below the rule that parts two slides.
const FIELD =
  /^(?:layout|class|background(?:-\w{4,10}|Size)?|transition|clicks(?:Start)?|src|hideInToc|zoom|level|image|preload|disabled|routeAlias|name|template|count|exclude|theme|highlighter|lineNumbers|mdc|dragPos):(?:[ \t]|$)/;
const SURE = /^(?:layout|class|background|transition|clicks|src|hideInToc|zoom|routeAlias):?/;
const RULE = /^---[ \t]*$/;
const MOST_FIELDS = 12;
const MOST_NOTES = 300; // lines

// A part of a slide's layout (Slidev); one slide below another (reveal.js); a pause (Pandoc, remark).
const SLOT = /^::(?:left|right|top|bottom|default)::[ \t]*$/;
const PAUSE: Partial<Record<Kind, RegExp>> = { reveal: /^--$/, remark: /^--$/, pandoc: /^\. \. \.$/ };
// What the speaker says: up to the end of the slide, or of the box.
const NOTES: Partial<Record<Kind, RegExp>> = {
  reveal: /^notes?:/i,
  remark: /^\?\?\?$/,
  pandoc: /^:::+ ?(?:notes|\{\.notes\})$/,
};
const END_OF_NOTES: Partial<Record<Kind, RegExp>> = { pandoc: /^:::+$/ };
const END_OF_SLIDE = /^-{2,4}$/;

// Marp: how a picture is drawn, in the place of what it shows.
const PICTURE = /!\[([^[\]\n]{1,200})\](?=\()/g;
const DRAWN =
  /^(?:bg|fit|auto|contain|cover|vertical|center|(?:left|right)(?::\d+%)?|\d+%|(?:w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?)$/;

interface Slides extends Text {
  kind: Kind | undefined;
}

/** As many lines as there were. */
export function readSlides(
  source: string,
  isCode: CodeLines,
  data: Record<string, unknown>,
  report: Report,
): string {
  const kind = KINDS.find(([, says]) => says(data))?.[0];
  if (!kind && !source.includes("\n---\n")) return source;
  const lines = source.split("\n");
  const slides = { lines, isCode, report, kind };
  for (let at = 0; at < lines.length; at++) if (!isCode.has(at)) at += linesRead(slides, at);
  return lines.join("\n");
}

/** What stands in a line, and how many lines below it belong to that. */
function linesRead(slides: Slides, at: number): number {
  const { lines, kind } = slides;
  const line = lines[at]!;
  const fields = RULE.test(line) ? fieldsBelow(slides, at) : 0;
  const notes = linesOfNotes(slides, at);
  if (fields) dropLines("fields of a slide taken out", slides, at + 1, at + 1 + fields);
  else if (notes) dropLines("notes of the speaker taken out", slides, at, at + notes);
  else if ((kind && PAUSE[kind]?.test(line)) || (SLOT.test(line) && !lines[at - 1]?.trim()))
    dropLines("break within a slide taken out", slides, at, at + 1);
  else if (kind === "marp") lines[at] = line.replace(PICTURE, (...found) => drawnPicture(slides, found));
  return Math.max(fields, notes - 1, 0);
}

function drawnPicture({ report }: Slides, [whole = "", words = ""]: string[]): string {
  const parts = words.split(/[ \t]+/);
  if (!parts.some((part) => DRAWN.test(part))) return whole;
  report.removal("dialects", "attributes of a picture taken out", words);
  return `![${parts.filter((part) => !DRAWN.test(part)).join(" ")}]`;
}

/** How many lines they are, with the rule below them; without one only where the article says that it is slides. */
function fieldsBelow({ lines, kind }: Slides, rule: number): number {
  let at = rule + 1;
  while (at - rule <= MOST_FIELDS && FIELD.test(lines[at] ?? "")) at++;
  const count = at - rule - 1;
  if (!lines.slice(rule + 1, at).some((line) => SURE.test(line))) return 0;
  if (RULE.test(lines[at] ?? "")) return count + 1;
  return kind === "remark" && !lines[at]?.trim() ? count : 0;
}

/** None where they would go on for longer than anybody speaks. */
function linesOfNotes({ lines, isCode, kind }: Slides, start: number): number {
  if (!kind || !NOTES[kind]?.test(lines[start]!)) return 0;
  const box = END_OF_NOTES[kind];
  const last = Math.min(lines.length, start + MOST_NOTES);
  for (let at = start + 1; at < last; at++)
    if (!isCode.has(at) && (box ?? END_OF_SLIDE).test(lines[at]!.trim())) return at - start + (box ? 1 : 0);
  return !box && last === lines.length ? last - start : 0;
}
