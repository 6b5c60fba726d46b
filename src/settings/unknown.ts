import type { Author } from "../article.ts";
import { nearestName } from "../near-names.ts";
import { isRecord } from "../record.ts";
import type { FeedSizes } from "./values.ts";

/** Names in the settings that nobody reads. */

const AUTHOR_NAMES = ["name", "url", "email", "avatar"] as const satisfies (keyof Author)[];
const FEED_NAMES = ["entries", "bytes"] as const satisfies (keyof FeedSizes)[];

/** A sentence for each setting that is none of the known, and for each name within `feed` and `authors` that is none. */
export function unknownIn(settings: object, known: readonly string[]): string[] {
  const { feed, authors } = settings as { feed?: unknown; authors?: unknown };
  const people: unknown[] = Array.isArray(authors) ? authors : [];
  return [
    ...unknownNames(settings, known, ""),
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
