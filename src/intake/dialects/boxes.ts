import type { Arguments } from "./tags.ts";

/** Tags that stand around Markdown on lines of their own: what they drew around it. What is between them stays Markdown. */

// GitBook; Hugo's Relearn, Hextra, LoveIt, Docsy, Congo; Just the Docs.
const LABELLED = "hint notice callout admonition alert note tip info warning danger caution important".split(
  " ",
);
// What such a box may say that it is, beside its name: GitBook's style, Hextra's type, Docsy's color.
const KIND = /^(?:note|tip|info|success|warning|danger|caution|important|error|question|example)$/i;
// Hexo, Octopress: who said it, and where.
const QUOTES = ["blockquote", "quote"];
// GitBook, Hugo's themes, Forem: closed until a reader asks, or one of several, of which a feed shows all.
const TITLED = "details expand spoiler collapse tab step code".split(" ");

/** Every name of such a tag. */
export const BOX_TAGS = [...LABELLED, ...QUOTES, ...TITLED];

interface Box {
  start: string;
  end: string;
}

/** The boxes that are open, and how many ends of each name are to come: one that never ends is none. */
export interface Boxes {
  open: { name: string; end: string }[];
  ends: Map<string, number>;
}

const END = /\{%-?\s*end([a-z]+)\s*-?%\}|\{\{[<%]\s*\/\s*([\w-]+)\s*[>%]\}\}/gi;

export function findBoxes(source: string): Boxes {
  const ends = new Map<string, number>();
  for (const [, liquid, hugo] of source.matchAll(END)) {
    const name = (liquid ?? hugo)!.toLowerCase();
    ends.set(name, (ends.get(name) ?? 0) + 1);
  }
  return { open: [], ends };
}

/** What the beginning of a box becomes; undefined when it is none. */
export function openBox({ open, ends }: Boxes, name: string, given: Arguments): string | undefined {
  const left = ends.get(name) ?? 0;
  const box = left > 0 && BOX_TAGS.includes(name) ? boxOf(name, given) : undefined;
  if (!box) return undefined;
  ends.set(name, left - 1);
  open.push({ name, end: box.end });
  return `\n${box.start}\n\n`;
}

/** What the end of a box becomes: that of the box that was opened last. */
export function closeBox({ open }: Boxes, name: string): string {
  return open.at(-1)?.name === name ? `\n\n${open.pop()!.end}\n` : "";
}

function boxOf(name: string, given: Arguments): Box {
  const title = titleOf(given);
  if (QUOTES.includes(name))
    return { start: "<blockquote>", end: `${title && `— ${title}\n\n`}</blockquote>` };
  if (TITLED.includes(name)) return { start: title && `**${title}**`, end: "" };
  const label = labelOf(name, given);
  return { start: `<blockquote>\n\n**${label}**`, end: "</blockquote>" };
}

function titleOf({ positional, named }: Arguments): string {
  const words = positional.filter((word) => !/^https?:/.test(word)).join(" ");
  return named.title ?? named.name ?? named.label ?? named.summary ?? named.author ?? words;
}

/** Its title, else what it says that it is. */
function labelOf(name: string, { positional, named }: Arguments): string {
  const kind = [named.style, named.type, named.color, positional[0], name].find((word) =>
    KIND.test(word ?? ""),
  );
  const title = named.title ?? positional.find((word) => !KIND.test(word));
  const word = kind ?? name;
  return title ?? `${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()}`;
}
