import { parseHtml, writeHtml } from "../../html/index.ts";
import { frameOf } from "../../players.ts";
import { decodeAddress } from "../../text.ts";
import type { Arguments } from "../dialects/arguments.ts";
import { figure } from "../dialects/shown.ts";

/** What page builders show that stands in an attribute of a shortcode: Divi, WPBakery, Avada, Enfold, Shortcodes Ultimate, by how its name ends. */

type Named = Arguments["named"];

// Of any other part only what is inside is the article's.
const PARTS: { names: RegExp; show: (named: Named, inner: string) => string }[] = [
  { names: /_raw_(?:html|js)$/, show: (_, inner) => (/^[\w+/=%]*$/.test(inner.trim()) ? "" : inner) }, // Base64 in WPBakery
  { names: /_(?:single_image|image|imageframe)$/, show: pictured },
  { names: /(?:^|_)(?:button|btn)$/, show: linked },
  {
    names: /_(?:video|youtube|vimeo)(?:_advanced)?$/,
    show: ({ src, link: page, url }, inner) => addressed(src ?? page ?? url) + inner,
  },
  {
    names: /_testimonial$|(?:^|_)(?:pull|block)?quote$/,
    show: ({ author, name, cite }, inner) => quoted(inner, author ?? name ?? cite),
  },
  {
    names:
      /(?:^|_)(?:custom_heading|heading|blurb|cta|toggle|accordion|accordion_item|accordion_tab|tta_section|tab|spoiler|box|note)$/,
    show: headed,
  },
];

/** `inner` stands between the ends of the shortcode, as HTML. */
export function openBuilderPart(name: string, given: Arguments, inner: string): string {
  const part = PARTS.find(({ names }) => names.test(name));
  return part ? part.show(given.named, inner) : inner;
}

// What a title may hold; any other `<` is a sign.
const SIGN = /<(?!\/?(?:a|abbr|b|br|code|em|i|small|span|strong|sub|sup|u)\b[^<>]*>)/gi;

/** An attribute, in which a builder writes HTML, with all its ends. */
function whole(said: string): string {
  return writeHtml(parseHtml(said.replace(SIGN, "&lt;")).children);
}

function headed({ title, text, heading, h2, image }: Named, inner: string): string {
  const said = title ?? heading ?? text ?? h2;
  return `${image ? pictureAt(image, {}) : ""}${said ? `<h3>${whole(said)}</h3>` : ""}${inner}`;
}

function pictureAt(address: string, named: Named): string {
  return `<div>${figure({ positional: [address], named })}</div>`;
}

/** WPBakery knows the number of a picture only. */
function pictured({ src, custom_src, alt, caption }: Named, inner: string): string {
  const address = /^\s*(https?:\/\/[^\s<]+)\s*$/.exec(inner)?.[1];
  const shown = src ?? custom_src ?? address;
  const picture = shown && pictureAt(shown, { ...(alt && { alt }), ...(caption && { caption }) });
  return picture ? `${picture}${address ? "" : inner}` : inner;
}

/** WPBakery: `url:https%3A%2F%2Fexample.org|title:…|target:…`; Enfold: `manually,https://example.org`. */
function linked(named: Named, inner: string): string {
  const given = named.button_url ?? named.link ?? named.url ?? "";
  const address = given.startsWith("url:")
    ? decodeAddress(given.slice(4).split("|")[0]!)
    : given.replace(/^manually,/, "");
  const words = inner.trim() || whole(named.button_text ?? named.title ?? named.text ?? named.label ?? "");
  return words && /^(?:https?:|[/#])[^"<>]*$/.test(address)
    ? `<p><a href="${address}">${words}</a></p>`
    : words;
}

function addressed(address: string | undefined): string {
  if (!address || !/^https?:\/\/[^\s"<>]+$/.test(address)) return "";
  const frame = frameOf(address.replaceAll("&amp;", "&"));
  return frame ? `<iframe src="${frame}"></iframe>` : `<p><a href="${address}">${address}</a></p>`;
}

function quoted(inner: string, author: string | undefined): string {
  return `<blockquote>${inner}${author ? `<p>${whole(author)}</p>` : ""}</blockquote>`;
}
