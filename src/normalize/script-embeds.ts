import {
  createElement,
  type Element,
  elementsOf,
  type Replacements,
  replaceAll,
  wordsOf,
} from "../html/index.ts";
import { expand } from "../players.ts";
import { table } from "../text.ts";
import { classSigns } from "./signs.ts";
import type { Step, Work } from "./work.ts";

/** What a script would have put into the page: its link stays. */

// Scripts that write something at their place, and where it can be seen.
export const SCRIPTS: [script: RegExp, page: string][] = [
  [/^(?:https?:)?\/\/gist\.github\.com\/([\w-]+\/\w+)(?:\.js)/, "https://gist.github.com/$1"],
  [/^(?:https?:)?\/\/asciinema\.org\/a\/(\w+)\.js/, "https://asciinema.org/a/$1"],
  [/^(?:https?:)?\/\/jsfiddle\.net\/([\w/]+?)\/embed/, "https://jsfiddle.net/$1/"],
];

// Where a quotation that a script would have drawn keeps the address of the original: Instagram, Threads, Mastodon,
// Facebook, TikTok.
const ORIGINALS = [
  "data-instgrm-permalink",
  "data-text-post-permalink",
  "data-embed-url",
  "data-href",
  "cite",
];
export const QUOTED = [
  "instagram-media",
  "text-post-media",
  "mastodon-embed",
  "fb-post",
  "fb-video",
  "tiktok-embed",
];

const YOUTUBE = "https://www.youtube.com/embed/";
const VIMEO = "https://player.vimeo.com/video/";
// Elements of the page's own that become a player.
export const VIDEOS = table<{ attributes: string[]; frame: string }>({
  "lite-youtube": { attributes: ["videoid"], frame: YOUTUBE },
  "amp-youtube": { attributes: ["data-videoid"], frame: YOUTUBE },
  "lite-vimeo": { attributes: ["videoid"], frame: VIMEO },
  "amp-vimeo": { attributes: ["data-videoid"], frame: VIMEO },
});

// Boxes in which a script would have drawn a player: WP Rocket, YouTube's own library, lazy loaders by hand.
const VIDEO_BOXES = ["rll-youtube-player", "youtube-player", "lyte", "youtube-lazy", "yt-lazyload"];
const VIDEO_IDS = ["data-id", "data-video-id", "data-videoid", "data-youtube-id", "data-yt-id", "data-embed"];

export const SCRIPT_EMBED_SIGNS = [
  "script",
  ...Object.keys(VIDEOS),
  ...classSigns([...QUOTED, ...VIDEO_BOXES]),
];

/**
 * What a script would have drawn stays as what it was drawn from: a gist as a link, a post as a quotation with a link to
 * the original, a lazy player as the player.
 */
export const keepScriptEmbeds: Step = (work) => {
  const replaced: Replacements = new Map();
  for (const element of elementsOf(work.body)) {
    const made = element.name === "script" ? linkOfScript(element) : playerOf(element);
    if (!made) {
      linkOriginal(work, element);
      continue;
    }
    replaced.set(element, [made]);
    work.report.change("embeds", "embed made plain", made.attribs.src ?? element.attribs.src);
    const words = element.name === "script" ? "" : wordsOf(element);
    if (words) work.report.removal("embeds", "words in the place of a player taken out", words);
  }
  replaceAll(work.body, replaced);
};

function linkOfScript({ attribs }: Element): Element | undefined {
  const address = attribs.src?.trim().slice(0, 500) ?? "";
  const page = expand(SCRIPTS, address);
  return page === undefined
    ? undefined
    : createElement("p", {}, [createElement("a", { href: page }, [page.replace("https://", "")])]);
}

function playerOf({ name, attribs }: Element): Element | undefined {
  const isBox = VIDEO_BOXES.some((token) => attribs.class?.split(/\s+/).includes(token));
  const video = VIDEOS[name] ?? (isBox ? { attributes: VIDEO_IDS, frame: YOUTUBE } : undefined);
  const id = video?.attributes
    .map((attribute) => attribs[attribute])
    .find((value) => /^[\w-]{1,40}$/.test(value ?? ""));
  return video && id
    ? createElement("iframe", { src: `${video.frame}${id}`, title: attribs.title ?? attribs.playlabel ?? "" })
    : undefined;
}

function linkOriginal({ report }: Work, element: Element): void {
  const classes = element.attribs.class?.split(/\s+/) ?? [];
  if (!QUOTED.some((name) => classes.includes(name))) return;
  const address = ORIGINALS.map((name) => element.attribs[name]).find((value) =>
    /^https:\/\//.test(value ?? ""),
  );
  if (!address || elementsOf(element, "a").some(({ attribs }) => attribs.href?.startsWith("http"))) return;
  const label = address.replace(/^https:\/\/(?:www\.)?|\?.*$/g, "");
  const link = createElement("p", {}, [createElement("a", { href: address }, [label])]);
  element.children.push(link);
  link.parent = element;
  report.change("embeds", "link to the original added", address);
}
