import { isRecord } from "../../record.ts";
import { escapeHtml } from "../../text.ts";
import { readText } from "../loose.ts";
import { writeButton } from "./buttons.ts";
import { kindOf } from "./kinds.ts";
import { referenceIn } from "./links.ts";
import { writeUpload } from "./media.ts";
import { holdsNodes, type Node, type Reading, typeOf } from "./node.ts";
import { fieldsOf, textAt } from "./places.ts";
import { markupOrText, tag } from "./raw.ts";
import { fieldsNotIn } from "./unshown.ts";
import { isUpload, pictureIn } from "./uploads.ts";
import { isAddress, isMediaAddress, isProse, isSetting } from "./values.ts";

/** The fields of parts that sites have made for themselves: words, pictures, links and parts, whatever they are called. */

// Shown first, in this order; all others follow as they stand.
const TITLES = ["title", "heading", "headline"];
// Words also where they are a single one.
const WORDS = (
  "subtitle subheading eyebrow kicker tagline intro lead quote text body content richText question answer description message html " +
  "caption author label"
).split(" ");
const ORDER = [...TITLES, ...WORDS];
// Of each of these a part has several, of one word or more.
const LISTS = ["items", "list", "points", "bullets", "steps", "ingredients", "features"];
// Words that are none about a picture that has them.
const BESIDE = ["heading", "headline", "subheading", "text", "body", "content"];
// A text below one of these is an address, whatever it ends in.
const PICTURES = "image images picture pictures photo photos cover icon portrait avatar thumbnail logo".split(
  " ",
);
const ALTS = ["alt", "altText", "imageAlt", "alternativeText"];
const ADDRESSES = ["url", "href"];
const LABELS = ["label", "text", "title", "linkText", "buttonText"];

/** All that a reader would see, but for the fields that are shown already; what looks like a setting is on the report. */
export function writeFields(node: Node, reading: Reading, shown: readonly string[] = []): string {
  const alt = textAt([Object.fromEntries(fieldsOf(node))], ...ALTS);
  const placeOf = (name: string) => ORDER.indexOf(name) + 1 || ORDER.length + 1;
  return fieldsOf(node)
    .filter(([name]) => !isSetting(name) && !ALTS.includes(name) && !shown.includes(name))
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([name, value]) => writeValue(name, value, alt, reading))
    .filter(Boolean)
    .join("\n");
}

function writeValue(name: string, value: unknown, alt: string | undefined, reading: Reading): string {
  if (Array.isArray(value)) return writeValues(name, value, alt, reading);
  if (isRecord(value)) return writeRecord(name, value, reading);
  const text = readText(value);
  return text ? writeText(name, text, alt, reading) : "";
}

function writeText(name: string, text: string, alt: string | undefined, reading: Reading): string {
  if (isMediaAddress(text) || (PICTURES.includes(name) && isAddress(text)))
    return writeUpload({ url: text, alt }, reading, "blocks");
  if (TITLES.includes(name)) return `<p><strong>${markupOrText(text)}</strong></p>`;
  if (isAddress(text) && !WORDS.includes(name))
    return `<p>${tag("a", { href: text })}${escapeHtml(text)}</a></p>`;
  if (WORDS.includes(name) || isProse(text)) return `<p>${markupOrText(text)}</p>`;
  reading.report.change("rich-text", "fields of blocks left out that look like settings", `${name}: ${text}`);
  return "";
}

/** Nodes of a tree say what they are; others are parts. */
function writeValues(name: string, values: unknown[], alt: string | undefined, reading: Reading): string {
  const isOfNodes = values.some((one) => isRecord(one) && (typeOf(one) !== undefined || holdsNodes(one)));
  const tree = isOfNodes ? reading.readTree(values) : undefined;
  return (
    tree ??
    values
      .map((one) =>
        writeValue(LISTS.includes(name) && typeof one === "string" ? "text" : name, one, alt, reading),
      )
      .filter(Boolean)
      .join("\n")
  );
}

function writeRecord(name: string, value: Node, reading: Reading): string {
  if (isUpload(value) || (PICTURES.includes(name) && isPicture(value))) return writeSlide(value, reading);
  if (typeOf(value) !== undefined && kindOf(value) !== undefined) return reading.render([value], "blocks");
  const tree = reading.readTree(value);
  if (tree !== undefined) return tree;
  if (isButton(value)) return writeButton(value, reading);
  const title = titleOfPage(value);
  if (title) {
    reading.report.change("rich-text", "another article within a block left out, its title kept", title);
    return `<p>${markupOrText(title)}</p>`;
  }
  return writeMissing(value, reading) ?? writeFields(value, reading);
}

/** A picture or file; parts have them with words beside. */
function writeSlide(value: Node, reading: Reading): string {
  const shown = writeUpload(value, reading, "blocks");
  const beside = fieldsOf(value).filter(([name]) => BESIDE.includes(name));
  const rest = fieldsNotIn(Object.fromEntries(beside), shown);
  return [shown, rest && writeFields(rest, reading)].filter(Boolean).join("\n");
}

// What systems keep of a record of its own, and not of a tab with an anchor.
const OF_RECORD = ["createdAt", "updatedAt", "publishedAt", "_createdAt", "published_at", "documentId"];

/** Of a post that a part refers to, which its system sends whole. */
function titleOfPage(value: Node): string | undefined {
  const fields = Object.fromEntries(fieldsOf(value));
  const isRecordOfItsOwn = OF_RECORD.some((name) => name in fields) || isRecord(fields.sys);
  return isRecordOfItsOwn && textAt([fields], "slug") ? textAt([fields], "title") : undefined;
}

function isPicture(value: Node): boolean {
  return pictureIn([value]) !== undefined || isMissing(value);
}

/** An address and its label, and no more to say. */
function isButton(value: Node): boolean {
  const fields = Object.fromEntries(fieldsOf(value));
  const isSaid = (value: unknown) =>
    readText(value) !== undefined || (typeof value === "object" && value !== null);
  const said = Object.keys(fields).filter((name) => !isSetting(name) && isSaid(fields[name]));
  return said.length === 2 && [LABELS, ADDRESSES].every((names) => said.some((name) => names.includes(name)));
}

/** What is referred to and not sent is on the report; undefined for what is there. */
function writeMissing(value: Node, reading: Reading): string | undefined {
  if (!isMissing(value)) return undefined;
  reading.report.change(
    "rich-text",
    "part of a block left out: send what it refers to",
    referenceIn([value, value.sys].filter(isRecord)),
  );
  return "";
}

/** Contentful's links, Sanity's references. */
function isMissing({ sys, _ref }: Node): boolean {
  return typeof _ref === "string" || (isRecord(sys) && typeof sys.linkType === "string");
}
