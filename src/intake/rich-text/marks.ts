import { isRecord } from "../../record.ts";
import { escapeHtml, table } from "../../text.ts";
import { wordOf } from "../loose.ts";
import { addressOfLink } from "./links.ts";
import { KINDS } from "./names.ts";
import { type Node, plainName, type Reading } from "./node.ts";
import { closed } from "./raw.ts";
import { isProse, isSetting } from "./values.ts";

/** Texts and what marks them: records, words, booleans or a number, as the system has it. */

// Mark -> element. Colours, fonts and alignment are styling, and go without a word.
export const ELEMENTS = table<string>({
  bold: "strong",
  strong: "strong",
  b: "strong",
  italic: "em",
  em: "em",
  emphasis: "em",
  i: "em",
  underline: "u",
  u: "u",
  strike: "s",
  strikethrough: "s",
  s: "s",
  del: "s",
  delete: "s", // mdast
  highlight: "mark",
  mark: "mark",
  sub: "sub",
  subscript: "sub",
  sup: "sup",
  superscript: "sup",
  super: "sup", // Quill
  small: "small",
  kbd: "kbd",
  keyboard: "kbd", // Keystone
  code: "code",
  inlinecode: "code", // mdast
});
const ORDER = ["a", ...new Set(Object.values(ELEMENTS))];

// Lexical, "TEXT_TYPE_TO_FORMAT": the bits of `format`, lowest first.
const BITS = ["strong", "em", "s", "u", "code", "sub", "sup", "mark"];

// Where a leaf has its marks as `bold: true`: beside its text (Slate, Strapi), BlockNote, Notion, Quill.
const RECORDS = ["styles", "annotations", "attributes"];
const LINKS = ["link", "href", "hyperlink"];

/** Texts in a row: what marks several is opened once. */
export function renderLeaves(leaves: Node[], reading: Reading): string {
  const open: string[] = [];
  let html = "";
  const closeTo = (length: number) => {
    while (open.length > length) html += `</${/\w+/.exec(open.pop()!)![0]}>`;
  };
  for (const [at, leaf] of leaves.entries()) {
    const text = htmlOf(leaf);
    if (!text) continue;
    const tags = tagsOf(leaf, reading);
    let same = 0;
    while (same < tags.length && tags[same] === open[same]) same++;
    closeTo(same);
    for (const tag of tags.slice(same)) {
      open.push(tag);
      html += tag;
    }
    html += text;
    const notes = notesOf(leaf, leaves[at + 1], reading);
    if (notes) closeTo(0);
    html += notes;
  }
  closeTo(0);
  return html;
}

// Marks with words for readers; comments of editors, colours and counters have words, too.
const NOTE =
  /^(?:(?:foot|end|side|margin)?notes?(?:ref)?|footnotereference|tooltip|glossary(?:term)?|definition|abbr(?:eviation)?)$/;

/** Portable Text: the words of notes, each once, where what it marks ends. */
function notesOf(leaf: Node, next: Node | undefined, reading: Reading): string {
  const { notes } = reading.left;
  const ofNext = new Set(marksOf(next));
  const ended = marksOf(leaf)
    .filter(isRecord)
    .filter((mark) => typeof mark._type === "string" && !ofNext.has(mark) && !notes.has(mark));
  for (const mark of ended) notes.add(mark);
  const saying = ended.filter((mark) => NOTE.test(plainName(wordOf(mark._type))) && hasWords(mark));
  const words = saying
    .map((mark) =>
      reading
        .render([mark], "lines")
        .replace(/<\/?(?:p|div|ul|ol|li|blockquote)>/g, " ")
        .trim(),
    )
    .filter(Boolean);
  return words.map((note) => ` (${note})`).join("");
}

function marksOf(leaf: Node | undefined): unknown[] {
  return Array.isArray(leaf?.marks) ? leaf.marks : [];
}

function hasWords(mark: Node): boolean {
  return Object.entries(mark).some(
    ([name, value]) => !isSetting(name) && (typeof value === "object" || isProse(wordOf(value))),
  );
}

function htmlOf(leaf: Node): string {
  if (typeof leaf.html === "string") return closed(leaf.html);
  const text = [leaf.text, leaf.value].find((value) => typeof value === "string") ?? "";
  return escapeHtml(text).replace(/\r?\n/g, "<br>");
}

/** The opening tags of its marks, the outermost first, each once. */
function tagsOf(leaf: Node, reading: Reading): string[] {
  const names = new Set<string>();
  let address: string | undefined;
  const add = (mark: unknown, value: unknown) => {
    const name = plainName(wordOf(mark));
    if (LINKS.includes(name) || KINDS[name] === "link" || (isRecord(value) && name.endsWith("link")))
      address ??= addressOfLink(isRecord(value) ? value : { url: value }, reading);
    else if (value === true || isRecord(value)) names.add(ELEMENTS[name] ?? "");
    else if (typeof value === "string") names.add(ELEMENTS[plainName(value)] ?? ""); // script: "super"
  };
  for (const record of [leaf, ...RECORDS.map((name) => leaf[name]).filter(isRecord)])
    for (const [name, value] of Object.entries(record)) if (isMark(name, value)) add(name, value);
  for (const mark of marksOf(leaf))
    if (isRecord(mark)) add(mark.type ?? mark._type, mark);
    else add(mark, true);
  if (typeof leaf.format === "number")
    for (const [bit, name] of BITS.entries()) if (leaf.format & (1 << bit)) names.add(name);
  return ORDER.flatMap((name) => {
    if (name === "a") return address ? [`<a href="${escapeHtml(address)}">`] : [];
    return names.has(name) ? [`<${name}>`] : [];
  });
}

function isMark(name: string, value: unknown): boolean {
  return value === true || name === "script" || (LINKS.includes(name) && !!value);
}
