import { escapeHtml } from "../../text.ts";
import type { Arguments } from "./arguments.ts";
import { labelFor } from "./box-labels.ts";

/** Tags that stand around Markdown on lines of their own: what they drew around it. What is between them stays Markdown. */

// GitBook; Hugo's Relearn, Hextra, LoveIt, Docsy, Congo; Just the Docs.
const LABELLED = "hint notice callout admonition alert note tip info warning danger caution important".split(
  " ",
);
// What such a box may say that it is, beside its name: GitBook's style, Hextra's type, Docsy's color.
const KIND =
  /^(?:note|tip|info|success|warning|danger|caution|important|error|question|example|abstract|quote|bug|failure)$/i;
// Which say that there is a box, and nothing of it.
const GENERAL = /^(?:callout|admonition|alert)$/;
// Hexo, Octopress: who said it, and where.
const QUOTES = ["blockquote", "quote"];
// GitBook, Hugo's themes, Forem: closed until a reader asks, or one of several, of which a feed shows all.
const TITLED = "details expand spoiler collapse hidetoggle folding tab step timelineitem code".split(" ");
// Which lead somewhere, within a line or in one of their own.
const LINKED = ["button", "btn", "cta"];

/** Every name of such a tag. */
export const BOX_TAGS = [...LABELLED, ...QUOTES, ...TITLED];

interface Box {
  start: string;
  end: string;
}

/** What the beginning of a link becomes, which its end ends; undefined when it is none. */
export function openLink(boxes: Boxes, name: string, given: Arguments): string | undefined {
  const { href, url, link, relref } = given.named;
  const address = href ?? url ?? link ?? relref ?? given.positional.find((word) => /^https?:/.test(word));
  if (!LINKED.includes(name) || !address || !hasEnd(boxes, name)) return undefined;
  push(boxes, name, LINK_END);
  return `<a href="${escapeHtml(address)}">`;
}

/** The boxes that are open, and how many ends of each name are to come: one that never ends is none. */
export interface Boxes {
  open: { name: string; end: string }[];
  ends: Map<string, number>;
}

const END =
  /\{%-?\s*end([a-z]*)\s*-?%\}|\{\{[<%]\s*\/\s*([\w-]+)\s*[>%]\}\}|(<\/(?<=^[ \t]{0,8}<\/)[A-Z][a-z]{2,20})>[ \t]*$/gim;

const LINK_END = "</a>";
const CODE_SPAN = /`+[^`\n]*`+/g;

/** Looks through a text without its blocks of code. */
export function findBoxes(text: string): Boxes {
  const ends = new Map<string, number>();
  for (const [, liquid, hugo, component] of text.replace(CODE_SPAN, "").matchAll(END)) {
    const name = (liquid ?? hugo ?? component)!.toLowerCase();
    ends.set(name, (ends.get(name) ?? 0) + 1);
  }
  return { open: [], ends };
}

/** Zola ends all of its tags, which are called like functions, with `{% end %}`. */
export const END_OF_ANY = "";

/** What the beginning of a box becomes, which the end of `ending` ends; undefined when it is none. */
export function openBox(boxes: Boxes, name: string, given: Arguments, ending: string): string | undefined {
  if (!BOX_TAGS.includes(name) || !hasEnd(boxes, ending)) return undefined;
  const { start, end } = boxOf(name, given);
  push(boxes, ending, end);
  return `\n${start}\n\n`;
}

/** A beginning that draws nothing, since other words stand in its line: the end is its own. */
export function passBox(boxes: Boxes, name: string, ending: string): void {
  if ((BOX_TAGS.includes(name) || ending === END_OF_ANY) && hasEnd(boxes, ending)) push(boxes, ending, "");
}

function hasEnd({ ends }: Boxes, ending: string): boolean {
  return (ends.get(ending) ?? 0) > 0;
}

function push({ open, ends }: Boxes, name: string, end: string): void {
  ends.set(name, ends.get(name)! - 1);
  open.push({ name, end });
}

/** What the end of a box becomes: of the last one that was opened under this name, and of those within it. */
export function closeBox({ open, ends }: Boxes, name: string): string {
  const at = open.findLastIndex((box) => box.name === name);
  if (open[at]?.end === LINK_END) return open.splice(at, 1)[0]!.end;
  if (at >= 0)
    return `\n\n${open
      .splice(at)
      .map(({ end }) => end)
      .reverse()
      .join("\n\n")}\n`;
  ends.set(name, (ends.get(name) ?? 0) - 1); // it stood in front of every beginning
  return "";
}

function boxOf(name: string, given: Arguments): Box {
  if (QUOTES.includes(name)) {
    const source = sourceOf(given);
    return { start: "<blockquote>", end: `${source && `— ${source}\n\n`}</blockquote>` };
  }
  const title = titleOf(given);
  if (TITLED.includes(name)) return { start: title && `**${title}**`, end: "" };
  const label = labelOf(name, given);
  return { start: `<blockquote>${label && `\n\n**${label}**`}`, end: "</blockquote>" };
}

// What themes say beside a title, or in its place: whether it is open, which color or icon it has.
const NO_TITLE = /^(?:https?:|open$|true$|false$|closed$|\.\.\.$|[a-z\d-]+$|fa[bsr] )/;

function titleOf({ positional, named }: Arguments): string {
  return (
    named.title ??
    named.name ??
    named.label ??
    named.summary ??
    named.header ??
    positional.find(isTitle) ??
    ""
  );
}

function isTitle(word: string): boolean {
  return !NO_TITLE.test(word);
}

/** Its title, else what it says that it is. */
function labelOf(name: string, { positional, named }: Arguments): string {
  const word =
    [named.style, named.type, named.color, positional[0], name].find((one) => KIND.test(one ?? "")) ?? name;
  return named.title ?? positional.find(isTitle) ?? (GENERAL.test(word) ? "" : labelFor(word));
}

/** Hexo: `{% blockquote Author, Source address title %}`; Octopress and Zola name them. */
function sourceOf({ positional, named }: Arguments): string {
  const words = positional.filter((word) => !/^https?:/.test(word)).join(" ");
  const address = positional.find((word) => /^https?:/.test(word)) ?? named.url;
  const said = words || named.author || "";
  return address ? `[${said || address}](<${address}>)` : said;
}
