import { isRecord } from "../../record.ts";
import { beginningOf } from "../../text.ts";
import { readText } from "../loose.ts";
import { nameOf } from "./kinds.ts";
import { referenceIn } from "./links.ts";
import { writeUpload } from "./media.ts";
import { childrenOf, holdsNodes, type Node, placesOf, type Reading, type Within } from "./node.ts";
import { markupOrText } from "./raw.ts";

/** Nodes of which nothing is known: components that a site has made for itself. Their words and pictures stay. */

// Fields in which components keep words, in the order in which they are mostly shown.
const TITLES = ["title", "heading", "headline"];
const WORDS =
  "subtitle subheading quote text body content richText description message html caption author".split(" ");
const PICTURES = ["image", "picture", "photo", "media", "file"];
// Parts of a component, each a component itself.
const PARTS = ["items", "columns", "cards", "rows", "tabs", "sections"];
const LONGEST_NAME = 40;

/** The words of its children under its title, else of its fields; with neither it is on the report. */
export function writeUnknown(node: Node, reading: Reading, within: Within): string {
  const inner = holdsNodes(node) ? reading.render(childrenOf(node), within) : "";
  if (inner.trim()) return within === "lines" ? inner : `<div>${titlesOf(node)}${inner}</div>`;
  const name = beginningOf(nameOf(node) ?? "without a name", LONGEST_NAME);
  const words = writeWords(node, reading);
  const reference = referenceIn(placesOf(node));
  if (words) reading.report.change("rich-text", `block of type ${name} not known, its words kept`);
  else if (reference)
    reading.report.change("rich-text", `block of type ${name} left out: send what it refers to`, reference);
  else reading.report.change("rich-text", `block of type ${name} left out`, sampleOf(node));
  return within === "lines" ? words.replace(/<\/?p>/g, " ") : words;
}

/** Its beginning as JSON: a node may hold all of the others, and each of those is looked at as well. */
function sampleOf(node: Node): string {
  let left = 50;
  return JSON.stringify(node, (_, value) => (left-- > 0 ? value : undefined)).slice(0, 200);
}

/** What its fields hold: texts, trees, pictures, parts. */
export function writeWords(node: Node, reading: Reading): string {
  const pictured = new Set(PICTURES.map((name) => node[name]));
  const places = placesOf(node).filter((place) => !pictured.has(place));
  const names = holdsNodes(node) ? WORDS.filter((name) => name !== "content") : WORDS; // those were written already
  const words = places.flatMap((place) => [
    titlesOf(place),
    ...names.map((name) => wordsOf(place[name], reading)),
  ]);
  const pictures = PICTURES.map((name) => pictureOf(node[name], reading));
  const parts = PARTS.flatMap((name) => (Array.isArray(node[name]) ? node[name].filter(isRecord) : []));
  return [...words, ...pictures, ...parts.map((part) => writeWords(part, reading))]
    .filter(Boolean)
    .join("\n");
}

function titlesOf(node: Node): string {
  const titles = TITLES.map((name) => readText(node[name])).filter((title) => title !== undefined);
  return titles.map((title) => `<p><strong>${markupOrText(title)}</strong></p>`).join("");
}

function wordsOf(value: unknown, reading: Reading): string {
  const tree = typeof value === "object" ? reading.readTree(value) : undefined;
  if (tree !== undefined) return tree;
  const text = readText(value);
  return text ? `<p>${markupOrText(text)}</p>` : "";
}

function pictureOf(value: unknown, reading: Reading): string {
  return isRecord(value) ? writeUpload(value, reading, "blocks") : "";
}
