import { HTML_ELEMENTS } from "../html/index.ts";

/** Names for the report: those that mean something to a publisher. Made-up ones have one name, however many there are. */

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

/** `<unknown>` for what HTML does not know. */
export function elementName(name: string): string {
  return `<${HTML_ELEMENTS.has(name) ? name : "unknown"}>`;
}

/** `unknown` for made-up ones. */
export function attributeName(name: string): string {
  if (ATTRIBUTES.has(name)) return name;
  return name.startsWith("aria-") ? "aria-…" : "unknown";
}
