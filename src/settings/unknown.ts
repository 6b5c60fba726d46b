import type { Author } from "../article.ts";
import { nearestName } from "../near-names.ts";
import type { Publication } from "../publication.ts";
import { isRecord } from "../record.ts";

/** Names in the settings that nobody reads. */

const NAMES = [
  "key",
  "title",
  "description",
  "url",
  "language",
  "timezone",
  "authors",
  "icon",
  "rights",
  "hub",
  "podcast",
  "ask",
  "feed",
] as const satisfies (keyof Publication)[];
const AUTHOR_NAMES = ["name", "url", "email", "avatar"] as const satisfies (keyof Author)[];
const FEED_NAMES = ["entries", "bytes"] as const satisfies (keyof Publication["feed"])[];

/** A sentence for each setting that Dateline does not know: nobody reads it. */
export function unknownSettings(settings: object = {}): string[] {
  const { feed, authors } = settings as { feed?: unknown; authors?: unknown };
  const people: unknown[] = Array.isArray(authors) ? authors : [];
  return [
    ...unknownNames(settings, NAMES, ""),
    ...unknownNames(feed, FEED_NAMES, "feed."),
    ...people.flatMap((person) => unknownNames(person, AUTHOR_NAMES, "authors.")),
  ];
}

function unknownNames(given: unknown, known: readonly string[], below: string): string[] {
  const unknown = Object.keys(isRecord(given) ? given : {}).filter((name) => !known.includes(name));
  return unknown.map((name) => {
    const meant = nearestName(name, known);
    const cure = meant ? `did you mean ${below}${meant}?` : "take it out, or see Settings in README.md.";
    return `wrangler.toml, [vars.publication]: there is no setting ${below}${name}: ${cure}`;
  });
}
