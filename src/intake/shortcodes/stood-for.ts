import { frameOf } from "../../players.ts";
import { escapeHtml } from "../../text.ts";
import { readArguments } from "../dialects/arguments.ts";
import { audio, figure, VIMEO, video, YOUTUBE } from "../dialects/shown.ts";

/** What the shortcodes of WordPress and its plug-ins stood for. */

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
  youtube: (attributes, inner) => YOUTUBE(readArguments(`${attributes} ${inner}`)),
  vimeo: (attributes, inner) => VIMEO(readArguments(`${attributes} ${inner}`)),
  soundcloud: (attributes, inner) => embedded(readArguments(attributes).named.url ?? inner),
  img: (attributes, inner) => figure(readArguments(`${attributes} ${inner.replace(/<[^<>]*>/g, "")}`)),
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

function captioned(inner: string, attributes: string): string {
  const [, picture, text] = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [];
  const caption = text?.trim() || readArguments(attributes).named.caption;
  if (!picture) return inner;
  return `<figure>${picture}${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>`;
}

function embedded(inner: string): string {
  const address = inner.replace(/<[^<>]*>/g, "").trim();
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
