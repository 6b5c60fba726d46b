import { HTML_ELEMENTS } from "../../html/index.ts";
import type { CodeLines } from "../markdown/index.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { type Boxes, closeBox, openBox } from "./boxes.ts";
import { codeComponent } from "./code-components.ts";
import { skipElement } from "./code-spans.ts";
import type { Found } from "./found.ts";
import type { Place } from "./place.ts";
import { TAGS } from "./tags.ts";

// Elements of HTML that nobody writes with a capital: components of Starlight and Mintlify.
const NAMESAKES = ["aside", "frame", "figure", "video", "audio", "picture", "blockquote"];
const LONGEST = 4000;
const COMPONENT = "component";
const ELEMENT = "element";

/**
 * A component of MDX or Astro on lines of its own: what it stood for where that is known; of others the tags go, and what
 * is between them is Markdown, as its author meant it.
 */
export function component({ text, at, unclosed, boxes }: Place): Found | undefined {
  const [, slash, name = ""] = /^<(\/?)([A-Z][\w.]{0,60})(?=[\s/>])/.exec(text.slice(at, at + 70)) ?? [];
  if (!name) return elementOfMdx(text, at, unclosed);
  const key = name.toLowerCase();
  const code = codeComponent(text, at, name);
  if (code) return code;
  if (!/[a-z]/.test(name) || (HTML_ELEMENTS.has(key) && !NAMESAKES.includes(key))) return undefined;
  const end = unclosed.has(COMPONENT) ? undefined : endOfTag(text, at);
  if (end === undefined) unclosed.add(COMPONENT); // a text that breaks off within one is looked through once
  if (end === undefined) return undefined;
  const attributes = text.slice(at + 1 + name.length, end);
  if (WITHIN_LINES.includes(key) && attributes.endsWith("/>"))
    return { end, what: "component of MDX replaced", instead: madeOf(name, attributes) };
  if (!/^[ \t]*(?:\n|$)/.test(text.slice(end, end + 100))) return undefined;
  const made = boxOf(boxes, name, slash, attributes) ?? (slash ? "" : madeOf(name, attributes));
  return {
    end,
    what: made ? "component of MDX replaced" : "component of MDX taken out",
    instead: `\n${made}\n`,
  };
}

/** Code of HTML is passed over whole; with a capital it is a component. */
export function elementOfCode(place: Place): Found | undefined {
  return /^<[A-Z][a-z]/.test(place.sign) ? component(place) : skipElement(place.text, place.sign, place.at);
}

// VuePress, Starlight.
const WITHIN_LINES = ["badge"];

// Mintlify, Starlight, Nextra, Fumadocs.
const BOXES = new Set(
  "aside note tip info warning danger caution important callout admonition hint quote blockquote".split(" "),
);

/** What its beginning or its end becomes, where it is a box; undefined when it is none. */
function boxOf(
  boxes: Boxes,
  name: string,
  slash: string | undefined,
  attributes: string,
): string | undefined {
  const [key, ending] = [name.toLowerCase(), `</${name.toLowerCase()}`];
  if (!BOXES.has(key) || attributes.endsWith("/>")) return undefined;
  if (slash) return closeBox(boxes, ending);
  return openBox(boxes, key === "aside" ? "note" : key, givenIn(attributes), ending);
}

function givenIn(attributes: string): Arguments {
  return readArguments(attributes.replace(/\/?>$/, "").replace(/=\{\s*(["'`][^{}]*["'`])\s*\}/g, "=$1"));
}

// What an attribute of MDX holds in braces is computed, but for a string.
const COMPUTED = /\s[\w:-]{1,60}=\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g;
const STRING = /=\{\s*(?:(?:require|useBaseUrl)\(\s*)?(["'`])([^"'`{}]*)\1\s*(?:\)(?:\.default)?\s*)?\}/g;

const IMPORT =
  /^import\s+([A-Za-z_$][\w$]{0,40})\s+from\s+["']([^"'\n]{1,300}\.(?:png|jpe?g|gif|webp|avif|svg|mp4|webm|mp3))["']/;

// A component with its words in one line; its own line is where it opens and ends.
const IN_ONE_LINE = /^([ \t]{0,8})(<([A-Z][\w.]{0,60})[^<>{}]{0,300}>)([^\n]{1,2000})<\/\3>[ \t]*$/;

/** Lines that are no code, with each such component on lines of its own. */
export function partComponents(source: string, isCode: CodeLines): string {
  const isOne = (line: string) => IN_ONE_LINE.test(line) && !/^\s*<[A-Z]+[\s>]/.test(line);
  const lines = source.split("\n");
  return lines
    .map((line, at) =>
      isCode.has(at) || !isOne(line) ? line : line.replace(IN_ONE_LINE, "$1$2\n\n$4\n\n$1</$3>"),
    )
    .join("\n");
}

/** Files that a page of MDX imports, put where their names stand as values of attributes, in lines that are no code. */
export function nameFiles(source: string, isCode: CodeLines): string {
  if (!source.includes("import ")) return source;
  const lines = source.split("\n");
  const imports = lines.map((line, at) => (isCode.has(at) ? null : IMPORT.exec(line))).filter((one) => one);
  const files = new Map(imports.map((found) => [found![1]!, found![2]!]));
  if (!files.size) return source;
  const named = (line: string) =>
    line.replace(/=\{([A-Za-z_$][\w$]{0,40})(?:\.src)?\}/g, (whole, name: string) =>
      files.has(name) ? `="${files.get(name)}"` : whole,
    );
  return lines.map((line, at) => (isCode.has(at) || !/^\s*</.test(line) ? line : named(line))).join("\n");
}

/** An element of HTML with attributes that are computed: without them, since HTML would not read it. */
function elementOfMdx(text: string, at: number, unclosed: Set<string>): Found | undefined {
  if (!/^<[a-z][a-z\d-]{0,20}\s/.test(text.slice(at, at + 30)) || unclosed.has(ELEMENT)) return undefined;
  const end = endOfTag(text, at);
  if (end === undefined) unclosed.add(ELEMENT);
  const tag = text.slice(at, end);
  const instead = tag.replace(STRING, '="$2"').replace(COMPUTED, "");
  return end === undefined || instead === tag
    ? undefined
    : { end, what: "attributes of MDX taken out", instead };
}

function madeOf(name: string, attributes: string): string {
  const key = name.toLowerCase();
  const given = givenIn(attributes);
  const known = Object.hasOwn(TAGS, key) ? TAGS[key]!(given) : "";
  if (known) return known;
  const said = /\s(?:title|label)=(?:["']|\{\s*["'`])/.test(attributes); // not computed
  const title = said && !attributes.endsWith("/>") ? (given.named.title ?? given.named.label) : undefined;
  return title ? `\n**${title}**\n` : ""; // of a tab, a card, a step (Docusaurus, Mintlify, Starlight)
}

/** Behind its `>`, which is none within quotes or braces. */
function endOfTag(text: string, at: number): number | undefined {
  let [depth, quote] = [0, ""];
  for (let index = at + 1; index < Math.min(text.length, at + LONGEST); index++) {
    const character = text[index]!;
    if (quote) quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'" || character === "`") quote = character;
    else if (character === "{") depth++;
    else if (character === "}") depth--;
    else if (character === ">" && depth <= 0) return index + 1;
  }
  return undefined;
}
