import { DEEPEST } from "../html/index.ts";
import { BOX_TAGS } from "../intake/dialects/boxes.ts";
import { TAGS } from "../intake/dialects/tags.ts";
import { MOST_BYTES as MOST_SUBMISSION_BYTES } from "../intake/index.ts";
import { FURNITURE } from "../intake/page/furniture/classes.ts";
import { LINE_RULES } from "../intake/page/leftovers/rules.ts";
import { SHORTCODES } from "../intake/shortcodes/stood-for.ts";
import {
  ALLOWED_ELEMENTS,
  ALLOWED_EVERYWHERE,
  LINK_SCHEMES,
  SHOWN_ELEMENTS,
  SHOWN_SCHEMES,
  SUCCESSORS,
} from "../normalize/allowed-elements.ts";
import { CARDS } from "../normalize/cards/index.ts";
import { QUOTED } from "../normalize/embeds/script-embeds.ts";
import { LIMITS } from "../normalize/fields/limits.ts";
import { NO_SUMMARY } from "../normalize/fields/summary-rules.ts";
import { FURNITURE_CLASSES } from "../normalize/furniture/classes.ts";
import { FURNITURE_RULES } from "../normalize/furniture/rules.ts";
import { REDIRECTORS, TRACKING_PARAMETERS } from "../normalize/links/tracking.ts";
import { LAZY_SETS, LAZY_SOURCES } from "../normalize/pictures/lazy.ts";
import { MOST_BYTES as MOST_BODY_BYTES } from "../normalize/sanitize.ts";
import { PLAYER_HOSTS } from "../players.ts";
import { DRAWN, SCRIPTS } from "../scripted.ts";
import { readSteps, type Sources, sentenceOf } from "./rules-sentences.ts";

/** The page on cleaning, written from the rules themselves: `npm run rules` writes it, and a test fails when it lags. */

/** Throws an Error that names the step that has no sentence. */
export function writeRulesPage(sources: Sources): string {
  const sections = [
    introduction(),
    steps(sources),
    elements(),
    addresses(),
    pictures(),
    embeds(),
    cards(sources),
    furniture(),
    pages(),
    dialects(sources),
    summary(),
    limits(),
  ];
  return `${sections.join("\n\n")}\n`;
}

const code = (names: string[]) => names.map((name) => `\`${name}\``).join(" ");

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function introduction(): string {
  return `# What cleaning does

<!-- Written by \`npm run rules\` from the rules themselves. Do not edit: the sentences stand beside the rules. -->

Every article goes through the same steps, once, when it is published. Each step writes down what it changed: see it
before publishing with \`npm run check\`, afterwards at \`/articles/{slug}/report\`. Whatever words a step takes out are on the
report in full, and the submission is kept as it came, so nothing is lost for good.

[The steps](#the-steps-in-their-order) · [What stays](#what-stays) · [Addresses](#addresses) ·
[Pictures](#pictures) · [Players and embeds](#players-and-embeds) · [Cards](#cards-of-editors) ·
[Furniture](#furniture) · [Whole pages](#whole-web-pages) · [Dialects](#dialects-of-markdown) · [Summary](#the-summary) ·
[Limits](#limits)`;
}

function steps(sources: Sources): string {
  const items = readSteps(sources).map(({ title, sentence, reports }, index) => {
    const names = reports.length ? ` *On the report: ${reports.join(", ")}.*` : "";
    return `${index + 1}. **${title}.** ${sentence}${names}`;
  });
  return `## The steps, in their order\n\n${items.join("\n")}`;
}

function elements(): string {
  const names = Object.entries(ALLOWED_ELEMENTS);
  const plain = names.filter(([, attributes]) => !attributes.length).map(([name]) => name);
  const rows = names
    .filter(([, attributes]) => attributes.length)
    .map(([name, attributes]) => [`\`${name}\``, code(attributes)]);
  const successors = Object.entries(SUCCESSORS).map(([old, now]) => `\`${old}\` becomes \`${now}\``);
  return `## What stays

These elements stay; of any other one the words stay. Of attributes only those below stay, and ${code(ALLOWED_EVERYWHERE)}
everywhere. Nothing else can be allowed by a setting: what runs in one reader runs in all.

Without attributes of their own: ${code(plain)}

${table(["element", "attributes"], rows)}

Elements of yesterday have successors: ${successors.join(", ")}.`;
}

function addresses(): string {
  const rows = TRACKING_PARAMETERS.map(({ of, pattern }) => [of, code(alternatives(pattern))]);
  return `## Addresses

A link may lead to ${code(LINK_SCHEMES)}. What a reader fetches to show the article (${code(SHOWN_ELEMENTS)}) comes by
${code(SHOWN_SCHEMES)} only. These parameters only measure the reader, and are taken off every address:

${table(["set by", "parameters"], rows)}

A link through a page that only counts who follows it leads straight to its target: those of ${REDIRECTORS.map(({ of }) => of).join(", ")}.`;
}

/** \`^(?:a|b_\\w+)$\` as \`a\` and \`b_…\`. */
function alternatives({ source }: RegExp): string[] {
  return source
    .replace(/^\^(?:\(\?:)?|\)?\$$/g, "")
    .replaceAll("\\w+", "…")
    .split("|");
}

function pictures(): string {
  return `## Pictures

The true address of a lazily loaded picture is taken from the first of these that has one:
${code([...LAZY_SOURCES, ...LAZY_SETS])}.`;
}

function embeds(): string {
  const hosts = PLAYER_HOSTS.map((host) => `\`${host}\``);
  const scripts = SCRIPTS.map(([, page]) => `\`${new URL(page.replace(/\$\d/g, "x")).hostname}\``);
  return `## Players and embeds

Players of these hosts stay, each with a link below for readers that show none. Any other frame becomes a link.
${hosts.join(", ")}.

Of scripts that would have drawn something, a link stays for ${scripts.join(", ")}. Quotations that a script would have
drawn over stay as quotations with a link to the original: ${code(QUOTED)}. What a script would have drawn in
elements of its own becomes the player, or a link: ${code(Object.keys(DRAWN))}.`;
}

function cards(sources: Sources): string {
  const rows = Object.entries(CARDS).map(([name, open]) => [
    `\`${name}\``,
    sentenceOf(sources, open.name, "src/normalize/cards/"),
  ]);
  return `## Cards of editors\n\n${table(["card (its class)", "becomes"], rows)}`;
}

function furniture(): string {
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

${table(["what", "classes", "of"], classes)}`;
}

function pages(): string {
  const parts = FURNITURE.map(({ name, witness }) => [name, witness]);
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

${table(["what", "seen in"], parts)}

And lines that an extractor takes along:

${table(["what", "seen as", "goes"], lines)}`;
}

function dialects(sources: Sources): string {
  return `## Dialects of Markdown

${sentenceOf(sources, "understandDialects", "src/intake/")} Tags whose meaning is known: ${code(Object.keys(TAGS))};
tags around Markdown: ${code(BOX_TAGS)}. A tag of another name that shows a web address becomes a link to it.

${sentenceOf(sources, "openShortcodes", "src/intake/")} They are ${code(Object.keys(SHORTCODES))}.`;
}

function summary(): string {
  const rows = NO_SUMMARY.map(({ name, witness }) => [name, witness]);
  return `## The summary

Where nobody wrote one it is made of the first paragraph that says something. These are left out for another one; they
stay in the article:

${table(["what", "seen as"], rows)}`;
}

function limits(): string {
  const number = (value: number) => value.toLocaleString("en");
  return `## Limits

${table(
  ["what", "at most", "beyond"],
  [
    ["a submission", `${number(MOST_SUBMISSION_BYTES)} bytes`, "refused (413)"],
    ["a clean body", `${number(MOST_BODY_BYTES)} bytes`, "refused (413)"],
    ["elements within each other", number(DEEPEST), "refused (422)"],
    [
      "a title (of the article, its source, an attachment), the rights",
      `${number(LIMITS.title)} characters`,
      "cut",
    ],
    ["a summary", `${number(LIMITS.summary)} characters`, "cut"],
    ["a name or a mail address of a person, a role, a tag", `${number(LIMITS.name)} characters`, "cut"],
    ["an address of a picture, a person, a file", `${number(LIMITS.address)} characters`, "left out"],
    ["authors, tags, attachments", `${LIMITS.ofEach} of each`, "left out"],
  ],
)}`;
}
