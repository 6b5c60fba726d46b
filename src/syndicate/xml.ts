import type { Item } from "feed";
import type { ElementCompact } from "xml-js";
import { removeIllegal } from "../text.ts";

/** Cures for xml-js, which `feed` and the Atom writer print with (version 1.6.11). */

/** Text for a `_text` node. xml-js takes a literal `&amp;` for an escaped `&` and collapses it. */
export function text(value: string): ElementCompact {
  return { _text: removeIllegal(value).text.replaceAll("&amp;", "&amp;amp;") };
}

/** A CDATA section. xml-js splits the first `]]>` only. */
export function cdata(value: string): ElementCompact {
  const legal = removeIllegal(value).text;
  return { _cdata: legal.includes("]]>") ? legal.replaceAll("]]>", "]]&gt;") : legal };
}

/**
 * An element with attributes only. xml-js escapes nothing in them but the quote; undefined ones are left out. `>` could
 * stay, but Go's parser (1.19) takes the `]]>` of an attribute for an error, as it would be one in text.
 */
export function attributes(values: Record<string, string | number | undefined>): ElementCompact {
  const escaped = (value: string) =>
    value
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replace(/[\t\n\r]/g, " ");
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return {
    _attributes: Object.fromEntries(
      given.map(([name, value]) => [name, escaped(removeIllegal(String(value)).text)]),
    ),
  };
}

// What is passed over: CDATA, addresses in elements, and tags with addresses in their attributes.
const REFERENCE =
  /<!\[CDATA\[[\s\S]*?\]\]>|<(?:link|guid|url|docs)\b[^>]*>[^<]*|<[^>]*&[^>]*>|&(?:amp|lt|gt);/g;
const BY_NUMBER: Record<string, string> = { "&amp;": "&#x26;", "&lt;": "&#x3C;", "&gt;": "&#x3E;" };

/**
 * `&amp;` and `&lt;` of plain text as hexadecimal references, which mean the same to a parser. RSS readers that take
 * titles for HTML understand them best (RSS Advisory Board, Best Practices Profile, "Character Data"). Addresses keep
 * `&amp;`: parsers on fast-xml-parser, such as @rowanmanning/feed-parser, leave a reference by number in them.
 */
export function withHexReferences(xml: string): string {
  return xml.replace(REFERENCE, (match) => BY_NUMBER[match] ?? match);
}

/**
 * The seam of `feed`: an extension overrides what it writes under the same name. Its types know objects only, but
 * lists, texts and undefined pass through as they are.
 */
export function extensions(elements: Record<string, unknown>): NonNullable<Item["extensions"]> {
  return Object.entries(elements).map(([name, objects]) => ({
    name,
    objects: objects as Record<string, unknown>,
  }));
}
