import type { Report } from "../../article.ts";

// MDX: modules stand at the beginning of a line, with an empty one before them.
const MODULE =
  /^(?:import\s+(?:[\w*{][^'"]{0,300}\sfrom\s+)?["'][^"']{1,300}["'];?\s*$|export\s+(?:const|let|default|function|async)\b)/;
// kramdown puts the table of contents in the place of a list.
const CONTENTS = /^\s*\{:\s*(?:\.[\w-]+\s+)*toc\b[^}]*\}\s*$/;
// Hugo, Pandoc, kramdown: an id, and classes, behind a heading.
const HEADING_ID = /^(#{1,6}\s+)(.*?)\s*\{:?\s*#([\w-]+)[^{}]*\}\s*#*\s*$/;

// GitHub's alerts, which open a quotation.
const ALERT = /^(\s{0,3}>\s?)\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*$/i;

/** Takes out what dialects write as whole lines, and puts the id of a heading where an anchor can keep it. */
export function removeLines(lines: string[], report: Report): string[] {
  const kept: string[] = [];
  const drop = (what: string, text: string) => report.removal("dialects", what, text);
  let inModule = false;
  for (const line of lines) {
    inModule = line.trim() !== "" && (inModule || (MODULE.test(line) && !kept.at(-1)?.trim()));
    if (inModule) drop("module of MDX taken out", line);
    else if (CONTENTS.test(line)) {
      if (/^\s*(?:[*+-]|\d+\.)\s/.test(kept.at(-1) ?? "")) drop("table of contents taken out", kept.pop()!);
      drop("attributes of kramdown taken out", line);
    } else kept.push(labelled(anchored(line, drop), drop));
  }
  return kept;
}

/** As GitHub shows it: `> [!NOTE]` as a label on a line of its own. */
function labelled(line: string, drop: (what: string, text: string) => void): string {
  const [, quote, word] = ALERT.exec(line) ?? [];
  if (!word) return line;
  drop("alert of GitHub made a label", line.trim().replace(/^>\s*/, ""));
  return `${quote}**${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()}**  `;
}

function anchored(line: string, drop: (what: string, text: string) => void): string {
  const [, marks, title, id] = HEADING_ID.exec(line.slice(0, 1000)) ?? [];
  if (!marks) return line;
  drop("id of a heading made an anchor", line.slice(line.lastIndexOf("{")));
  return `${marks}<a id="${id}"></a>${title}`;
}
