import { table } from "../text.ts";

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
