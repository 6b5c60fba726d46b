import { BOX_TAGS } from "../../intake/dialects/boxes.ts";
import { SIGNS } from "../../intake/dialects/signs.ts";
import { TAGS } from "../../intake/dialects/tags.ts";
import { SHORTCODES } from "../../intake/shortcodes/stood-for.ts";
import { code } from "./markdown.ts";
import { type Sources, sentenceOf } from "./sentences.ts";

/** What dialects are understood. */

/** The section on what is not plain Markdown, and on shortcodes. */
export function dialects(sources: Sources): string {
  return `## Dialects of Markdown

${sentenceOf(sources, "understandDialects", "src/intake/")} Known are those of
${dialectNames()}. Tags whose meaning is known: ${code(Object.keys(TAGS))};
tags around Markdown: ${code(BOX_TAGS)}. A tag of another name that shows a web address becomes a link to it.

${sentenceOf(sources, "openShortcodes", "src/intake/")} They are ${code(Object.keys(SHORTCODES))}.`;
}

function dialectNames(): string {
  const names = SIGNS.flatMap(({ witness }) => witness.split(", "));
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, "en")).join(", ");
}
