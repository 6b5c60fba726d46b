import type { Report } from "../../report.ts";
import { labelFor } from "./box-labels.ts";
import { LINE_RULES } from "./line-rules.ts";
import { linesInComments, withoutBlockId } from "./obsidian.ts";

// MDX: modules, and lists that are computed, stand at the beginning of a line, with an empty one before them.
const MODULE =
  /^(?:import\s+(?:[\w*{][^'"]{0,300}\sfrom\s+)?["'][^"']{1,300}["'];?\s*$|export\s+(?:const|let|default|function|async)\b|\{[\w$.[\], "']{1,60}\.(?:map|filter)\()/;
// kramdown puts the table of contents in the place of a list.
const CONTENTS = /^\s*\{:\s*(?:\.[\w-]+\s+)*toc\b[^}]*\}\s*$/;
// Hugo, Pandoc, kramdown: an id, and classes, behind a heading.
const HEADING = /^#{1,6}\s+/;
const HEADING_ID = /^\{:?\s*#([\w-]+)(?![\w-])[^{}]*\}[\s#]*$/;
// Pandoc, Quarto, R Markdown: classes alone, and `{-}` for one without a number.
const HEADING_CLASS =
  /^\{:?\s?(?:-|\.[a-z][\w-]{0,60}(?:\s(?:\.[a-z][\w-]{0,60}|[a-z][\w-]{0,40}="[^"{}]{0,200}")){0,9})\s?\}[\s#]*$/i;
const LONGEST_ATTRIBUTES = 1000;

// GitHub's alerts, which open a quotation, and Obsidian's callouts, which may be folded and have a title.
const ALERT = /^(\s{0,3}(?:> ?){1,8})\[!([a-z]{2,20})\][+-]?(?:[ \t]+(\S.{0,200}?))?[ \t]*$/i;

// Docusaurus, VuePress, Pandoc: what is between is a box.
const BOX = /^(?:\{([^}]*)\}|([\w-]{1,30}))?(?:\s*\[(.{1,200})\]|\s+(.{1,200}))?$/;
// Quarto's `{.callout-note}`, MyST's `{note}`.
const KIND = /^\.?(?:callout-)?([\w-]{1,30})/;
const TITLE = /\btitle="([^"]{1,200})"/;
const LONGEST_BOX = 300;
// Boxes that say what they are, and those that only say where they end; of others the lines go.
const LABELLED =
  /^(?:note|tip|info|warning|danger|caution|important|success|question|example|details|hint|abstract|bug|failure|attention|error|seealso)$/i;
const BARE = /^(?:quote|blockquote|epigraph|pull-quote|admonition|topic|sidebar|dropdown)$/i;
// Pandoc: below a table, behind an empty line.
const TABLE_CAPTION = /^(?::|Table:)[ \t]+(\S[^{}\n]{0,1000}?)[ \t]{0,5}(\{#[^{}\n]{0,200}\})?$/;
type Drop = (what: string, text: string) => void;

/**
 * What dialects write as whole lines: boxes and alerts become Markdown, the id of a heading an anchor, the rest is taken
 * out. `open` are the ends of the boxes that an earlier part of the text has opened.
 */
export function readLines(lines: string[], open: string[], report: Report): string[] {
  const kept: string[] = [];
  const drop: Drop = (what, text) => report.removal("dialects", what, text);
  let inModule = false;
  const hidden = linesInComments(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const rule = LINE_RULES.find(({ pattern }) => pattern.test(line));
    inModule = line.trim() !== "" && (inModule || (MODULE.test(line) && !kept.at(-1)?.trim()));
    if (hidden.has(at)) drop("comment of Obsidian taken out", line);
    else if (inModule) drop("module of MDX taken out", line);
    else if (CONTENTS.test(line)) {
      if (/^\s*(?:[*+-]|\d+\.)\s/.test(kept.at(-1) ?? "")) drop("table of contents taken out", kept.pop()!);
      drop("attributes of kramdown taken out", line);
    } else if (rule) {
      drop(rule.what, line);
      kept.push(...(rule.instead?.(rule.pattern.exec(line)!) ?? []));
    } else if (TABLE_CAPTION.test(line) && isBelowTable(kept)) kept.push(captioned(line, drop));
    else if (/^\s{0,40}:::/.test(line)) at = readBox(lines, at, kept, open, drop);
    else kept.push(withoutBlockId(labelled(anchored(line, drop), drop), drop));
  }
  return kept;
}

/** Writes what the line of a box becomes, and says which line was the last of it. */
function readBox(lines: string[], at: number, kept: string[], open: string[], drop: Drop): number {
  const line = lines[at]!;
  const heading = headingBelow(lines, at);
  kept.push(...boxed(heading ? `${line.trimEnd()} ${heading.words}` : line, open, drop));
  return heading?.at ?? at;
}

/** A box becomes a quotation with its label, as GitHub's alerts are; what is in it stays Markdown. */
function boxed(line: string, open: string[], drop: Drop): string[] {
  const words = line.length <= LONGEST_BOX ? withoutAttributes(withoutColons(line)) : line;
  const [whole, attributes, bare, inBrackets, behind] = BOX.exec(words) ?? [];
  const name = bare ?? KIND.exec(attributes ?? "")?.[1];
  if (whole === undefined) return [line];
  drop("lines of a box taken out", line.trim());
  if (!words) return [open.pop() ?? ""];
  const isLabelled = LABELLED.test(name ?? "");
  const isBox = isLabelled || BARE.test(name ?? "");
  const [indent] = /^\s*/.exec(line)!;
  open.push(isBox ? `\n${indent}</blockquote>\n` : "");
  const title =
    inBrackets ?? behind ?? TITLE.exec(attributes ?? "")?.[1] ?? (isLabelled ? labelFor(name!) : "");
  const label = title ? [`${indent}**${title}**`, ""] : [];
  return isBox ? ["", `${indent}<blockquote>`, "", ...label] : ["", ...label];
}

function isBelowTable(before: string[]): boolean {
  return !before.at(-1)?.trim() && /^\s{0,3}\|.*\|\s*$/.test(before.at(-2) ?? "");
}

function captioned(line: string, drop: Drop): string {
  const [, words = "", attributes] = TABLE_CAPTION.exec(line)!;
  if (attributes) drop("attributes of Pandoc taken out", attributes);
  if (line.startsWith("Table")) drop("label of a table's caption taken out", "Table:");
  return words;
}

/** Quarto: the heading that a callout opens with is its title. */
function headingBelow(lines: string[], opening: number): { words: string; at: number } | undefined {
  if (!/^\s{0,40}:::+\s*\{(?=[^{}]*\.callout-)[^{}]*\}\s*$/.test(lines[opening]!)) return undefined;
  const at = lines[opening + 1]?.trim() ? opening + 1 : opening + 2;
  const [, words] = /^\s{0,3}#{1,6}\s+(\S.{0,150}?)(?:\s*\{[^{}]*\})?$/.exec(lines[at] ?? "") ?? [];
  return words && !lines[opening]!.includes("title=") ? { words, at } : undefined;
}

/** Pandoc may draw them behind the words, too. */
function withoutColons(line: string): string {
  let words = line.trim().replace(/^:+\s*/, "");
  while (words.endsWith(":")) words = words.slice(0, -1).trimEnd();
  return words;
}

// Starlight, Nuxt: `note[Title]{icon="heart"}`.
const WITH_ATTRIBUTES = /^([\w-]{1,30})(\[[^[\]\n]{1,200}\])?\{([^{}\n]{0,200})\}$/;

function withoutAttributes(words: string): string {
  const [, name = "", label, attributes = ""] = WITH_ATTRIBUTES.exec(words) ?? [];
  const [, said] = TITLE.exec(attributes) ?? [];
  return name ? name + (label ?? (said ? `[${said}]` : "")) : words;
}

/** As GitHub shows it: `> [!NOTE]` as a label on a line of its own. */
function labelled(line: string, drop: Drop): string {
  const [, quote, word, title] = ALERT.exec(line) ?? [];
  if (!word) return line;
  drop("alert of GitHub made a label", line.trim().replace(/^(?:> ?)+/, ""));
  return `${quote}**${title ?? labelFor(word)}**  `;
}

function anchored(line: string, drop: Drop): string {
  const [marks] = HEADING.exec(line) ?? [];
  const brace = line.lastIndexOf("{");
  if (!marks || brace < marks.length || line.length - brace > LONGEST_ATTRIBUTES) return line;
  const [attributes, words] = [line.slice(brace), line.slice(marks.length, brace).trimEnd()];
  const [, id] = HEADING_ID.exec(attributes) ?? [];
  if (id !== undefined) {
    drop("id of a heading made an anchor", attributes);
    return `${marks}<a id="${id}"></a>${words}`;
  }
  if (!HEADING_CLASS.test(attributes)) return line;
  drop("attributes of Pandoc taken out", attributes);
  return marks + words;
}
