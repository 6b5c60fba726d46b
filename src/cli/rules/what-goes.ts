import type { ClassRule } from "../../html/index.ts";
import { FURNITURE } from "../../intake/page/furniture/classes.ts";
import { ABOUT_ARTICLE } from "../../intake/page/leftovers/about-classes.ts";
import { LINE_RULES } from "../../intake/page/leftovers/rules.ts";
import { NO_SUMMARY } from "../../normalize/fields/summary-rules.ts";
import { FURNITURE_CLASSES } from "../../normalize/furniture/classes.ts";
import { FURNITURE_RULES } from "../../normalize/furniture/rules.ts";
import { SHARE_ADDRESSES } from "../../normalize/furniture/share-rows.ts";
import { code, table } from "./markdown.ts";

/** What goes, where it stands and where it was seen. */

/** The section on lines and classes that are no part of an article. */
export function furniture(): string {
  const rules = FURNITURE_RULES.map(({ name, witness, alone, inText }) => [
    name,
    witness,
    alone ? "anywhere" : `only beside other furniture${inText ? "; in plain text anywhere" : ""}`,
  ]);
  const classes = FURNITURE_CLASSES.map(({ name, tokens, witness }) => [name, code(tokens), witness]);
  return `## Furniture

A rule sees one whole short line, never a part of a sentence, and each was seen somewhere before it was written.

${table(["what", "seen as", "goes"], rules)}

By class or id, in HTML:

${table(["what", "classes", "of"], classes)}

By where its links lead, in HTML: a row of links that ask ${SHARE_ADDRESSES.map(({ network }) => network).join(", ")} to pass this very page on.`;
}

/** The section on what is left out around the article of a whole page. */
export function pages(): string {
  const rowsOf = (rules: ClassRule[]) => rules.map(({ name, witness }) => [name, witness]);
  const places = {
    anywhere: "anywhere",
    "outside figures": "outside of figures and lists",
    edges: "before and after the text",
    head: "before the text",
    end: "after the text",
  };
  const lines = LINE_RULES.map(({ name, where, witness }) => [name, witness, places[where]]);
  return `## Whole web pages

A saved page (with \`<html>\`, menus, sidebars) becomes its article first; a fragment never loses anything this way. Parts
that are called so go, unless they hold the article:

${table(["what", "seen in"], rowsOf(FURNITURE))}

What is called so tells of the article: its author, day and tags are read from it, and then it goes too:

${table(["what", "seen in"], rowsOf(ABOUT_ARTICLE))}

And lines that an extractor takes along:

${table(["what", "seen as", "goes"], lines)}`;
}

/** The section on paragraphs that no summary is made of. */
export function summary(): string {
  const rows = NO_SUMMARY.map(({ name, witness }) => [name, witness]);
  return `## The summary

Where nobody wrote one it is made of the first paragraph that says something. These are left out for another one; they
stay in the article:

${table(["what", "seen as"], rows)}`;
}
