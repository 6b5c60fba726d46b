import { nearestName } from "../near-names.ts";
import type { Report } from "../report.ts";
import { EPISODE_NAMES } from "./episode.ts";
import { FIELD_NAMES } from "./fields.ts";
import type { Loose } from "./loose.ts";

/** Fields of front matter that nobody reads, and that look like a slip of the pen. */

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
]);

/** Reports each field that is nearly one that Dateline knows. Fields of other systems (`layout`, `weight`) are silent. */
export function reportUnknownFields(record: Loose, report: Report): void {
  for (const name of Object.keys(record)) {
    const plain = name.toLowerCase();
    if (KNOWN.has(plain) || KNOWN.has(plain.replace(/[-_]/g, "")) || OTHERS.has(plain)) continue;
    const meant = nearestName(name, KNOWN);
    if (meant) report.change("fields", `${name} not understood: did you mean ${meant}?`, name);
  }
}
