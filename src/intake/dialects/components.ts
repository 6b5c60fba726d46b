import { HTML_ELEMENTS } from "../../html/index.ts";
import type { Found } from "./found.ts";
import { readArguments, TAGS } from "./tags.ts";

const LONGEST = 4000;
const COMPONENT = "component";
const ELEMENT = "element";

/**
 * A component of MDX or Astro on lines of its own: what it stood for where that is known; of others the tags go, and what
 * is between them is Markdown, as its author meant it.
 */
export function component(text: string, at: number, unclosed: Set<string>): Found | undefined {
  const [, slash, name = ""] = /^<(\/?)([A-Z][\w.]{0,60})(?=[\s/>])/.exec(text.slice(at, at + 70)) ?? [];
  if (!name) return elementOfMdx(text, at, unclosed);
  if (!/[a-z]/.test(name) || HTML_ELEMENTS.has(name.toLowerCase())) return undefined;
  const end = unclosed.has(COMPONENT) ? undefined : endOfTag(text, at);
  if (end === undefined) unclosed.add(COMPONENT); // a text that breaks off within one is looked through once
  if (end === undefined || !/^[ \t]*(?:\n|$)/.test(text.slice(end, end + 100))) return undefined;
  const made = slash ? "" : madeOf(name, text.slice(at + 1 + name.length, end));
  return {
    end,
    what: made ? "component of MDX replaced" : "component of MDX taken out",
    instead: `\n${made}\n`,
  };
}

// What an attribute of MDX holds in braces is computed, but for a string.
const COMPUTED = /\s[\w:-]{1,60}=\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g;
const STRING = /=\{\s*(["'`])([^"'`{}]*)\1\s*\}/g;

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
  const given = readArguments(
    attributes.replace(/\/?>$/, "").replace(/=\{\s*(["'`][^{}]*["'`])\s*\}/g, "=$1"),
  );
  if (Object.hasOwn(TAGS, key)) return TAGS[key]!(given);
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
