import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";
import { readArguments } from "../dialects/arguments.ts";
import { chooseBranches } from "../dialects/branches.ts";
import { type Found, replaceFound } from "../dialects/found.ts";
import { skipElement } from "../dialects/index.ts";
import { embedded, VIMEO, YOUTUBE } from "../dialects/shown.ts";
import { shownByAcf } from "./acf.ts";

/** What Drupal, Joomla, SilverStripe, LiveJournal, Shopify, Mailchimp and templates of Ruby write into bodies for their own modules. */
const TAGS: { what: string; pattern: RegExp; instead?: (match: RegExpExecArray) => string }[] = [
  {
    what: "file of Drupal taken out",
    pattern: /\[\[\{"(?:fid|type)":(?:[^\]]|\](?!\])){1,2000}\]\]/y,
  },
  {
    what: "picture of SilverStripe replaced",
    pattern: /\[image\s(?=[^\]\n]{0,500}\bsrc=)([^\]\n]{1,500})\]/iy,
    instead: ([, said]) => pictureOf(said!),
  },
  {
    what: "module of Joomla taken out",
    pattern: /\{load(?:position|module|moduleid)\s+[^{}\n]{1,200}\}/iy,
  },
  {
    what: "video of Joomla replaced",
    pattern: /\{youtube\}([\w-]{6,20})\{\/youtube\}/iy,
    instead: ([, id]) => YOUTUBE(readArguments(id!)),
  },
  {
    what: "video of Joomla replaced",
    pattern: /\{vimeo\}(\d{4,20})\{\/vimeo\}/iy,
    instead: ([, id]) => VIMEO(readArguments(id!)),
  },
  {
    what: "file of Drupal taken out",
    pattern: /<drupal-(?:media|entity)\b[^<>]{1,2000}>/iy,
  },
  {
    what: "video of Drupal replaced",
    pattern: /\[video:(https?:[^\s\]<>"]{4,300})(?=[\s\]])[^\]<>]{0,100}\]/iy,
    instead: ([, address]) => embedded(address!),
  },
  {
    what: "title of a tab of Joomla replaced", // Regular Labs
    pattern: /\{(?:tab|slider)(?:=|\s+title=")([^{}<>"|\n]{1,100})(?=[}"|])[^{}<>\n]{0,100}\}/iy,
    instead: ([, title]) => `<h3>${title}</h3>`,
  },
  {
    what: "module of Joomla taken out",
    pattern:
      /\{gallery\}[^{}<>\n]{1,200}\{\/gallery\}|\{\/?(?:tabs?|sliders?|modal|jcomments|emailcloak|field|fieldgroup|rsform|source|snippet|phoca\w{1,20})(?:[\s=][^{}<>\n]{0,200})?\}/iy,
  },
  {
    what: "template taken out", // Liquid of Shopify, HubL of HubSpot
    pattern:
      /\{%-?\s{0,5}(?:end_?)?(?:if|unless|else|elsif|elif|for|case|when|assign|capture|render|include|section|form|paginate|comment|raw|set|block|extends|liquid|schema|style|javascript|cta|(?:module|widget)(?:_block|_attribute)?)\b[^%{}]{0,500}%\}/iy,
  },
  {
    what: "template taken out", // what it prints: a field of a record, a call, a filter
    pattern:
      /\{\{(?=[^{}<>]{1,300}\}\})-?\s{0,5}(?:[a-z_]\w{0,40}(?:\.\w{1,40}){1,5}|[a-z_]\w{0,40}\([^{}<>]{0,300}\)|[a-z_]\w{0,40}\s{0,3}\||'[^'{}<>]{1,200}'\s{0,3}\||"[^"{}<>]{1,200}"\s{0,3}\|)[^{}<>]{0,300}\}\}/iy,
  },
  {
    what: "field of a letter taken out", // Mailchimp
    pattern: /\*\|[A-Z][A-Z\d_:=!. -]{0,80}\|\*/y,
  },
  {
    what: "formula of WordPress made plain", // Jetpack
    pattern: /\$latex\s([^$<>]{1,1000})\$/y,
    instead: ([, tex]) => `$${tex}$`,
  },
  {
    what: "block of ACF opened",
    pattern: /<!-- wp:acf\/[\w-]{1,60} (\{[^<>]{1,20000}\}) \/-->/y, // WordPress writes `<`, `>` and `--` as \u003c …
    instead: ([, json]) => shownByAcf(json!),
  },
  { what: "template taken out", pattern: /<%[-=#]?\s[^%]{0,500}%>/y }, // ERB, EJS
  {
    what: "page break of Joomla replaced",
    pattern: /<hr\b(?=[^<>]{0,500}\bsystem-pagebreak\b)[^<>]{0,500}?\btitle="([^"<>]{1,200})"[^<>]{0,500}>/iy,
    instead: ([, title]) => `<h2>${title}</h2>`,
  },
  {
    what: "page break of Joomla replaced",
    pattern: /\{mospagebreak(?:\s[^{}\n]{0,200})?\}/iy,
    instead: () => "<hr>",
  },
  {
    what: "hidden address of Joomla taken out",
    pattern: /<span id="cloak\w{1,80}">[^<>]{0,300}<\/span>/iy,
  },
  {
    what: "hidden address of Joomla replaced",
    pattern:
      /<joomla-hidden-mail\b[^<>]{0,500}?\sfirst="([A-Za-z\d+/]{1,100}={0,2})"\s+last="([A-Za-z\d+/]{1,100}={0,2})"[^<>]{0,500}>[^<>]{0,300}(?:<\/joomla-hidden-mail>)?/iy,
    instead: ([, name, host]) => mailTo(`${fromBase64(name!)}@${fromBase64(host!)}`),
  },
  {
    what: "name of LiveJournal replaced",
    pattern: /<lj\s+(?:user|comm)="?([a-z\d_-]{1,40})"?[^<>]{0,200}>/iy,
    instead: ([, name]) => `<a href="https://${name!.replaceAll("_", "-")}.livejournal.com/">${name}</a>`,
  },
];
const OPENING =
  /<(?:pre|code|script|style)\b|<(?:%|drupal-|joomla-|lj\s|hr\s|span id="cloak)|<!-- wp:acf\/|\{[{%]|\*\|[a-z]|\$latex\s|\[video:|\{\/?(?:tab|slid|modal|jcom|emailc|field|rsf|source|snip|phoca|gallery)|\[\[\{"|\[image\s|\{(?:load|youtube|vimeo|mospagebreak)/gi;

/** Tags of these modules outside code become what they stood for, or go. */
export function openSiteTags(html: string, report: Report): string {
  const chosen = chooseBranches(html, html, false, report);
  return replaceFound(
    chosen,
    OPENING,
    (match) => tagAt(chosen, match.index) ?? skipCode(chosen, match),
    ({ what, end }, at) => report.removal("dialects", what, chosen.slice(at, end)),
  );
}

function skipCode(html: string, match: RegExpExecArray): Found | undefined {
  return /^<(?:pre|code|script|style)/i.test(match[0]) ? skipElement(html, match) : undefined;
}

/** The text in it, a character a byte; what is no base64 stays. */
function fromBase64(text: string): string {
  return text.length % 4 ? text : atob(text);
}

function pictureOf(said: string): string {
  const { named } = readArguments(said);
  const attributes = ["src", "alt", "width", "height"].filter((name) => named[name]);
  return `<img ${attributes.map((name) => `${name}="${escapeHtml(named[name]!)}"`).join(" ")}>`;
}

function mailTo(address: string): string {
  const shown = escapeHtml(address);
  return `<a href="mailto:${shown}">${shown}</a>`;
}

function tagAt(html: string, at: number): Found | undefined {
  for (const { what, pattern, instead } of TAGS) {
    pattern.lastIndex = at;
    const match = pattern.exec(html);
    if (match) return { what, end: pattern.lastIndex, instead: instead?.(match) ?? "" };
  }
  return undefined;
}
