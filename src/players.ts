/** Players that feed readers let through, and the page that shows the same to a reader who lets through none. */

// The common part of the lists of Miniflux, FreshRSS and NetNewsWire.
export const PLAYER_HOSTS = [
  "www.youtube.com",
  "www.youtube-nocookie.com",
  "youtube.com",
  "player.vimeo.com",
  "www.dailymotion.com",
  "geo.dailymotion.com",
  "open.spotify.com",
  "w.soundcloud.com",
  "embed.podcasts.apple.com",
  "bandcamp.com",
  "player.twitch.tv",
  "embed.ted.com",
  "archive.org",
  "codepen.io",
];

// The frame's address -> the page's.
const PAGES: [frame: RegExp, page: string][] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?!videoseries)([\w-]{6,})/,
    "https://www.youtube.com/watch?v=$1",
  ],
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/videoseries\?(?:[^#]*&)?list=([\w-]+)/,
    "https://www.youtube.com/playlist?list=$1",
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, "https://vimeo.com/$1"],
  [
    /^https?:\/\/(?:www|geo)\.dailymotion\.com\/(?:embed\/video\/|player[^?]*\?video=)(\w+)/,
    "https://www.dailymotion.com/video/$1",
  ],
  [/^https?:\/\/open\.spotify\.com\/embed\/(\w+\/\w+)/, "https://open.spotify.com/$1"],
  [/^https?:\/\/embed\.podcasts\.apple\.com\/([^?#]+)/, "https://podcasts.apple.com/$1"],
  [/^https?:\/\/embed\.ted\.com\/talks\/([\w/-]+)/, "https://www.ted.com/talks/$1"],
  [/^https?:\/\/(?:videopress\.com|video\.wordpress\.com)\/embed\/(\w+)/, "https://videopress.com/v/$1"],
  [/^https?:\/\/archive\.org\/embed\/([\w.-]+)/, "https://archive.org/details/$1"],
  [/^https?:\/\/codepen\.io\/([\w-]+)\/embed\/(?:preview\/)?(\w+)/, "https://codepen.io/$1/pen/$2"],
  [/^https:\/\/([\w.-]+)\/@([\w.@-]+)\/(\d+)\/embed/, "https://$1/@$2/$3"], // Mastodon, wherever it runs
  [/^(https?:\/\/[^?#]{1,500}\/)embed\/?#\?secret=/, "$1"], // WordPress, wherever it runs
];

// Frames around the page of something else, and which of their parameters names it: Drupal's own, and those of Embedly
// and Iframely; Facebook's, around one of its posts or films.
const AROUND: [frame: RegExp, parameter: string][] = [
  [
    /^https?:\/\/(?:[^/?#]{1,200}\/(?:[^?#]{1,200}\/)?media\/oembed|cdn\.embedly\.com\/widgets\/media\.html|(?:cdn\.)?iframe(?:\.ly|ly\.net)\/api\/iframe)\?/,
    "url",
  ],
  [/^https?:\/\/(?:www\.)?facebook\.com\/(?:v[\d.]+\/)?plugins\/(?:post|video)\.php\?/, "href"],
];

/** The page that such a frame shows; of any other, its own address. */
export function shownIn(frame: string): string {
  const [, parameter] = AROUND.find(([around]) => around.test(frame)) ?? [];
  const shown = parameter && new URL(frame).searchParams.get(parameter);
  return shown && /^https?:\/\//.test(shown) && URL.canParse(shown) ? new URL(shown).href : frame;
}

/** May its frame stay? */
export function isPlayer(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && PLAYER_HOSTS.includes(hostname);
}

/** What a reader without the player is led to; the frame's own address where no page is known. */
export function pageOf(frame: string): string {
  return expand(PAGES, frame) ?? frame;
}

// Addresses of watching -> of the player, for those that name a video by its page.
const FRAMES: [page: RegExp, frame: string][] = [
  [
    /^https?:\/\/(?:www\.|m\.)?youtube\.com\/watch\?(?:[^#]{0,200}&)?v=([\w-]{6,})/,
    "https://www.youtube.com/embed/$1",
  ],
  [/^https?:\/\/youtu\.be\/([\w-]{6,})/, "https://www.youtube.com/embed/$1"],
  [
    /^https?:\/\/(?:www\.|m\.)?youtube\.com\/(?:v|shorts|live)\/([\w-]{6,})/,
    "https://www.youtube.com/embed/$1",
  ],
  [/^https?:\/\/(?:www\.)?vimeo\.com\/(\d+)/, "https://player.vimeo.com/video/$1"],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\/video\/(\w+)/, "https://www.dailymotion.com/embed/video/$1"],
  [
    /^https?:\/\/open\.spotify\.com\/(?:intl-\w{2}\/)?((?:track|album|playlist|episode|show)\/\w+)/,
    "https://open.spotify.com/embed/$1",
  ],
  [/^https?:\/\/(?:www\.)?ted\.com\/talks\/(\w+)/, "https://embed.ted.com/talks/$1"],
  [/^https?:\/\/codepen\.io\/([\w-]+)\/pen\/(\w+)/, "https://codepen.io/$1/embed/$2"],
];

/** The player for the page of a video; undefined when it is none that is known. */
export function frameOf(page: string): string | undefined {
  return expand(FRAMES, page);
}

/** The target of the first pattern that an address fits, with its groups for `$1` and the others; undefined for none. */
export function expand(patterns: [pattern: RegExp, target: string][], address: string): string | undefined {
  for (const [pattern, target] of patterns) {
    const match = pattern.exec(address);
    if (match) return target.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? "");
  }
  return undefined;
}
