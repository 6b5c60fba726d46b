import { frameOf, pageOf } from "../../players.ts";
import { escapeHtml } from "../../text.ts";

/** What the tags of site generators stood for, as Markdown or HTML; "" for what stands for nothing in a feed. */

export interface Arguments {
  positional: string[];
  named: Record<string, string>;
}

/** `"a b" width=300 caption="x"`, and Go's back quotes. */
export function readArguments(source: string): Arguments {
  const found: Arguments = { positional: [], named: {} };
  for (const [, name, address, double, single, back, bare] of source.matchAll(
    /(?:([\w-]{1,40})\s{0,3}=\s{0,3})?(?:(https?:\/\/[^\s"'`]+)|"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`=][^\s"`=]*))/g,
  )) {
    const value = address ?? double ?? single ?? back ?? bare ?? "";
    if (name) found.named[name.toLowerCase()] = value;
    else found.positional.push(value);
  }
  return found;
}

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

// Eleventy: `(min-width: 30em) 50vw, 100vw`.
const SIZES = /^\(|\d(?:vw|px|r?em)\b/;

/** Hugo: who made it, and where it is from. */
function creditOf({ attr, attrlink }: Arguments["named"]): string | undefined {
  return attr && attrlink ? `[${attr}](<${attrlink}>)` : attr;
}

function sizeIn(word: string | undefined): string | undefined {
  return /^\d/.test(word ?? "") ? word : undefined;
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
export function player(start: string): (given: Arguments) => string {
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

/** Hexo: `{% asset_img [class] a.png [width] [height] [title] %}`, a file beside the post. */
function assetImage({ positional }: Arguments): string {
  const at = positional.findIndex((word) => /\.\w{2,5}$/.test(word));
  const [source, ...others] = at < 0 ? [] : positional.slice(at);
  const words = others.filter((word) => !/^\d+$/.test(word)).join(" ");
  return source ? `<img src="${escapeHtml(source)}" alt="${escapeHtml(words)}">` : "";
}

/** Hexo: `{% link text address %}`; Jekyll: `{% link _posts/2020-01-02-a-post.md %}`. */
function linkOrPost(given: Arguments): string {
  const at = given.positional.findIndex((word) => /^https?:\/\//.test(word));
  const words = given.positional.slice(0, Math.max(at, 0)).join(" ");
  if (at === 0) return link(given.positional[0]!); // Forem
  return words ? `<a href="${escapeHtml(given.positional[at]!)}">${escapeHtml(words)}</a>` : postOf(given);
}

/** `2020-01-02-a-post.md#part` of this site: its slug, which is its address beside this article's. */
export function postAddress(target: string): string {
  const [path = "", fragment] = target.split("#");
  const name = path
    .replace(/\/(?:_?index)?(?:\.\w+)?$/, "")
    .split("/")
    .pop()!;
  const slug = name.replace(/\.\w+$/, "").replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "");
  return `${slug}${fragment ? `#${fragment}` : ""}`;
}

/** Hexo: `{% post_link a-post 'Its title' %}`; its third word says whether that is escaped. */
function linkToPost({ positional: [post = "", ...words] }: Arguments): string {
  const title = words.filter((word) => !/^(?:true|false)$/.test(word)).join(" ");
  const address = escapeHtml(postAddress(post));
  return post && `<a href="${address}">${escapeHtml(title || post)}</a>`;
}

function postOf({ positional, named }: Arguments): string {
  return postAddress(positional[0] ?? named.path ?? "");
}

const YOUTUBE = player("https://www.youtube.com/embed/");
const VIMEO = player("https://player.vimeo.com/video/");

function on(site: string): (given: Arguments) => string {
  return ({ positional: [first = ""], named: { id = first } }) =>
    id && link(/^https?:/.test(id) ? id : `${site}${id}`);
}

/** What leads to another page, with nothing within. */
function cardOf({ named }: Arguments): string {
  const { link: address = named.href, title = named.text, subtitle = named.description } = named;
  if (!address || !title) return "";
  return `<a href="${escapeHtml(address)}">${escapeHtml(title)}</a>${subtitle ? ` — ${escapeHtml(subtitle)}` : ""}`;
}

/** Hexo's themes: `{% btn address, words, icon %}`; where it has an end, the words are within. */
function buttonOfHexo({ positional }: Arguments): string {
  const [address = "", words = ""] = positional.join(" ").split(/\s?,\s?/);
  return address && words ? `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>` : "";
}

/** Hugo's own shortcodes, Jekyll's plug-ins and Go's blog: the name of a tag, and what it stood for. */
export const TAGS: Record<string, (given: Arguments) => string> = {
  figure,
  image: figure,
  img: figure,
  "figure.html": figure,
  "image.html": figure,
  "img.html": figure,
  video,
  audio,
  youtube: YOUTUBE,
  "youtube.html": YOUTUBE,
  youtubeplayer: YOUTUBE,
  vimeo: VIMEO,
  "vimeo.html": VIMEO,
  file: ({ named: { src } }) => (src ? link(src) : ""), // GitBook
  gist: ({ positional: [user = "", id] }) =>
    link(
      /^https?:/.test(user)
        ? user
        : `https://gist.github.com/${id && !user.includes("/") ? `${user}/${id}` : user}`,
    ), // then it is a file's name
  tweet: ({ positional, named }) => link(addressOfPost(positional[0] ?? "", named)),
  twitter: ({ positional, named }) => link(addressOfPost(positional[0] ?? "", named)),
  x: ({ positional, named }) => link(addressOfPost(positional[0] ?? "", named)),
  instagram: ({ positional: [id = ""] }) => link(`https://www.instagram.com/p/${id}/`),
  asset_img: assetImage,
  embed: ({ positional: [first = ""], named: { url: address = first } }) =>
    /^https?:/.test(address) ? embedded(address) : "",
  github: ({ positional: [first = ""], named: { repo = first } }) =>
    repo && link(`https://github.com/${repo.replace(/^https:\/\/github\.com\//, "")}`),
  spotify: ({ positional: [uri = ""] }) =>
    embedded(uri.replace(/^spotify:(\w+):/, "https://open.spotify.com/$1/")),
  user: on("https://dev.to/"), // Forem
  codesandbox: on("https://codesandbox.io/s/"),
  stackblitz: on("https://stackblitz.com/edit/"),
  replit: on("https://replit.com/"),
  asciinema: on("https://asciinema.org/a/"),
  bilibili: on("https://www.bilibili.com/video/"),
  badge: ({ positional: [first = ""], named: { text, content = first } }) => escapeHtml(text ?? content), // VuePress, Starlight, Hextra
  card: cardOf, // Hextra, Nextra
  linkcard: cardOf, // Starlight
  linkbutton: cardOf,
  btn: buttonOfHexo,
  button: buttonOfHexo,
  label: ({ positional }) => escapeHtml(positional.join(" ").replace(/^\w*@/, "")), // Hexo
  ref: postOf,
  relref: postOf,
  link: linkOrPost,
  post_url: postOf,
  post_link: linkToPost,
  raw: ({ positional: [html = ""] }) => (html.startsWith("(") ? "" : html),
};

function addressOfPost(first: string, { user = "i", id }: Record<string, string>): string {
  return /^https?:/.test(first) ? first : `https://twitter.com/${user}/status/${id ?? first}`;
}
