import type { Report } from "../../report.ts";

// MDX: modules stand at the beginning of a line, with an empty one before them.
const MODULE =
  /^(?:import\s+(?:[\w*{][^'"]{0,300}\sfrom\s+)?["'][^"']{1,300}["'];?\s*$|export\s+(?:const|let|default|function|async)\b)/;
// kramdown puts the table of contents in the place of a list.
const CONTENTS = /^\s*\{:\s*(?:\.[\w-]+\s+)*toc\b[^}]*\}\s*$/;
// Hugo, Pandoc, kramdown: an id, and classes, behind a heading.
const HEADING = /^#{1,6}\s+/;
const HEADING_ID = /^\{:?\s*#([\w-]+)[^{}]*\}\s*#*\s*$/;

// GitHub's alerts, which open a quotation, and Obsidian's callouts, which may be folded and have a title.
const ALERT = /^(\s{0,3}>\s?)\[!([a-z]{2,20})\][+-]?(?:[ \t]+(\S.{0,200}?))?[ \t]*$/i;

// Docusaurus, VuePress, Pandoc: what is between is a box. MkDocs: what is further in is one.
const BOX = /^(?:\{([^}]*)\}|([\w-]{1,30}))?(?:\s*\[(.{1,200})\]|\s+(.{1,200}))?$/;
// Quarto's `{.callout-note}`, MyST's `{note}`.
const KIND = /^\.?(?:callout-)?([\w-]{1,30})/;
const TITLE = /\btitle="([^"]{1,200})"/;
const LONGEST_BOX = 300;
const INDENTED_BOX = /^(?:!!!|\?\?\?\+?)\s+(\w[\w -]{0,30}?)(?:\s+"(.{0,200})")?\s*$/;
// Boxes that say what they are, and those that only say where they end; of others the lines go.
const LABELLED =
  /^(?:note|tip|info|warning|danger|caution|important|success|question|example|details|hint|abstract|bug|failure|attention|error|seealso)$/i;
const BARE = /^(?:quote|blockquote|epigraph|pull-quote|admonition|topic|sidebar|dropdown)$/i;
// Where a table of contents would be put: Markdown It, Python-Markdown, GitLab.
const CONTENTS_PLACE = /^\s{0,3}(?:\[\[_?toc_?\]\]|\[toc\])\s*$/i;
// Obsidian: a line between two pairs of percent signs.
const COMMENT = /^\s{0,3}%%.{0,500}%%\s*$/;
// kramdown, PHP Markdown Extra: what an abbreviation means, shown nowhere.
const ABBREVIATION = /^ {0,3}\*\[[^\]\n]{1,60}\]:\s/;

/**
 * Takes out what dialects write as whole lines, and puts the id of a heading where an anchor can keep it. `open` are the
 * ends of the boxes that an earlier part of the text has opened.
 */
export function removeLines(lines: string[], open: string[], report: Report): string[] {
  const kept: string[] = [];
  const drop = (what: string, text: string) => report.removal("dialects", what, text);
  let inModule = false;
  for (const line of lines) {
    inModule = line.trim() !== "" && (inModule || (MODULE.test(line) && !kept.at(-1)?.trim()));
    if (inModule) drop("module of MDX taken out", line);
    else if (CONTENTS.test(line)) {
      if (/^\s*(?:[*+-]|\d+\.)\s/.test(kept.at(-1) ?? "")) drop("table of contents taken out", kept.pop()!);
      drop("attributes of kramdown taken out", line);
    } else if (COMMENT.test(line)) drop("comment of Obsidian taken out", line);
    else if (CONTENTS_PLACE.test(line)) drop("table of contents taken out", line);
    else if (ABBREVIATION.test(line)) drop("meaning of an abbreviation taken out", line);
    else if (/^\s{0,3}:::/.test(line)) kept.push(...boxed(line, open, drop));
    else kept.push(...indentedBox(labelled(anchored(line, drop), drop), kept, drop));
  }
  return kept;
}

/** A box becomes a quotation with its label, as GitHub's alerts are; what is in it stays Markdown. */
function boxed(line: string, open: string[], drop: (what: string, text: string) => void): string[] {
  const words = line.length <= LONGEST_BOX ? withoutColons(line) : line;
  const [whole, attributes, bare, inBrackets, behind] = BOX.exec(words) ?? [];
  const name = bare ?? KIND.exec(attributes ?? "")?.[1];
  if (whole === undefined) return [line];
  drop("lines of a box taken out", line.trim());
  if (!words) return [open.pop() ?? ""];
  const isLabelled = LABELLED.test(name ?? "");
  const isBox = isLabelled || BARE.test(name ?? "");
  open.push(isBox ? "\n</blockquote>\n" : "");
  const title =
    inBrackets ?? behind ?? TITLE.exec(attributes ?? "")?.[1] ?? (isLabelled ? capitalized(name!) : "");
  const label = title ? [`**${title}**`, ""] : [];
  return isBox ? ["", "<blockquote>", "", ...label] : ["", ...label];
}

/** Pandoc may draw them behind the words, too. */
function withoutColons(line: string): string {
  let words = line.trim().replace(/^:+\s*/, "");
  while (words.endsWith(":")) words = words.slice(0, -1).trimEnd();
  return words;
}

/** The line itself, or as one of a quotation where it stands below the label of a box. */
function indentedBox(line: string, before: string[], drop: (what: string, text: string) => void): string[] {
  const [, name, title] = INDENTED_BOX.exec(line.slice(0, LONGEST_BOX)) ?? [];
  if (name) {
    drop("lines of a box taken out", line);
    return title === "" ? [">"] : [`> **${title ?? capitalized(name)}**`, ">"];
  }
  const isWithin = /^(?: {4}|\t)\S/.test(line) && /^>(?: |$)/.test(before.at(-1) ?? "");
  return [isWithin ? `> ${line.replace(/^(?: {4}|\t)/, "")}` : line];
}

export function capitalized(word: string): string {
  if (word === "seealso") return "See also";
  return `${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()}`;
}

/** As GitHub shows it: `> [!NOTE]` as a label on a line of its own. */
function labelled(line: string, drop: (what: string, text: string) => void): string {
  const [, quote, word, title] = ALERT.exec(line) ?? [];
  if (!word) return line;
  drop("alert of GitHub made a label", line.trim().replace(/^>\s*/, ""));
  return `${quote}**${title ?? capitalized(word)}**  `;
}

function anchored(line: string, drop: (what: string, text: string) => void): string {
  const [marks] = HEADING.exec(line) ?? [];
  const brace = line.lastIndexOf("{");
  const [, id] = (marks && brace >= marks.length && HEADING_ID.exec(line.slice(brace, brace + 1000))) || [];
  if (!marks || id === undefined) return line;
  drop("id of a heading made an anchor", line.slice(brace));
  return `${marks}<a id="${id}"></a>${line.slice(marks.length, brace).trimEnd()}`;
}
