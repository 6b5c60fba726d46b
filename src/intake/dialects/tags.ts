import { escapeHtml } from "../../text.ts";
import type { Arguments } from "./arguments.ts";
import { linkOrPost, linkToPost, postOf } from "./posts.ts";
import { assetImage, audio, embedded, figure, link, VIMEO, video, YOUTUBE } from "./shown.ts";

/** What the tags of site generators stood for, as Markdown or HTML; "" for what stands for nothing in a feed. */

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
  tweet: linkToTweet,
  twitter: linkToTweet,
  x: linkToTweet,
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

function linkToTweet({ positional: [first = ""], named: { user = "i", id = first } }: Arguments): string {
  return link(/^https?:/.test(first) ? first : `https://twitter.com/${user}/status/${id}`);
}
