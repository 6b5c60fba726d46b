import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";
import type { RenderBelow } from "./lists.ts";

/** Articles of MediaWiki, copied from its pages. */

// Behind a heading there is a link to edit what is below, in brackets, in the same line or in the next.
const EDIT =
  "\\[ ?(?:edit(?: source)?|bearbeiten(?: ?\\| ?quelltext bearbeiten)?|modifier(?: ?\\| ?modifier le code)?|editar(?: ?[|·] ?editar (?:código|a fonte|el código))?|modifica(?: ?\\| ?modifica wikitesto)?|bewerken(?: ?\\| ?brontekst bewerken)?|править(?: ?\\| ?править код)?|編集|编辑|編輯) ?\\]";
const HEADING = new RegExp(
  `^[ \\t]*(\\S[^\\n[\\]]{0,100}?)[ \\t]*(?:\\n[ \\t]*)?(${EDIT})[ \\t]*(?:\\n|$)`,
  "i",
);

/** A heading without that link, and what stands right under it. */
export function wikiHeading(lines: string[], report: Report, renderBelow: RenderBelow): string | undefined {
  const block = lines.join("\n");
  const [whole, heading, link] = HEADING.exec(block) ?? [];
  if (whole === undefined || !heading || !link) return undefined;
  report.removal("text", "link to edit a heading taken out", link);
  const below = block.slice(whole.length);
  return `<h2>${escapeHtml(heading)}</h2>${below.trim() && `\n${renderBelow(below)}`}`;
}
