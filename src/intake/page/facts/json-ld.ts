import { type Element, namedIn, textContent } from "../../../html/index.ts";
import { isRecord, parseIfJson } from "../../../record.ts";
import type { Loose } from "../../loose.ts";

/** The things that a page describes in JSON-LD, flat: lists, `@graph` and what hangs below `mainEntity` opened. */

const DEEPEST = 8;
const INNER = ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"];

/** All of them, in the order of the page; what is broken for good is left out. */
export function describedThings(elements: Element[]): Loose[] {
  const scripts = namedIn(elements, "script").filter(({ attribs }) =>
    /^application\/ld\+json/i.test(attribs.type?.trim() ?? ""),
  );
  return scripts.flatMap((script) => flatten(parseLoosely(textContent(script))));
}

function flatten(value: unknown, depth = 0): Loose[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => flatten(one, depth + 1));
  return isRecord(value) ? [value, ...INNER.flatMap((name) => flatten(value[name], depth + 1))] : [];
}

/** Line breaks inside strings, comments around the whole and a comma too many are common; other faults are final. */
function parseLoosely(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*\s*)?\]\]>(?:\s*\*\/)?\s*$/g, "")
    .replace(/^\s*<!--|-->\s*$/g, "");
  const mended = () => bare.replace(/[\n\r\t]+/g, " ").replace(/,\s*([}\]])/g, "$1");
  return parseIfJson(bare) ?? parseIfJson(mended()) ?? salvage(bare);
}

const SAID = ["headline", "datePublished", "dateModified"];

/** Broken for good, but an article's: what stands in it as a plain string can be read all the same. */
function salvage(source: string): unknown {
  const type = /"@type"\s*:\s*"(\w*Article|BlogPosting)"/.exec(source)?.[1];
  if (!type) return undefined;
  const string = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([^"\\\\]{1,300})"`).exec(source)?.[1];
  const [, list] = /"author"\s*:\s*\[?((?:[\s,]{0,9}\{[^{}]{0,300}\}){1,20})/.exec(source) ?? [];
  const authors = [...(list ?? "").matchAll(/"name"\s*:\s*"([^"\\]{1,100})"/g)].map(([, name]) => name);
  return { "@type": type, author: authors, ...Object.fromEntries(SAID.map((name) => [name, string(name)])) };
}

/** A thing itself, or the one that a bare `{"@id": …}` points to. */
export function resolveThing(value: unknown, things: Loose[]): unknown {
  if (!isRecord(value) || Object.keys(value).length > 1 || typeof value["@id"] !== "string") return value;
  return things.find((thing) => thing["@id"] === value["@id"] && Object.keys(thing).length > 1) ?? value;
}
