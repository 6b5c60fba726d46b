import { parseHtml, wordsOf } from "../../html/index.ts";
import { escapeHtml } from "../../text.ts";
import { readNumber, wordOf } from "../loose.ts";
import { writeButton } from "./buttons.ts";
import { writeBelow, writeBookmark, writeCallout, writeCard, writeToggle } from "./cards.ts";
import { rawOf, writeCode } from "./code.ts";
import { writeFields } from "./fields.ts";
import { levelIn, nameOf } from "./kinds.ts";
import { addressOfLink } from "./links.ts";
import { writeList } from "./lists.ts";
import { ELEMENTS } from "./marks.ts";
import {
  writeAudio,
  writeEmbed,
  writeFile,
  writeGallery,
  writeImage,
  writeUpload,
  writeVideo,
} from "./media.ts";
import type { Kind } from "./names.ts";
import { childrenOf, holdsNodes, type Node, plainName, type Reading, typeOf, type Within } from "./node.ts";
import { ownPlacesOf, textAt, valueAt } from "./places.ts";
import { closed, markupOrText, tag } from "./raw.ts";
import { writeTable } from "./tables.ts";

/** What each kind of node is written as. */

type Write = (node: Node, reading: Reading, within: Within) => string;

// Leaves and items are written in rows: see tree.ts.
export type Written = Exclude<Kind, "text" | "item" | "orderedItem" | "checkItem" | "markdown"> | "mark";

export const WRITERS: Record<Written, Write> = {
  box: (node, reading, within) => reading.render(childrenOf(node), within),
  paragraph: (node, reading, within) => element(within === "lines" ? "" : "p", node, reading),
  heading: writeHeading,
  list: writeList,
  orderedList: writeList,
  quote: writeQuote,
  code: writeCode,
  rule: () => "<hr>",
  break: () => "<br>",
  image: writeImage,
  media: writeUpload,
  gallery: writeGallery,
  link: writeLink,
  table: writeTable,
  embed: writeEmbed,
  video: writeVideo,
  audio: writeAudio,
  file: writeFile,
  bookmark: writeBookmark,
  callout: writeCallout,
  toggle: writeToggle,
  summary: (node, reading) => element("summary", node, reading),
  button: writeButton,
  card: writeCard,
  html: (node, { report }) => closed(rawOf(node, "html", "value", "content", "code"), report),
  math: writeMath,
  words: writeMention,
  nothing: () => "",
  forMembers: leaveOut,
  mark: (node, reading) => element(ELEMENTS[plainName(nameOf(node)!)]!, node, reading),
};

/** Its children within a line, in an element of this name. */
function element(name: string, node: Node, reading: Reading): string {
  const inner = reading.render(childrenOf(node), "lines");
  return name && inner ? `<${name}>${inner}</${name}>` : inner;
}

/** `level`, `depth`, `tag: "h2"`, or a name that says it. */
function writeHeading(node: Node, reading: Reading): string {
  if (typeof valueAt(ownPlacesOf(node), "header") === "string") return writeCard(node, reading); // Ghost's card of this name
  const said = valueAt(ownPlacesOf(node), "level", "depth", "tag");
  const level = readNumber(said) || levelIn(wordOf(said)) || levelIn(nameOf(node)!) || 2;
  return element(`h${Math.min(6, Math.max(1, Math.floor(level)))}`, node, reading);
}

// Who is quoted.
const SOURCES = ["caption", "attribution", "cite", "author"];

function writeQuote(node: Node, reading: Reading): string {
  const inner = writeBelow(node, reading) || writeFields(node, reading, SOURCES);
  const source = textAt(ownPlacesOf(node), ...SOURCES);
  return `<blockquote>${inner}${source ? `<p><cite>${markupOrText(source)}</cite></p>` : ""}</blockquote>`;
}

function writeLink(node: Node, reading: Reading): string {
  const href = addressOfLink(node, reading);
  const inner =
    reading.render(childrenOf(node), "lines") || escapeHtml(textAt(ownPlacesOf(node), "title") ?? href ?? "");
  return href ? `${tag("a", { href })}${inner}</a>` : inner;
}

/** A formula is its TeX. */
function writeMath(node: Node, reading: Reading, within: Within): string {
  const tex = textAt(ownPlacesOf(node), "latex", "expression", "equation", "formula", "value", "tex", "math");
  const shown = tex ? escapeHtml(tex) : reading.render(childrenOf(node), "lines");
  return within === "lines" ? shown : `<p>${shown}</p>`;
}

function writeMention(node: Node, reading: Reading, within: Within): string {
  const places = ownPlacesOf(node);
  const label = textAt(places, "emoji", "label", "text", "name", "title", "user", "id") ?? dayIn(places);
  const inner = holdsNodes(node) ? reading.render(childrenOf(node), "lines") : "";
  const shown = inner || escapeHtml(label ?? "");
  return shown && within === "blocks" ? `<p>${shown}</p>` : shown;
}

/** Atlassian's dates are milliseconds. */
function dayIn(places: Node[]): string | undefined {
  const date = new Date(readNumber(valueAt(places, "timestamp")) ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

// What Ghost's cards for members say.
const MEMBERS_WORDS = ["header", "subheader", "disclaimer", "html"];

/** Forms and what only a newsletter shows. */
function leaveOut(node: Node, { report }: Reading): string {
  const what = `card for members left out: ${typeOf(node)}`;
  const places = ownPlacesOf(node);
  const html = MEMBERS_WORDS.map((name) => textAt(places, name) ?? "").join("\n");
  const words = wordsOf(parseHtml(html));
  if (words) report.removal("rich-text", what, words);
  else report.change("rich-text", what);
  return "";
}
