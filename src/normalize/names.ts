/** Names for the report: those that mean something to a publisher. Made-up ones have one name, however many there are. */

// HTML, "Index of elements", and those of yesterday that pages still carry (HTML, "Non-conforming features").
const ELEMENTS = new Set(
  (
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br " +
    "button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed " +
    "fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image " +
    "img input ins kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter nav nobr " +
    "noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby " +
    "s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td " +
    "template textarea tfoot th thead time title tr track tt u ul var video wbr xmp"
  ).split(" "),
);

// HTML, "Index of attributes", and those that editors, themes and old pages write.
const ATTRIBUTES = new Set(
  (
    "align allow alt autoplay background bgcolor border cellpadding cellspacing char charset cite class clear color cols " +
    "colspan compact contenteditable coords crossorigin datetime decoding dir disabled download draggable face fetchpriority " +
    "fontsize frame frameborder headers height hidden href hreflang hspace id importance is ismap itemid itemprop itemref " +
    "itemscope itemtype kind label lang link loading longdesc loop marginheight marginwidth media muted name nonce noshade " +
    "nowrap ping playsinline poster preload property referrerpolicy rel rev role rows rowspan rules sandbox scope scrolling " +
    "shape size sizes slot span spellcheck src srcdoc srclang srcset start style summary tabindex target text title " +
    "translate type typeof usemap valign value version vspace width wrap xmlns"
  ).split(" "),
);

export function elementName(name: string): string {
  return `<${ELEMENTS.has(name) ? name : "unknown"}>`;
}

export function attributeName(name: string): string {
  if (ATTRIBUTES.has(name)) return name;
  return name.startsWith("aria-") ? "aria-…" : "unknown";
}
