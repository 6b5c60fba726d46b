import {
  ALLOWED_ELEMENTS,
  ALLOWED_EVERYWHERE,
  LINK_SCHEMES,
  SHOWN_ELEMENTS,
  SHOWN_SCHEMES,
  SUCCESSORS,
} from "../../normalize/allowed-elements.ts";
import { CARDS } from "../../normalize/cards/index.ts";
import { QUOTED } from "../../normalize/embeds/script-embeds.ts";
import { REDIRECTORS, TRACKING_PARAMETERS } from "../../normalize/links/tracking.ts";
import { LAZY_SETS, LAZY_SOURCES } from "../../normalize/pictures/lazy.ts";
import { PLAYER_HOSTS } from "../../players.ts";
import { CHART_BOXES, DRAWN, SCRIPTS } from "../../scripted.ts";
import { code, table } from "./markdown.ts";
import { type Sources, sentenceOf } from "./sentences.ts";

/** What stays in a body, and what becomes something that every reader shows. */

/** The section on elements and attributes that readers get. */
export function elements(): string {
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

/** The section on schemes, and on parameters that only measure. */
export function addresses(): string {
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

/** The section on where lazily loaded pictures have their address. */
export function pictures(): string {
  return `## Pictures

The true address of a lazily loaded picture is taken from the first of these that has one:
${code([...LAZY_SOURCES, ...LAZY_SETS])}.
Where none has, and only one other \`data-\` attribute holds the address of a picture, from that one.`;
}

/** The section on players and scripts of others. */
export function embeds(): string {
  const hosts = PLAYER_HOSTS.map((host) => `\`${host}\``);
  const charts = Object.values(CHART_BOXES).map(({ page }) => page!);
  const drawn = [...SCRIPTS.map(([, page]) => page.replace(/\$\d/g, "x")), ...charts];
  const scripts = drawn.map((page) => `\`${new URL(page).hostname}\``);
  return `## Players and embeds

Players of these hosts stay, each with a link below for readers that show none. Any other frame becomes a link.
${hosts.join(", ")}.

Of scripts that would have drawn something, a link stays for ${scripts.join(", ")}. Quotations that a script would have
drawn over stay as quotations with a link to the original: ${code(QUOTED)}. What a script would have drawn in
elements of its own becomes the player, or a link: ${code(Object.keys(DRAWN))}.`;
}

/** The section on what the cards of editors become. */
export function cards(sources: Sources): string {
  const rows = Object.entries(CARDS).map(([name, open]) => [
    `\`${name}\``,
    sentenceOf(sources, open.name, "src/normalize/cards/"),
  ]);
  return `## Cards of editors\n\n${table(["card (its class)", "becomes"], rows)}`;
}
