import { isRecord } from "../../record.ts";
import { type Loose, readText } from "../loose.ts";
import { SYNONYMS } from "./names.ts";

/** What it is about. */

/** Reads them from fields whose names are in lower case. Undefined when there are none. */
export function readTags(fields: Map<string, unknown>): string[] | undefined {
  const tags = SYNONYMS.tags.flatMap((name) => tagsIn(fields.get(name), separatorIn(name, fields)));
  return tags.length ? [...new Set(tags)] : undefined;
}

// The second is trafilatura's; an entity ends so as well.
const SEPARATORS = [/,/, /(?<!&#?\w{1,10});/];
const PARTED_BY_SPACES = ["tags", "categories"];

/** Only Jekyll parts them by spaces ("Front Matter", Predefined Variables for Posts); its `layout` is a bare name. */
function separatorIn(name: string, given: Map<string, unknown>): RegExp {
  const isOfJekyll = /^[\w-]+$/.test(readText(given.get("layout")) ?? "");
  return isOfJekyll && PARTED_BY_SPACES.includes(name) ? /\s/ : /,/;
}

function tagsIn(value: unknown, separator: RegExp): string[] {
  if (typeof value === "string")
    return value
      .split(SEPARATORS.find((one) => one.test(value)) ?? separator)
      .map((tag) => tag.trim())
      .filter(Boolean);
  if (isRecord(value)) return tagsIn(named(value), separator);
  if (Array.isArray(value))
    return value
      .map((tag) => (isRecord(tag) ? nameOf(tag) : readText(tag)))
      .filter((tag) => tag !== undefined);
  return [];
}

/** feedparser and Wallabag, Arc, the Guardian; ActivityPub writes the sign of a hashtag before its name. */
function nameOf({ name, label, term, text, webTitle, type }: Loose): string | undefined {
  const said = [name, label, term, text, webTitle].map(readText).find(Boolean);
  return type === "Hashtag" ? said?.replace(/^#/, "") : said;
}

/** One category (Strapi), or those of WordPress.com by their names. */
function named(value: Loose): unknown[] {
  return readText(value.name) ? [value] : Object.values(value).filter(isRecord);
}
