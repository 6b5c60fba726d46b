import { type ChildNode, type Element, elementsOf, isElement, rewrite } from "../html/index.ts";
import { table } from "../text.ts";
import { BOXES } from "./blocks/arrange.ts";
import { attributeName, elementName } from "./names.ts";
import type { Step, Work } from "./work.ts";

/**
 * What readers can show and nothing that can run: elements and their attributes. Never to be added, whatever a
 * publisher asks for: style, xmp, svg, math, noscript, textarea, title, noembed, plaintext, whose text a second
 * parser may read as markup.
 */
export const ALLOWED_ELEMENTS = table<string[]>({
  a: ["href", "title", "rel", "hreflang"],
  abbr: ["title"],
  audio: ["src", "controls", "preload"],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: ["cite"],
  br: [],
  caption: [],
  cite: [],
  code: ["class"],
  col: ["span"],
  colgroup: ["span"],
  dd: [],
  del: ["cite", "datetime"],
  details: ["open"],
  dfn: ["title"],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  iframe: ["src", "title", "width", "height", "allowfullscreen"],
  img: ["src", "srcset", "sizes", "alt", "title", "width", "height"],
  ins: ["cite", "datetime"],
  kbd: [],
  li: ["value"],
  mark: [],
  ol: ["start", "reversed", "type"],
  p: [],
  picture: [],
  pre: ["class"],
  q: ["cite"],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  small: [],
  source: ["src", "srcset", "sizes", "media", "type"],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ["colspan", "rowspan", "headers"],
  tfoot: [],
  th: ["colspan", "rowspan", "headers", "scope", "abbr"],
  thead: [],
  time: ["datetime"],
  tr: [],
  track: ["src", "kind", "srclang", "label", "default"],
  u: [],
  ul: [],
  var: [],
  video: ["src", "poster", "controls", "preload", "width", "height"],
  wbr: [],
});

export const ALLOWED_EVERYWHERE = ["lang", "dir", "id"];

/** Attributes that hold one address each; `srcset` holds several. */
export const ADDRESS_ATTRIBUTES = ["href", "src", "cite", "poster"];

/** Where a link may lead. */
export const LINK_SCHEMES = "http https mailto tel sms xmpp geo magnet ipfs gemini feed".split(" ");

/** What a reader fetches to show the article, and from where. */
export const SHOWN_ELEMENTS = ["img", "source", "video", "audio", "iframe", "track"];
export const SHOWN_SCHEMES = ["http", "https"];

// Boxes and the first level of headings become something else in the steps behind this one.
const LATER = ["h1", ...BOXES];
const ALLOWED = new Map(
  [...LATER.map((name): [string, string[]] => [name, []]), ...Object.entries(ALLOWED_ELEMENTS)].map(
    ([name, attributes]) => [name, new Set([...attributes, ...ALLOWED_EVERYWHERE])],
  ),
);

// Of code, the class names the language (CommonMark's info string, Prism, highlight.js); other classes are styling.
const CODE_CLASS = /^(?:language|lang|highlight-source)-[\w+#.-]+$/;

// Elements of yesterday that have a successor.
export const SUCCESSORS = table<string>({
  strike: "s",
  acronym: "abbr",
  tt: "code",
  big: "span",
  dir: "ul",
  listing: "pre",
  xmp: "pre",
  image: "img",
});

const EMPTY_WITHOUT = table<string>({ img: "src", iframe: "src", source: "src", track: "src" });

/** Leaves only allowed elements and attributes; of any other element its words stay. */
export const keepAllowed: Step = (work) => {
  rewrite(work.body, (node) => (isElement(node) ? keepElement(work, node) : node));
};

function keepElement(work: Work, element: Element): ChildNode | ChildNode[] {
  element.name = SUCCESSORS[element.name] ?? element.name;
  const allowed = ALLOWED.get(element.name);
  if (!allowed || isBareWrapper(element)) {
    if (!allowed)
      work.report.change("allowed", `${elementName(element.name)} taken off, its words kept`, element.name);
    return element.children;
  }
  keepAttributes(work, element, allowed);
  if (showsNothing(element)) return [];
  if (element.name === "audio" || element.name === "video") element.attribs.controls = "";
  return element;
}

/** A span or a link that says nothing any more. */
function isBareWrapper({ name, attribs }: Element): boolean {
  if (name === "span") return !attribs.lang && !attribs.dir && !attribs.id;
  return name === "a" && attribs.href === undefined && !attribs.id;
}

function keepAttributes({ report }: Work, element: Element, allowed: Set<string>): void {
  if (element.name === "code" || element.name === "pre") delete element.attribs.lang; // tidyCode has read it
  const classes = element.attribs.class
    ?.split(/\s+/)
    .filter((name) => CODE_CLASS.test(name))
    .join(" ");
  for (const name in element.attribs) {
    if (allowed.has(name)) continue;
    delete element.attribs[name];
    if (name.startsWith("on")) report.change("allowed", "event handler taken out", name);
    else if (!name.startsWith("data-"))
      report.change("allowed", `attribute ${attributeName(name)} taken out`, name);
  }
  if (classes) element.attribs.class = classes;
  else if (classes === "") delete element.attribs.class;
}

function showsNothing(element: Element): boolean {
  const { name, attribs, parent } = element;
  if (name === "picture") return !elementsOf(element, "img").length;
  const needed = EMPTY_WITHOUT[name];
  if (!needed || attribs[needed] !== undefined) return false;
  return !(attribs.srcset !== undefined && (name === "source" || isElement(parent, "picture")));
}
