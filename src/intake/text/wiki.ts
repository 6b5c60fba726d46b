import { anyOf, type Phrases } from "../../phrases.ts";
import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";
import type { RenderBelow } from "./lists.ts";

/** Articles of MediaWiki, copied from its pages. */

// Behind a heading there is a link to edit what is below, in brackets, in the same line or in the next.
const EDIT: Phrases = {
  en: "edit(?: source)?",
  de: "bearbeiten(?: ?\\| ?quelltext bearbeiten)?",
  fr: "modifier(?: ?\\| ?modifier le code)?",
  es: "editar(?: ?[|·] ?editar (?:código|a fonte|el código))?",
  it: "modifica(?: ?\\| ?modifica wikitesto)?",
  nl: "bewerken(?: ?\\| ?brontekst bewerken)?",
  ru: "править(?: ?\\| ?править код)?",
  ja: "編集",
  zh: "编辑|編輯",
};
const LINK = `\\[ ?${anyOf(EDIT)} ?\\]`;
const HEADING = new RegExp(
  `^[ \\t]*(\\S[^\\n[\\]]{0,100}?)[ \\t]*(?:\\n[ \\t]*)?(${LINK})[ \\t]*(?:\\n|$)`,
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
