import { table } from "../../text.ts";

/** What the nodes of all systems are called, by what becomes of them. Names are in lower case, without `-` and `_`. */

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
    "blok", // Storyblok
    "detailscontent collapsiblecontent", // TipTap, Lexical
    "collapsiblelist collapsibleitembody", // Wix
  ],
  paragraph: [
    "paragraph", // everybody
    "p", // Plate
    "unstyled", // Draft.js
    "normal", // Portable Text's style
    "lic", // Plate, a line of an item
    "line", // Slate
    "body byline", // Apple News
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
    "gif", // Wix
    "figure captionedimage", // TipTap, Substack
    "photo", // Apple News
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
    "inlinecard", // Atlassian
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
    "blockcard embedcard", // Atlassian
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
    "collapsibleitem", // Wix
  ],
  summary: ["detailssummary collapsibletitle collapsibleitemtitle"], // TipTap, Lexical, Wix
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
    "relationship inlineitem", // Payload, DatoCMS: the title of another document
  ],
  nothing: [
    "seo metatags", // Strapi, Payload: said to search engines
    "tableofcontents breadcrumb", // Notion, TipTap: made of the rest
    "contentreference atlinksearch atlink zwnj", // Ghost, while somebody types
  ],
  forMembers: [
    "signup", // Ghost
    "email emailcta", // Ghost, in newsletters only
    "paywall", // Ghost
  ],
} satisfies Record<string, string[]>;

/** The kind by a name. */
export const KINDS = table<Kind>(
  Object.fromEntries(
    Object.entries(NAMES).flatMap(([kind, lines]) =>
      lines.flatMap((line) => line.split(" ")).map((name) => [name, kind as Kind]),
    ),
  ),
);
