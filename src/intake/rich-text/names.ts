import { isRecord } from "../../record.ts";
import { table } from "../../text.ts";
import { readText } from "../loose.ts";
import { ELEMENTS } from "./marks.ts";
import { type Node, placesOf, plainName, typeOf } from "./node.ts";

/** What the nodes of all systems become. Names are in lower case, without `-` and `_`. */

export type Kind = keyof typeof NAMES;

const NAMES = {
  text: [
    "text", // everybody
    "span", // Portable Text, DatoCMS
    "extendedtext", // Ghost
    "codehighlight", // Lexical
    "hashtag", // Lexical
    "tab", // Lexical
  ],
  box: [
    "doc", // ProseMirror
    "document", // Contentful, Slate up to 0.46
    "root", // Lexical, DatoCMS, mdast
    "columnlist column syncedblock template", // Notion
    "columns columngroup layout layoutsection layoutcolumn", // TipTap, Slate, Atlassian
    "section div indent grid", // Slate, Payload
    "detailscontent collapsiblecontent", // TipTap, Lexical
  ],
  paragraph: [
    "paragraph", // everybody
    "p", // Plate
    "unstyled", // Draft.js
    "normal", // Portable Text's style
    "lic", // Plate, a line of an item
    "line", // Slate
  ],
  heading: [
    "heading", // ProseMirror, Lexical, Strapi
    "extendedheading", // Ghost
    "header", // Editor.js
    "title subtitle", // Slate
  ],
  list: [
    "list", // Lexical, Strapi, DatoCMS
    "bulletlist", // ProseMirror
    "bulletedlist", // Slate
    "unorderedlist", // Contentful, Keystone
    "ul", // Plate, Payload
    "tasklist todolist checklist", // TipTap, Editor.js
  ],
  orderedList: ["orderedlist numberedlist ol"],
  item: [
    "listitem", // everybody
    "li", // Plate, Payload
    "bulletedlistitem", // Notion
    "bulletlistitem", // BlockNote
    "unorderedlistitem", // Draft.js
    "togglelistitem", // BlockNote
  ],
  orderedItem: [
    "numberedlistitem", // Notion, BlockNote
    "orderedlistitem", // Draft.js
    "olistitem", // Prismic
  ],
  checkItem: [
    "todo", // Notion
    "taskitem", // TipTap
    "checklistitem", // BlockNote, Slate
    "todoli actionitem", // Plate
  ],
  quote: [
    "quote", // Lexical, Strapi, Notion
    "blockquote", // ProseMirror, Contentful
    "extendedquote aside", // Ghost
    "pullquote", // Sanity
  ],
  code: [
    "code", // Lexical, Strapi, Sanity
    "codeblock", // ProseMirror, Ghost, Plate
    "preformatted pre", // Prismic, Slate
  ],
  rule: [
    "horizontalrule", // ProseMirror, Lexical
    "hr", // Contentful, Plate
    "thematicbreak", // DatoCMS, mdast
    "divider", // Notion, Keystone
    "delimiter", // Editor.js
    "separator",
  ],
  break: ["hardbreak", "linebreak", "br", "break", "softbreak"], // ProseMirror, Lexical, Slate, mdast
  image: [
    "image", // everybody
    "imageblock img inlineimage", // Slate, Plate
    "simpleimage", // Editor.js
    "figure captionedimage", // TipTap, Substack
  ],
  media: [
    "upload", // Payload
    "embeddedassetblock", // Contentful
    "media mediasingle", // Strapi, Atlassian
  ],
  gallery: ["gallery slider carousel slideshow imagegallery"], // Ghost, Strapi, Editor.js
  link: [
    "link", // Slate, Lexical, Strapi
    "autolink", // Lexical
    "a", // Plate
    "hyperlink assethyperlink entryhyperlink resourcehyperlink", // Contentful
    "itemlink", // DatoCMS
    "internallink", // Sanity
  ],
  table: ["table"],
  embed: [
    "embed", // Notion, Editor.js, Ghost, Prismic
    "iframe", // TipTap
    "mediaembed", // Plate
    "youtube", // TipTap, Lexical, Sanity
    "tweet twitter vimeo socialembed oembed videoembed", // Lexical, Slate, Sanity
  ],
  video: ["video"],
  audio: ["audio"],
  file: [
    "file", // Ghost, Notion, BlockNote
    "pdf", // Notion
    "attaches attachment", // Editor.js
  ],
  bookmark: [
    "bookmark", // Ghost, Notion
    "linkpreview", // Notion
    "linktool", // Editor.js
    "blockcard embedcard inlinecard", // Atlassian
  ],
  callout: [
    "callout", // Ghost, Notion
    "warning alert", // Editor.js
    "banner", // Payload
    "admonition note panel", // Sanity, Atlassian
  ],
  toggle: [
    "toggle", // Ghost, Notion
    "details collapsible collapsiblecontainer expand accordion", // TipTap, Lexical, Atlassian
  ],
  summary: ["detailssummary collapsibletitle"], // TipTap, Lexical
  button: ["button", "cta"], // Ghost, Editor.js, Payload
  card: ["product", "calltoaction"], // Ghost
  html: [
    "html", // Ghost, mdast
    "raw rawhtml htmlblock customhtml rawtool", // Editor.js, Slate
  ],
  markdown: [
    "markdown", // Ghost
    "richtext", // Strapi's starter
  ],
  math: [
    "equation", // Notion, Lexical
    "math mathblock mathinline inlinemath blockmath latex inlineequation formula", // TipTap, Slate, Quill
  ],
  words: [
    "mention", // TipTap, Notion, Slate
    "emoji", // TipTap
    "status date", // Atlassian
  ],
  nothing: [
    "tableofcontents breadcrumb", // Notion, TipTap: made of the rest
    "contentreference atlinksearch atlink zwnj", // Ghost, while somebody types
  ],
  forMembers: [
    "signup", // Ghost
    "email emailcta", // Ghost, in newsletters only
    "paywall", // Ghost
  ],
} satisfies Record<string, string[]>;

const KINDS = table<Kind>(
  Object.fromEntries(
    Object.entries(NAMES).flatMap(([kind, lines]) =>
      lines.flatMap((line) => line.split(" ")).map((name) => [name, kind as Kind]),
    ),
  ),
);

// `heading-one`, `header-two`, `heading_3`, `h4`, `heading5`
const HEADING = /^(?:heading|header|h)([1-6]|one|two|three|four|five|six)$/;
const NUMBERS = ["", "one", "two", "three", "four", "five", "six"];

// They hold another thing, and its name is further inside: Portable Text and Payload, Contentful, Storyblok, DatoCMS.
const HOLDERS = ["block", "inlineblock", "embeddedentryblock", "embeddedentryinline", "inlineitem"];

const INLINE = ["text", "link", "break", "mark", "words"];

/** Stands within a line. */
export function isInline(node: Node): boolean {
  return INLINE.includes(kindOf(node) ?? "");
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
    const inner = readText(place.blockType) ?? contentTypeOf(place);
    if (inner) return inner;
  }
  return typeof node.style === "string" || Array.isArray(node.markDefs) ? styleOf(node) : name;
}

/** Of a block of Portable Text its style says what it is; a style of its own is a paragraph. */
function styleOf({ style }: Node): string {
  const name = String(style ?? "normal");
  return (KINDS[plainName(name)] ?? levelIn(name)) ? name : "normal";
}

function contentTypeOf({ sys }: Node): string | undefined {
  const type = isRecord(sys) && isRecord(sys.contentType) ? sys.contentType.sys : undefined;
  return isRecord(type) ? readText(type.id) : undefined;
}

/** What the node becomes; undefined when nothing is known of its name. Without one it is a leaf, or a paragraph. */
export function kindOf(node: Node): Kind | "mark" | undefined {
  const written = nameOf(node);
  if (written === undefined) {
    if (typeof node.text === "string" || typeof node.html === "string") return "text";
    return node.children || node.nodes || node.leaves ? "paragraph" : undefined;
  }
  const name = plainName(written);
  if (levelIn(name)) return "heading";
  return KINDS[name] ?? (ELEMENTS[name] ? "mark" : undefined);
}
