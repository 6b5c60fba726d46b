import { nearestName } from "../../near-names.ts";
import type { Report } from "../../report.ts";
import type { Loose } from "../loose.ts";
import { EPISODE_NAMES } from "./episode.ts";
import { FIELD_NAMES } from "./names.ts";

/** Fields of front matter and of JSON that nobody reads, and that look like a slip of the pen. */

const KNOWN = new Set([...FIELD_NAMES, ...EPISODE_NAMES]);

// What other systems mean by a name that is only near one of ours; they are no slips.
const OTHERS = new Set([
  "data", // Eleventy
  "images", // Hugo, for cards of social networks
  "videos", // Hugo
  "links", // Hugo and Eleventy, menus
  "series", // Hugo
  "sources",
  "languages",
  "state",
  "uuid",
  "documentid", // Strapi
  "version", // Apple News
]);

// JSON Feed 1.1, "Items", and what our own shape adds to them.
export const JSON_NAMES =
  "id url external_url title content_html content_text summary image banner_image date_published date_modified author authors tags language attachments slug body type media".split(
    " ",
  );

// Who writes more of them writes no front matter.
const MOST_FIELDS = 200;

/**
 * Reports each field that is nearly one that Dateline knows, `others` among them. Fields of other systems (`layout`,
 * `weight`) are silent, and so are JSON Feed's extensions, which begin with `_`, and what JSON-LD and schemas say of a record (`@type`, `$schema`).
 */
export function reportUnknownFields(record: Loose, report: Report, others: string[] = []): void {
  const isKnown = (name: string) => KNOWN.has(name) || others.includes(name);
  for (const name of Object.keys(record).slice(0, MOST_FIELDS)) {
    const plain = name.toLowerCase();
    if (isKnown(plain) || isKnown(plain.replace(/[-_]/g, "")) || OTHERS.has(plain)) continue;
    const meant = /^[_@$]/.test(name) ? undefined : nearestName(name, [...KNOWN, ...others]);
    if (meant) report.change("fields", `${name} not understood: did you mean ${meant}?`, name);
  }
}
