import { DEEPEST } from "../../html/index.ts";
import type { Report } from "../../report.ts";
import { escapeHtml } from "../../text.ts";
import { bracedCode, fencedCode, indentedCode, openedCode, promptedCode } from "./code.ts";
import { definitions } from "./definitions.ts";
import { marginOf } from "./indent.ts";
import { list, type RenderBelow } from "./lists.ts";
import { barredTable, ruledTable, spacedTable } from "./tables.ts";
import { wikiHeading } from "./wiki.ts";

const QUOTE = /^\s{0,3}>\s?/;
const UNDERLINE = /^([=~-])\1{2,}\s*$/;
const LONGEST_HEADING = 120;
const RULE = /^\s*(?:([*_=~#-])(?:\s*\1){2,}|[*#⁂~])\s*$/;

type Shape = (lines: string[], report: Report, renderBelow: RenderBelow) => string | undefined;

const SHAPES: Shape[] = [
  rule,
  underlined,
  markedHeading,
  wikiHeading,
  fencedCode,
  indentedCode,
  bracedCode,
  openedCode,
  promptedCode,
  quotation,
  list,
  ruledTable,
  barredTable,
  spacedTable,
  section,
  definitions,
];

/** A block that is more than a paragraph, as HTML; undefined when it is one. Signs that went are on the report. */
export function renderShape(block: string, report: Report, renderBelow: RenderBelow): string | undefined {
  const lines = block
    .split("\n")
    .filter((line, index, all) => line.trim() || (index > 0 && index < all.length - 1));
  for (const shape of SHAPES) {
    const html = shape(lines, report, renderBelow);
    if (html !== undefined) return html;
  }
  return undefined;
}

function rule([line = "", ...others]: string[], report: Report): string | undefined {
  if (others.length || !RULE.test(line)) return undefined;
  report.removal("text", "signs of a rule made a rule", line);
  return "<hr>";
}

// MediaWiki, AsciiDoc and DokuWiki (whose headings of six signs are the first); Textile; Markdown.
const MARKED = /^(?:(={1,6})[ \t]+(\S.*?)(?:[ \t]+=+)?|h([1-6])\.[ \t]+(\S.*)|(#{1,6})[ \t]+(\S.*))$/;

// A sum, a line of code and a sentence about the sign begin with it, too; a comment in code goes on in small letters.
const HEADING_WORDS = /^[^\p{Ll}=#](?!.*=)(?=.*\p{L}).*[^.,;:]$/u;

/**
 * A heading by its own sign, and what stands right under it; a line of `#` above others is a comment in code. One sign
 * that is not closed may be anything: no title comes of it, unless it stands on top.
 */
function markedHeading(lines: string[], report: Report, renderBelow: RenderBelow): string | undefined {
  const line = lines[0]!.trimEnd();
  const below = lines.slice(1).join("\n");
  const [, equals, one, digit, two, hashes, three] =
    (line.length <= LONGEST_HEADING && MARKED.exec(line)) || [];
  const title = one ?? two ?? three;
  if (!title || !HEADING_WORDS.test(title) || (hashes && below.trim())) return undefined;
  const isClosed = line.endsWith("=");
  const level = Number(digit) || Math.max((equals ?? hashes)!.length, isClosed ? 1 : 2);
  const name = `h${equals && level > 4 && isClosed ? 7 - level : level}`;
  report.removal("text", "sign of a heading taken out", line.replace(title, " ").trim());
  return `<${name}>${escapeHtml(title)}</${name}>${below.trim() && `\n${renderBelow(below)}`}`;
}

// Mailchimp has them in front of what it draws a line below, in the text beside its letters.
const MAILCHIMP = /^\*\*[ \t]+(?=\S)/;

/** A heading with a line drawn below it, or around it, and what stands right under that. */
function underlined(lines: string[], report: Report, renderBelow: RenderBelow): string | undefined {
  const isOverlined = UNDERLINE.test(lines[0]!) && !/^[~`]/.test(lines[0]!) && lines[0] === lines[2];
  const [marked = "", line = "", ...others] = isOverlined ? lines.slice(1) : lines;
  const title = marked.replace(MAILCHIMP, "");
  const sign = UNDERLINE.exec(line)?.[1];
  if (!sign || !/\p{L}/u.test(title) || title.length > LONGEST_HEADING || /^(?:\s|\[[^\]]*\]$)/.test(title))
    return undefined; // AsciiDoc says in brackets of which language the code below is
  const drawn = `${marked.slice(0, -title.length)}${isOverlined ? `${line} ${line}` : line}`;
  report.removal("text", "line below a heading taken out", drawn);
  const heading = sign === "=" ? "h2" : "h3";
  const below = others.join("\n");
  return `<${heading}>${escapeHtml(title.trim())}</${heading}>${below.trim() && `\n${renderBelow(below)}`}`;
}

// As manuals have them: at the margin, in capitals, with all that is below them further in.
const SECTION = /^[\p{Lu}\d][\p{Lu}\d ,&/-]{1,60}$/u;

function section([title = "", ...lines]: string[], _: Report, renderBelow: RenderBelow): string | undefined {
  const below = lines.filter((line) => line.trim());
  const margin = marginOf(below);
  if (!SECTION.test(title) || !/\p{Lu}{2}/u.test(title) || !below.length || margin < 2) return undefined;
  return `<h2>${escapeHtml(title)}</h2>\n${renderBelow(lines.map((line) => line.slice(margin)).join("\n"))}`;
}

/** Quoted lines, after those that say whose they are. */
function quotation(lines: string[], report: Report): string | undefined {
  const first = lines.findIndex((line) => QUOTE.test(line));
  const isTail = first > 0 && lines.length - first > 1 && /:\s*$/.test(lines[first - 1]!);
  if ((first !== 0 && !isTail) || !lines.slice(first).every((line) => QUOTE.test(line))) return undefined;
  report.guess("text", "quoted lines made a quotation", "their signs", 0.9, lines[first]);
  const lead = lines.slice(0, first).join("\n").trim();
  return `${lead && `<p>${escapeHtml(lead)}</p>\n`}${quoted(lines.slice(first))}`;
}

/** Mail quotes what it quotes with one sign more. As deep as elements may be: what is deeper is refused as HTML. */
function quoted(lines: string[], depth = 0): string {
  const parts: { isQuote: boolean; lines: string[] }[] = [];
  for (const line of lines.map((line) => line.replace(QUOTE, ""))) {
    const isQuote = QUOTE.test(line);
    if (parts.at(-1)?.isQuote !== isQuote || !line.trim()) parts.push({ isQuote, lines: [] });
    if (line.trim()) parts.at(-1)!.lines.push(line);
  }
  const inner = parts.filter(({ lines }) => lines.length);
  const html = inner.map(({ isQuote, lines }) =>
    isQuote && depth < DEEPEST ? quoted(lines, depth + 1) : `<p>${escapeHtml(lines.join("\n").trim())}</p>`,
  );
  return `<blockquote>${html.join("\n")}</blockquote>`;
}
