import { frameOf } from "../players.ts";
import type { Report } from "../report.ts";
import { escapeHtml } from "../text.ts";
import { openBuilderPart } from "./builder-parts.ts";
import { endOfElement } from "./dialects/code-spans.ts";
import { audio, figure, player, readArguments, video } from "./dialects/tags.ts";

/** WordPress's shortcodes in HTML that never went through WordPress. */

type Shown = (attributes: string, inner: string) => string;

// What each stood for; with its attributes and what stands between its ends. "" where that is known to the site only.
export const SHORTCODES: Record<string, Shown> = {
  caption: (attributes, inner) => captioned(inner, attributes),
  wp_caption: (attributes, inner) => captioned(inner, attributes),
  gallery: () => "",
  playlist: () => "",
  embed: (_, inner) => embedded(inner),
  audio: (attributes) => audio(readArguments(attributes)),
  video: (attributes) => video(readArguments(attributes)),
  youtube: (attributes, inner) =>
    player("https://www.youtube.com/embed/")(readArguments(`${attributes} ${inner}`)),
  vimeo: (attributes, inner) =>
    player("https://player.vimeo.com/video/")(readArguments(`${attributes} ${inner}`)),
  soundcloud: (attributes, inner) => embedded(readArguments(attributes).named.url ?? inner),
  img: (attributes, inner) => figure(readArguments(`${attributes} ${inner.replace(/<[^>]*>/g, "")}`)),
  code: (attributes, inner) => sourceCode(attributes, inner),
  sourcecode: (attributes, inner) => sourceCode(attributes, inner),
  tweet: (attributes, inner) => embedded(attributes.trim() || inner),
  highlight: (_, inner) => (inner ? `<mark>${inner}</mark>` : ""),
  latex: (_, inner) => inner && `$${inner}$`,
  hr: () => "<hr>",
  ...each("footnote fn ref efn_note", (_, inner) => inner && ` (${inner})`),
  // SyntaxHighlighter, by the language.
  ...Object.fromEntries(
    "php js javascript css html xml python bash sql java ruby"
      .split(" ")
      .map((language) => [
        language,
        (_: string, inner: string) => inner && sourceCode(`lang="${language}"`, inner),
      ]),
  ),
  dropcap: (_, inner) => inner,
  // Boxes of which only what is inside is the article's.
  ...each(
    "tabs tabgroup accordions row column columns one_half one_half_last one_third one_third_last two_third " +
      "two_third_last one_fourth one_fourth_last three_fourth three_fourth_last",
    (_, inner) => `<div>${inner}</div>`,
  ),
  // Forms, tables, slides, advertisements, counters and shops, which only the site knows; and space.
  ...each(
    "contact-form-7 gravityform mc4wp_form ninja_form ninja_forms wpforms formidable fluentform forminator_form rev_slider " +
      "layerslider table toc ez-toc adrotate adinserter quads elementor-template do_widget addtoany ssba print_link " +
      "woocommerce_cart products googlemaps divider spacer clear nextpage",
    (_, inner) => inner,
  ),
};

function each(names: string, show: Shown): Record<string, Shown> {
  return Object.fromEntries(names.split(" ").map((name) => [name, show]));
}

// Page builders write their boxes as shortcodes (builder-parts.ts): Divi, WPBakery, Avada, Enfold, The7, UX Builder, Nectar,
// Shortcodes Ultimate; and the names of parts that themes share.
const BUILDERS =
  "(?:et_pb|vc|fusion|av|mk|kc|cs|ux|nectar|dt|su)_\\w{1,40}|tab|toggle|accordion|accordion_item|spoiler|button|box|quote|pullquote|blockquote";

const NAMES = [...Object.keys(SHORTCODES), BUILDERS].join("|");
const TAG = new RegExp(
  `<(?:pre|code|script|style)\\b|\\[(/?)(${NAMES})((?:\\s[^\\[\\]]{0,5000})?)/?\\]`,
  "gi",
);

// Nobody nests deeper; what stands inside of so many is read again at each of their ends.
const DEEPEST = 50;

interface Opened {
  name: string;
  attributes: string;
  /** What stands inside, as far as it was read. */
  inner: string;
  source: string;
}

/** WordPress's shortcodes outside code become what they stood for; `[x]` of anybody else stays. */
export function openShortcodes(html: string, report: Report): string {
  if (!/\[(?:\/?)[a-z]/i.test(html)) return html;
  const stack: Opened[] = [{ name: "", attributes: "", inner: "", source: "" }];
  const closable = closedNames(html);
  const tags = new RegExp(TAG);
  let done = 0;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    const [source, slash, name = "", attributes = ""] = match;
    if (source[0] === "<") {
      tags.lastIndex = endOfElement(html, source.slice(1), match.index);
      continue;
    }
    const key = name.toLowerCase();
    if (!slash && !attributes.trim() && !closable.has(key) && !standsAlone(html, match.index, tags.lastIndex))
      continue;
    stack.at(-1)!.inner += html.slice(done, match.index);
    done = tags.lastIndex;
    if (slash) close(stack, key, source, report);
    else if (closable.has(key) && stack.length <= DEEPEST)
      stack.push({ name: key, attributes, inner: "", source });
    else stack.at(-1)!.inner += stoodFor({ name: key, attributes, inner: "", source }, report);
  }
  while (stack.length > 1) unwind(stack, report);
  return stack[0]!.inner + html.slice(done);
}

/** `[video]` in a sentence is a word in brackets. */
function standsAlone(html: string, start: number, end: number): boolean {
  const before = /(?:^|[\n>])[ \t]*$/.test(html.slice(Math.max(0, start - 50), start));
  return before && /^[ \t]*(?:$|[\n<])/.test(html.slice(end, end + 50));
}

function closedNames(html: string): Set<string> {
  return new Set(
    [...html.matchAll(new RegExp(`\\[/(${NAMES})\\]`, "gi"))].map(([, name]) => name!.toLowerCase()),
  );
}

function close(stack: Opened[], name: string, source: string, report: Report): void {
  const at = stack.findLastIndex((opened) => opened.name === name);
  if (at < 1) {
    report.removal("shortcodes", "shortcode taken out", source);
    return;
  }
  while (stack.length - 1 > at) unwind(stack, report);
  const opened = stack.pop()!;
  stack.at(-1)!.inner += stoodFor({ ...opened, source: opened.source + source }, report);
}

/** One that was never closed stands for nothing, and what is behind it stays. */
function unwind(stack: Opened[], report: Report): void {
  const { inner, source } = stack.pop()!;
  report.removal("shortcodes", "shortcode taken out", source);
  stack.at(-1)!.inner += inner;
}

function stoodFor({ name, attributes, inner, source }: Opened, report: Report): string {
  const instead = Object.hasOwn(SHORTCODES, name)
    ? SHORTCODES[name]!(attributes, inner)
    : openBuilderPart(name, readArguments(attributes), inner);
  report.removal("shortcodes", instead ? "shortcode made plain" : "shortcode taken out", source);
  return instead;
}

function captioned(inner: string, attributes: string): string {
  const [, picture, text] = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [];
  const caption = text?.trim() || readArguments(attributes).named.caption;
  if (!picture) return inner;
  return `<figure>${picture}${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>`;
}

function embedded(inner: string): string {
  const address = inner.replace(/<[^>]*>/g, "").trim();
  if (!/^https?:\/\/\S+$/.test(address)) return inner;
  const shown = address.replaceAll('"', "&quot;"); // it was read as HTML already, but for its quotes
  const frame = frameOf(address.replaceAll("&amp;", "&"));
  if (frame) return `<iframe src="${escapeHtml(frame)}"></iframe>`;
  return `<p><a href="${shown}">${shown}</a></p>`;
}

function sourceCode(attributes: string, inner: string): string {
  const { named } = readArguments(attributes);
  const language = named.language ?? named.lang;
  const isEscaped = /&(?:lt|gt|amp|quot|#\d+);/.test(inner);
  const code = isEscaped ? inner : escapeHtml(inner);
  return `<pre><code${language ? ` class="language-${escapeHtml(language)}"` : ""}>${code.trim()}</code></pre>`;
}
