import { escapeHtml } from "../../text.ts";
import { readArguments } from "../dialects/arguments.ts";
import { embedded, VIMEO, YOUTUBE } from "../dialects/shown.ts";
import { shownByAcf } from "./acf.ts";

export interface SiteTag {
  what: string;
  /** A quick look for where one may begin; case does not count. */
  opens: RegExp;
  /** From there on. */
  pattern: RegExp;
  /** What stands there then; where there is none, the tag goes. */
  instead?: (match: RegExpExecArray) => string;
}

/** What Drupal, Joomla, SilverStripe, LiveJournal, Shopify, Mailchimp and templates of Ruby write into bodies for their own modules. */
export const SITE_TAGS: SiteTag[] = [
  {
    what: "file of Drupal taken out",
    opens: /\[\[\{"/,
    pattern: /\[\[\{"(?:fid|type)":(?:[^\]]|\](?!\])){1,2000}\]\]/y,
  },
  {
    what: "picture of SilverStripe replaced",
    opens: /\[image\s/,
    pattern: /\[image\s(?=[^\]\n]{0,500}\bsrc=)([^\]\n]{1,500})\]/iy,
    instead: ([, said]) => pictureOf(said!),
  },
  {
    what: "module of Joomla taken out",
    opens: /\{load/,
    pattern: /\{load(?:position|module|moduleid)\s+[^{}\n]{1,200}\}/iy,
  },
  {
    what: "video of Joomla replaced",
    opens: /\{youtube/,
    pattern: /\{youtube\}([\w-]{6,20})\{\/youtube\}/iy,
    instead: ([, id]) => YOUTUBE(readArguments(id!)),
  },
  {
    what: "video of Joomla replaced",
    opens: /\{vimeo/,
    pattern: /\{vimeo\}(\d{4,20})\{\/vimeo\}/iy,
    instead: ([, id]) => VIMEO(readArguments(id!)),
  },
  {
    what: "file of Drupal taken out",
    opens: /<drupal-/,
    pattern: /<drupal-(?:media|entity)\b[^<>]{1,2000}>/iy,
  },
  {
    what: "video of Drupal replaced",
    opens: /\[video:/,
    pattern: /\[video:(https?:[^\s\]<>"]{4,300})(?=[\s\]])[^\]<>]{0,100}\]/iy,
    instead: ([, address]) => embedded(address!),
  },
  {
    what: "title of a tab of Joomla replaced", // Regular Labs
    opens: /\{(?:tab|slider)/,
    pattern: /\{(?:tab|slider)(?:=|\s+title=")([^{}<>"|\n]{1,100})(?=[}"|])[^{}<>\n]{0,100}\}/iy,
    instead: ([, title]) => `<h3>${title}</h3>`,
  },
  {
    what: "module of Joomla taken out",
    opens: /\{\/?(?:tab|slid|modal|jcom|emailc|field|rsf|source|snip|phoca|gallery)/,
    pattern:
      /\{gallery\}[^{}<>\n]{1,200}\{\/gallery\}|\{\/?(?:tabs?|sliders?|modal|jcomments|emailcloak|field|fieldgroup|rsform|source|snippet|phoca\w{1,20})(?:[\s=][^{}<>\n]{0,200})?\}/iy,
  },
  {
    what: "template taken out", // Liquid of Shopify, HubL of HubSpot
    opens: /\{%/,
    pattern:
      /\{%-?\s{0,5}(?:end_?)?(?:if|unless|else|elsif|elif|for|case|when|assign|capture|render|include|section|form|paginate|comment|raw|set|block|extends|liquid|schema|style|javascript|cta|(?:module|widget)(?:_block|_attribute)?)\b[^%{}]{0,500}%\}/iy,
  },
  {
    what: "template taken out", // what it prints: a field of a record, a call, a filter
    opens: /\{\{/,
    pattern:
      /\{\{(?=[^{}<>]{1,300}\}\})-?\s{0,5}(?:[a-z_]\w{0,40}(?:\.\w{1,40}){1,5}|[a-z_]\w{0,40}\([^{}<>]{0,300}\)|[a-z_]\w{0,40}\s{0,3}\||'[^'{}<>]{1,200}'\s{0,3}\||"[^"{}<>]{1,200}"\s{0,3}\|)[^{}<>]{0,300}\}\}/iy,
  },
  {
    what: "field of a letter taken out", // Mailchimp
    opens: /\*\|[a-z]/,
    pattern: /\*\|[A-Z][A-Z\d_:=!. -]{0,80}\|\*/y,
  },
  {
    what: "formula of WordPress made plain", // Jetpack
    opens: /\$latex\s/,
    pattern: /\$latex\s([^$<>]{1,1000})\$/y,
    instead: ([, tex]) => `$${tex}$`,
  },
  {
    what: "block of ACF opened",
    opens: /<!-- wp:acf\//,
    pattern: /<!-- wp:acf\/[\w-]{1,60} (\{[^<>]{1,20000}\}) \/-->/y, // WordPress writes `<`, `>` and `--` as \u003c …
    instead: ([, json]) => shownByAcf(json!),
  },
  { what: "template taken out", opens: /<%/, pattern: /<%[-=#]?\s[^%]{0,500}%>/y }, // ERB, EJS
  {
    what: "page break of Joomla replaced",
    opens: /<hr\s/,
    pattern: /<hr\b(?=[^<>]{0,500}\bsystem-pagebreak\b)[^<>]{0,500}?\btitle="([^"<>]{1,200})"[^<>]{0,500}>/iy,
    instead: ([, title]) => `<h2>${title}</h2>`,
  },
  {
    what: "page break of Joomla replaced",
    opens: /\{mospagebreak/,
    pattern: /\{mospagebreak(?:\s[^{}\n]{0,200})?\}/iy,
    instead: () => "<hr>",
  },
  {
    what: "hidden address of Joomla taken out",
    opens: /<span id="cloak/,
    pattern: /<span id="cloak\w{1,80}">[^<>]{0,300}<\/span>/iy,
  },
  {
    what: "hidden address of Joomla replaced",
    opens: /<joomla-/,
    pattern:
      /<joomla-hidden-mail\b[^<>]{0,500}?\sfirst="([A-Za-z\d+/]{1,100}={0,2})"\s+last="([A-Za-z\d+/]{1,100}={0,2})"[^<>]{0,500}>[^<>]{0,300}(?:<\/joomla-hidden-mail>)?/iy,
    instead: ([, name, host]) => mailTo(`${fromBase64(name!)}@${fromBase64(host!)}`),
  },
  {
    what: "name of LiveJournal replaced",
    opens: /<lj\s/,
    pattern: /<lj\s+(?:user|comm)="?([a-z\d_-]{1,40})"?[^<>]{0,200}>/iy,
    instead: ([, name]) => `<a href="https://${name!.replaceAll("_", "-")}.livejournal.com/">${name}</a>`,
  },
];

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
