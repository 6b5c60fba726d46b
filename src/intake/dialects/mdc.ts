import type { Report } from "../../report.ts";
import type { CodeLines } from "../markdown/index.ts";
import { dropLines, type Text } from "./fences.ts";

/** Components in Markdown, as Nuxt Content has them (MDC): boxes of two colons, with fields and named parts. They become boxes of three. */

const OPENING = /^(\s{0,20})::([a-z][\w-]{1,30})(?:\{([^{}\n]{0,300})\})?[ \t]*$/;
const END = /^\s{0,20}::[ \t]*$/;
const FIELDS = /^\s{0,20}---[ \t]*$/;
const FIELD = /^\s*(title|label|type|color):[ \t]+(?![ \t])["']?(.{1,150}?)["']?$/;
const PART = /^\s{0,20}#[a-z][\w-]{0,30}[ \t]*$/;
const ATTRIBUTE = /\b(title|label|type|color)="([^"]{1,150})"/g;
// Within a line: what is shown, or nothing.
const WITHIN =
  /(?<![\w:\\[(]):[a-z][a-z\d-]{1,20}(?:\[([^[\]\n]{1,200})\](?:\{[^{}\n]{0,200}\})?|\{[^{}\n]{1,200}\})/g;
const MOST_FIELDS = 20;
// Which only say that there is a box: which one, a field says.
const GENERAL = /^(?:callout|alert|u-alert|note-box)$/;

/** As many lines as there were. A component without an end is none, and then nothing is. */
export function openComponents(source: string, isCode: CodeLines, report: Report): string {
  if (!/(?:^|\n)\s{0,20}::[a-z]/.test(source)) return source;
  const lines = source.split("\n");
  const text = { lines, report };
  const places = [...lines.keys()].filter((at) => !isCode.has(at));
  const opened = places.filter((at) => OPENING.test(lines[at]!));
  if (!opened.length || opened.length !== places.filter((at) => END.test(lines[at]!)).length) return source;
  let depth = 0;
  for (const at of places) {
    const line = lines[at]!;
    if (OPENING.test(line)) {
      open(text, at);
      depth++;
    } else if (END.test(line)) {
      lines[at] = line.replace("::", ":::");
      depth--;
    } else if (depth > 0 && PART.test(line)) dropLines("name of a part taken out", text, at, at + 1);
    else lines[at] = shownWithin(line, report);
  }
  return lines.join("\n");
}

function open(text: Pick<Text, "lines" | "report">, at: number): void {
  const { lines } = text;
  const [, indent = "", name = "", attributes = ""] = OPENING.exec(lines[at]!)!;
  const said = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, value]));
  const end = endOfFields(lines, at + 1);
  for (const line of lines.slice(at + 1, end)) {
    const [, key, value] = FIELD.exec(line.trimEnd()) ?? [];
    if (key) said.set(key, value);
  }
  const title = said.get("title") ?? said.get("label");
  const kind = GENERAL.test(name) ? (said.get("type") ?? said.get("color") ?? name) : name;
  dropLines("component of MDC made a box", text, at, Math.max(end, at + 1));
  lines[at] = `${indent}:::${/^[\w-]+$/.test(kind) ? kind : name}${title ? ` ${title}` : ""}`;
}

/** Behind the rule that ends them; where there are none, 0. */
function endOfFields(lines: string[], start: number): number {
  if (!FIELDS.test(lines[start] ?? "")) return 0;
  const count = lines.slice(start + 1, start + 1 + MOST_FIELDS).findIndex((line) => FIELDS.test(line));
  return count < 0 ? 0 : start + count + 2;
}

function shownWithin(line: string, report: Report): string {
  if (!line.includes(":")) return line;
  const parts = line.split(/(`+[^`]*`+)/);
  return parts
    .map((part, index) =>
      index % 2
        ? part
        : part.replace(WITHIN, (found: string, words = "") => {
            report.removal("dialects", "component of MDC taken out", found);
            return words;
          }),
    )
    .join("");
}
