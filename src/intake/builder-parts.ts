import { type Arguments, figure } from "./dialects/tags.ts";

/** What page builders show that stands in an attribute of a shortcode: Divi, WPBakery, Avada, Enfold, by how its name ends. */

type Named = Arguments["named"];

// Of any other part only what is inside is the article's.
const PARTS: { names: RegExp; show: (named: Named, inner: string) => string }[] = [
  { names: /_raw_(?:html|js)$/, show: () => "" }, // WPBakery keeps it in Base64
  { names: /_(?:single_image|image|imageframe)$/, show: pictured },
  { names: /_(?:button|btn)$/, show: linked },
  { names: /_video$/, show: ({ src, link: page }, inner) => addressed(src ?? page) + inner },
  { names: /_testimonial$/, show: ({ author }, inner) => quoted(inner, author) },
  {
    names: /_(?:custom_heading|heading|blurb|cta|toggle|accordion_item|accordion_tab|tta_section|tab)$/,
    show: headed,
  },
];

/** `inner` stands between the ends of the shortcode, as HTML. */
export function openBuilderPart(name: string, given: Arguments, inner: string): string {
  const part = PARTS.find(({ names }) => names.test(name));
  return part ? part.show(given.named, inner) : inner;
}

function headed({ title, text, heading, image }: Named, inner: string): string {
  const said = title ?? heading ?? text; // HTML, as the builder wrote it
  return `${image ? pictureAt(image, {}) : ""}${said ? `<h3>${said}</h3>` : ""}${inner}`;
}

function pictureAt(address: string, named: Named): string {
  return `<div>${figure({ positional: [address], named })}</div>`;
}

/** WPBakery knows the number of a picture only. */
function pictured({ src, alt, caption }: Named, inner: string): string {
  const address = src ?? /^\s*(https?:\/\/[^\s<]+)\s*$/.exec(inner)?.[1];
  return address ? pictureAt(address, { ...(alt && { alt }), ...(caption && { caption }) }) : inner;
}

/** WPBakery: `url:https%3A%2F%2Fexample.org|title:…|target:…` */
function linked({ button_url, link: target, url, button_text, title, text }: Named, inner: string): string {
  const given = button_url ?? target ?? url ?? "";
  const address = given
    .replace(/^url:([^|]*).*$/, "$1")
    .replace(/%3A/gi, ":")
    .replace(/%2F/gi, "/");
  const words = inner.trim() || button_text || title || text || "";
  return words && /^(?:https?:|\/)[^"<>]*$/.test(address)
    ? `<p><a href="${address}">${words}</a></p>`
    : words;
}

function addressed(address: string | undefined): string {
  return address && /^https?:\/\/[^\s"<>]+$/.test(address)
    ? `<p><a href="${address}">${address}</a></p>`
    : "";
}

function quoted(inner: string, author: string | undefined): string {
  return `<blockquote>${inner}${author ? `<p>${author}</p>` : ""}</blockquote>`;
}
