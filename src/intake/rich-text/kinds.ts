import { isRecord } from "../../record.ts";
import { readText, wordOf } from "../loose.ts";
import { ELEMENTS } from "./marks.ts";
import { KINDS, type Kind } from "./names.ts";
import { childrenOf, type Node, plainName, typeOf } from "./node.ts";
import { placesOf } from "./places.ts";

/** What a node is, by its name and by what it holds. */

// `heading-one`, `header-two`, `heading_3`, `h4`, `heading5`
const HEADING = /^(?:heading|header|h)([1-6]|one|two|three|four|five|six)$/;
const NUMBERS = ["", "one", "two", "three", "four", "five", "six"];

// They hold another thing, and its name is further inside: Portable Text and Payload, Contentful, Storyblok, DatoCMS.
const HOLDERS = ["block", "inlineblock", "embeddedentryblock", "embeddedentryinline"];

const INLINE = ["text", "link", "break", "mark", "words"];

// Formulas that stand within a line by their name: TipTap, Slate; Quill.
const INLINE_MATH = /inline|formula/;

// What names parts of sites: Strapi, Payload, Storyblok, Prismic, Craft, ACF.
const PARTS = ["__component", "blockType", "component", "slice_type", "typeHandle", "acf_fc_layout"];
// A site's own part named `link` or `text` is a block, not something within a line.
const STANDING: Record<string, Kind | undefined> = { link: "button", text: undefined, mark: undefined };

/** Stands within a line. */
export function isInline(node: Node): boolean {
  const kind = kindOf(node) ?? "";
  if (kind === "math") return node.inline === true || INLINE_MATH.test(plainName(nameOf(node)!)); // Lexical
  return INLINE.includes(kind);
}

/** The level that a name says: `h2` is 2. Undefined for what is no heading. */
export function levelIn(name: string): number | undefined {
  const [, level] = HEADING.exec(plainName(name)) ?? [];
  return level ? Math.max(NUMBERS.indexOf(level), 0) || Number(level) : undefined;
}

/** The name by which the node is known: of an entry or a block within it, that one's. */
export function nameOf(node: Node): string | undefined {
  const name = typeOf(node);
  if (name === undefined || !HOLDERS.includes(plainName(name))) return name;
  for (const place of placesOf(node).slice(1)) {
    const inner = readText(place.blockType) ?? contentTypeOf(place) ?? modelOf(place);
    if (inner) return inner;
  }
  return typeof node.style === "string" || Array.isArray(node.markDefs) ? styleOf(node) : name;
}

/** Of a block of Portable Text its style says what it is; a style of its own is a paragraph. */
function styleOf({ style }: Node): string {
  const name = wordOf(style) || "normal";
  return (KINDS[plainName(name)] ?? levelIn(name)) ? name : "normal";
}

function contentTypeOf({ sys }: Node): string | undefined {
  const type = isRecord(sys) && isRecord(sys.contentType) ? sys.contentType.sys : undefined;
  return isRecord(type) ? readText(type.id) : undefined;
}

/** GraphQL: `CodeBlock` of Contentful, `CodeBlockRecord` of DatoCMS. */
function modelOf(place: Node): string | undefined {
  return readText(place.__typename)?.replace(/Record$/, "");
}

/** A part that a site has made, which may be called as nodes of editors are. */
export function isPart(node: Node): boolean {
  return (
    PARTS.some((name) => name in node) || (nameOf(node) !== typeOf(node) && !Array.isArray(node.children))
  );
}

function isWithin(node: Node): boolean {
  return plainName(typeOf(node) ?? "").includes("inline");
}

/** What the node becomes; undefined when nothing is known of its name. Without one it is a leaf, or a paragraph. */
export function kindOf(node: Node): Kind | "mark" | undefined {
  const written = nameOf(node);
  if (written === undefined) {
    if (typeof node.text === "string" || typeof node.html === "string") return "text";
    if (!(node.children || node.nodes || node.leaves)) return undefined;
    return childrenOf(node).every(isInline) ? "paragraph" : "box";
  }
  const name = plainName(written);
  if (levelIn(name)) return "heading";
  const kind = KINDS[name] ?? (ELEMENTS[name] ? "mark" : undefined);
  return kind && kind in STANDING && isPart(node) && !isWithin(node) ? STANDING[kind] : kind;
}
