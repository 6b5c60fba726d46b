import { frameOf, pageOf } from "../../players.ts";
import { escapeHtml } from "../../text.ts";
import type { Arguments } from "./arguments.ts";

/** Pictures, players and links that tags stood for, as HTML; "" where nothing says which. */

// Eleventy: `(min-width: 30em) 50vw, 100vw`.
const SIZES = /^\(|\d(?:vw|px|r?em)\b/;

/**
 * A picture, with its caption. Octopress puts the side on which it floats first, and what it shows last; Eleventy parts
 * them by commas.
 */
export function figure({ positional: all, named }: Arguments): string {
  const given = all.map((word) => word.replace(/,$/, "")).filter(Boolean);
  const first = given.findIndex((word) => !/^(?:left|right|center|full)$/.test(word));
  const positional = first < 0 ? [] : given.slice(first);
  const source = named.src ?? named.url ?? named.image_path ?? named.image ?? named.file ?? positional[0];
  if (!source) return "";
  const said = [named.title, named.caption].filter(Boolean).join(" ");
  const caption = [said, creditOf(named)].filter(Boolean).join(" ");
  const [width, height] = [named.width ?? sizeIn(positional[1]), named.height ?? sizeIn(positional[2])];
  const label = positional.slice(1).findLast((word) => /\p{L}.*\s/u.test(word) && !SIZES.test(word));
  const size = [width && ` width="${escapeHtml(width)}"`, height && ` height="${escapeHtml(height)}"`].join(
    "",
  );
  const image = `<img src="${escapeHtml(source)}" alt="${escapeHtml(named.alt ?? (caption ? said.replace(/[*_`[]|\]\([^()]*\)/g, "") : (label ?? "")))}"${size}>`;
  if (!caption) return image;
  // What stands between empty lines is Markdown, also within HTML.
  const words = /[*_`[]/.test(caption) ? `\n\n${caption}\n\n` : escapeHtml(caption);
  return `<figure>${image}<figcaption>${words}</figcaption></figure>`;
}

/** Hugo: who made it, and where it is from. */
function creditOf({ attr, attrlink }: Arguments["named"]): string | undefined {
  return attr && attrlink ? `[${attr}](<${attrlink}>)` : attr;
}

function sizeIn(word: string | undefined): string | undefined {
  return /^\d/.test(word ?? "") ? word : undefined;
}

/** Hexo: `{% asset_img [class] a.png [width] [height] [title] %}`, a file beside the post. */
export function assetImage({ positional }: Arguments): string {
  const at = positional.findIndex((word) => /\.\w{2,5}$/.test(word));
  const [source, ...others] = at < 0 ? [] : positional.slice(at);
  const words = others.filter((word) => !/^\d+$/.test(word)).join(" ");
  return source ? `<img src="${escapeHtml(source)}" alt="${escapeHtml(words)}">` : "";
}

/** A file; or the page of a video, as Quarto has it. */
export function video({ positional, named }: Arguments): string {
  const source = named.src ?? named.mp4 ?? named.webm ?? positional[0];
  if (/^https?:\/\/(?:[\w-]+\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)\//.test(source ?? ""))
    return YOUTUBE({ positional: [source!], named });
  if (/^https?:\/\/(?:[\w-]+\.)?vimeo\.com\//.test(source ?? ""))
    return VIMEO({ positional: [source!], named });
  return source ? `<video src="${escapeHtml(source)}" controls></video>` : "";
}

/** Under any of the names that shortcodes have for its address; nothing without one. */
export function audio({ positional, named }: Arguments): string {
  const source = named.src ?? named.mp3 ?? named.ogg ?? named.m4a ?? positional[0];
  return source ? `<audio src="${escapeHtml(source)}" controls></audio>` : "";
}

/** A player by the id of its video, or by its address. */
function player(start: string): (given: Arguments) => string {
  return ({ positional, named }) => {
    const given = named.id ?? positional[0] ?? "";
    const id = (/[?&]v=([\w-]{5,})/.exec(given) ?? /([\w-]{5,})(?:[?&#].*)?$/.exec(given))?.[1];
    return id ? `<iframe src="${start}${id}" title="${escapeHtml(named.title ?? "")}"></iframe>` : "";
  };
}

/** What an address shows: the player of a video, else a link. */
export function embedded(address: string): string {
  const frame = frameOf(address) ?? (pageOf(address) === address ? undefined : address);
  return frame ? `<iframe src="${escapeHtml(frame)}"></iframe>` : link(address);
}

/** An address that reads as people write it: without its scheme. */
export function link(address: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(address.replace(/^https?:\/\/(?:www\.)?/, ""))}</a>`;
}

/** Of each, by its id or by its address. */
export const YOUTUBE = player("https://www.youtube.com/embed/");
export const VIMEO = player("https://player.vimeo.com/video/");
