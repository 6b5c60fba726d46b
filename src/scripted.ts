import {
  classAmong,
  createElement,
  type Element,
  elementsOf,
  hasClassOf,
  textContent,
} from "./html/index.ts";
import { expand } from "./players.ts";
import { isRecord, parseIfJson } from "./record.ts";
import { table } from "./text.ts";

/** What a page leaves to a script to draw, and what it was drawn from. */

// AMP's elements that are HTML's under another name.
export const AMP_NAMES = new Map([
  ["amp-img", "img"],
  ["amp-anim", "img"],
  ["amp-video", "video"],
  ["amp-audio", "audio"],
  ["amp-iframe", "iframe"],
]);

// Scripts that write something at their place, and where it can be seen.
export const SCRIPTS: [script: RegExp, page: string][] = [
  [/^(?:https?:)?\/\/gist\.github\.com\/([\w-]+\/\w+)(?:\.js)/, "https://gist.github.com/$1"],
  [/^(?:https?:)?\/\/asciinema\.org\/a\/(\w+)\.js/, "https://asciinema.org/a/$1"],
  [/^(?:https?:)?\/\/datawrapper\.dwcdn\.net\/(\w+)\/embed\.js/, "https://datawrapper.dwcdn.net/$1/"],
  [/^(?:https?:)?\/\/www\.buzzsprout\.com\/(\d+\/[\w-]+)\.js/, "https://www.buzzsprout.com/$1"],
  [/^(?:https?:)?\/\/jsfiddle\.net\/([\w/]+?)\/embed/, "https://jsfiddle.net/$1/"],
];

interface Drawn {
  /** Those that may hold an id, or the address of the page. */
  attributes: string[];
  frame?: string;
  page?: string;
}

const YOUTUBE = "https://www.youtube.com/embed/";
const VIMEO = "https://player.vimeo.com/video/";
/** Elements of a page's own that become a player, or a link to the page. */
export const DRAWN = table<Drawn>({
  "lite-youtube": { attributes: ["videoid"], frame: YOUTUBE },
  "amp-youtube": { attributes: ["data-videoid"], frame: YOUTUBE },
  "lite-vimeo": { attributes: ["videoid"], frame: VIMEO },
  "amp-vimeo": { attributes: ["data-videoid"], frame: VIMEO },
  "amp-dailymotion": { attributes: ["data-videoid"], frame: "https://www.dailymotion.com/embed/video/" },
  "amp-soundcloud": {
    attributes: ["data-trackid"],
    frame: "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/",
  },
  "amp-twitter": { attributes: ["data-tweetid"], page: "https://twitter.com/i/status/" },
  "amp-instagram": { attributes: ["data-shortcode"], page: "https://www.instagram.com/p/" },
  "amp-gist": { attributes: ["data-gistid"], page: "https://gist.github.com/" },
  "amp-facebook": { attributes: ["data-href"], page: "https://www.facebook.com/" },
  "amp-tiktok": { attributes: ["data-src"], page: "https://www.tiktok.com/embed/v2/" },
  "amp-reddit": { attributes: ["data-src"], page: "https://www.reddit.com/" },
  "amp-pinterest": { attributes: ["data-url"], page: "https://www.pinterest.com/pin/" },
});

// Boxes in which a script would have drawn a chart.
export const CHART_BOXES = table<Drawn>({
  "flourish-embed": { attributes: ["data-src"], page: "https://public.flourish.studio/" },
  "infogram-embed": { attributes: ["data-id"], page: "https://infogram.com/" },
});

const chartAmong = classAmong(Object.keys(CHART_BOXES));

// Boxes in which a script would have drawn a player: WP Rocket, YouTube's own library, lazy loaders by hand.
export const VIDEO_BOXES = ["rll-youtube-player", "youtube-player", "lyte", "youtube-lazy", "yt-lazyload"];
const isVideoBox = hasClassOf(VIDEO_BOXES);
const VIDEO_IDS = ["data-id", "data-video-id", "data-videoid", "data-youtube-id", "data-yt-id", "data-embed"];

// Boxes in which a script would have drawn a player of sound: Squarespace.
export const SOUND_BOXES = ["sqs-audio-embed"];
const isSoundBox = hasClassOf(SOUND_BOXES);

interface EmbeddedPost {
  /** The class of the quotation. */
  box: string;
  /** The attribute in which it keeps the address of the original; without one, a link in it leads there. */
  original?: string;
}

/** Posts of elsewhere, as their sites give them away to be embedded: a quotation that a script would have drawn over. */
export const EMBEDDED_POSTS: EmbeddedPost[] = [
  { box: "twitter-tweet" },
  { box: "twitter-video" },
  { box: "instagram-media", original: "data-instgrm-permalink" },
  { box: "text-post-media", original: "data-text-post-permalink" }, // Threads
  { box: "bluesky-embed" },
  { box: "mastodon-embed", original: "data-embed-url" },
  { box: "fb-post", original: "data-href" },
  { box: "fb-video", original: "data-href" },
  { box: "tiktok-embed", original: "cite" },
  { box: "reddit-embed-bq" },
  { box: "reddit-card" },
  { box: "imgur-embed-pub" },
  { box: "tumblr-post" },
];

/** The player, or the link, in the place of such an element; undefined for any other. */
export function drawnFrom(element: Element): Element | undefined {
  if (element.name === "script") return playlistIn(element) ?? linkOfScript(element);
  return shownBy(element) ?? videoInSettings(element) ?? soundIn(element);
}

function linkOfScript({ attribs }: Element): Element | undefined {
  const telegram = /^\w{1,40}\/\d{1,12}$/.exec(attribs["data-telegram-post"] ?? "")?.[0];
  const page = telegram
    ? `https://t.me/${telegram}`
    : expand(SCRIPTS, attribs.src?.trim().slice(0, 500) ?? "");
  return page === undefined ? undefined : linkTo(page);
}

function shownBy(element: Element): Element | undefined {
  const { name, attribs } = element;
  const drawn = DRAWN[name] ?? drawnInBox(element);
  const said = drawn?.attributes
    .map((attribute) => attribs[attribute])
    .find((value) => /^(?:[\w-]{1,40}(?:\/[\w-]{1,40})?|https:\/\/[^\s"<>]{4,500})$/.test(value ?? ""));
  if (!drawn || !said) return undefined;
  if (drawn.page) return linkTo(said.startsWith("https:") ? said : `${drawn.page}${said}`);
  const src = said.startsWith("https:") ? said : `${drawn.frame}${said}`;
  return createElement("iframe", { src, title: attribs.title ?? attribs.playlabel ?? "" });
}

function drawnInBox(box: Element): Drawn | undefined {
  if (isVideoBox(box)) return { attributes: VIDEO_IDS, frame: YOUTUBE };
  const chart = chartAmong(box);
  // A picture of it may be in the box, for browsers without scripts.
  return chart && !elementsOf(box, "img").length ? CHART_BOXES[chart] : undefined;
}

// Elementor keeps what it will show in settings of its own.
export const SETTINGS = "elementor-widget-video";
const hasSettings = hasClassOf([SETTINGS]);
const ADDRESSES = ["youtube_url", "vimeo_url", "dailymotion_url", "videopress_url"];

function videoInSettings(box: Element): Element | undefined {
  if (!hasSettings(box) || elementsOf(box, "iframe", "video").length) return undefined;
  const said = parseIfJson(box.attribs["data-settings"] ?? "");
  const settings = isRecord(said) ? said : {};
  const addresses = [`${settings.video_type ?? "youtube"}_url`, ...ADDRESSES].map((name) => settings[name]);
  const src = addresses.find((value) => typeof value === "string" && /^https:\/\/\S{4,500}$/.test(value));
  return src ? createElement("iframe", { src: src as string, title: "" }) : undefined;
}

function soundIn(box: Element): Element | undefined {
  const { "data-url": src = "", "data-title": title = "" } = box.attribs;
  if (!isSoundBox(box) || !/^https?:\/\/\S{4,500}$/.test(src)) return undefined;
  const caption = title ? [createElement("figcaption", {}, [title])] : [];
  return createElement("figure", {}, [createElement("audio", { src, controls: "" }), ...caption]);
}

// WordPress has what it will play as JSON, for a script of its own.
const PLAYLIST = /(?:^|\s)wp-playlist-script(?:\s|$)/;

function playlistIn(script: Element): Element | undefined {
  const said = PLAYLIST.test(script.attribs.class ?? "") ? parseIfJson(textContent(script)) : undefined;
  if (!isRecord(said) || !Array.isArray(said.tracks)) return undefined;
  const player = said.type === "video" ? "video" : "audio";
  const tracks = said.tracks
    .filter(isRecord)
    .map(({ src, title, caption }) =>
      createElement("figure", {}, [
        createElement(player, { src: String(src) }),
        createElement("figcaption", {}, [String(title || caption || "")]),
      ]),
    );
  return createElement("div", {}, tracks);
}

function linkTo(page: string): Element {
  return createElement("p", {}, [
    createElement("a", { href: page }, [page.replace(/^https:\/\/(?:www\.)?/, "")]),
  ]);
}
