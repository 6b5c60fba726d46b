import type { Report } from "../../article.ts";

// MDX: modules stand at the beginning of a line, with an empty one before them.
const MODULE =
  /^(?:import\s+(?:[\w*{][^'"]{0,300}\sfrom\s+)?["'][^"']{1,300}["'];?\s*$|export\s+(?:const|let|default|function|async)\b)/;
// kramdown puts the table of contents in the place of a list.
const CONTENTS = /^\s*\{:\s*(?:\.[\w-]+\s+)*toc\b[^}]*\}\s*$/;
// Hugo, Pandoc, kramdown: an id, and classes, behind a heading.
const HEADING_ID = /^(#{1,6}\s+)(.*?)\s*\{:?\s*#([\w-]+)[^{}]*\}\s*#*\s*$/;

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
    } else kept.push(anchored(line, drop));
  }
  return kept;
}

function anchored(line: string, drop: (what: string, text: string) => void): string {
  const [, marks, title, id] = HEADING_ID.exec(line.slice(0, 1000)) ?? [];
  if (!marks) return line;
  drop("id of a heading made an anchor", line.slice(line.lastIndexOf("{")));
  return `${marks}<a id="${id}"></a>${title}`;
}
