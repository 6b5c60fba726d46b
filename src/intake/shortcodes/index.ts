import type { Report } from "../../report.ts";
import { readArguments } from "../dialects/arguments.ts";
import { endOfElement } from "../dialects/code-spans.ts";
import { openBuilderPart } from "./builder-parts.ts";
import { SHORTCODES } from "./stood-for.ts";

/** WordPress's shortcodes in HTML that never went through WordPress. */

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
    if (html[match.index - 1] === "[" && html[tags.lastIndex] === "]") {
      stack.at(-1)!.inner += `${html.slice(done, match.index - 1)}<code>${source}</code>`;
      done = ++tags.lastIndex;
      report.change("shortcodes", "quoted shortcode made plain", source);
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
  const words =
    instead && instead !== inner && /^\s*https?:\S+\s*$/.test(inner)
      ? source.replace("][", `]${inner}[`)
      : source;
  report.removal("shortcodes", instead ? "shortcode made plain" : "shortcode taken out", words);
  return instead;
}
