import { v5 as uuid } from "uuid";
import type { ElementCompact } from "xml-js";
import type { Article, Author } from "../article.ts";
import { playableOf } from "../media/index.ts";
import { addressOf, type FeedDocument, placeOfFeed } from "./document.ts";
import { attributes, text } from "./xml.ts";

/**
 * What podcast apps ask for, in feeds that have something to hear: the tags of Apple's "Podcaster's guide to RSS" and of
 * Podcasting 2.0 (podcastindex.org/namespace/1.0). RSS and Atom carry the same elements; JSON Feed carries their values.
 */

export const PODCAST_NAMESPACES = {
  "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
  "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
};

// Podcasting 2.0, guid: the namespace of all podcasts.
const GUID_NAMESPACE = "ead4c236-bf58-58c6-a2c6-a6b28d128cb6";

/** Has any entry something to hear or to see? */
export function isPodcast({ entries }: FeedDocument): boolean {
  return entries.some(({ attachments }) => playableOf(attachments));
}

/** What a podcast says of itself: the settings, else what the publication says anyway. */
export function showOf(document: FeedDocument) {
  const { publication, feed } = document;
  const { podcast, authors, title, icon } = publication;
  const place = placeOfFeed(document);
  return {
    guid:
      (feed.kind === "all" && !place.query && podcast?.guid) || guidOf(addressOf(publication, place, "rss")),
    author: podcast?.author ?? (authors.map(({ name }) => name).join(", ") || title),
    owner: podcast?.owner ?? authors.find((author): author is Author & { email: string } => !!author.email),
    image: podcast?.image ?? icon,
    categories: podcast?.categories ?? [],
    explicit: podcast?.explicit ?? false,
    type: podcast?.type ?? "episodic",
    medium: podcast?.medium ?? "podcast",
    locked: podcast?.locked,
  };
}

/** Of the feed's address without scheme and without slashes at the end, as every podcast index makes it. */
export function guidOf(address: string): string {
  return uuid(address.replace(/^[a-z]+:\/\//, "").replace(/\/+$/, ""), GUID_NAMESPACE);
}

/** Elements of the channel or the feed, by name. */
export function showElements(document: FeedDocument): Record<string, unknown> {
  if (!isPodcast(document)) return {};
  const { guid, author, owner, image, categories, explicit, type, medium, locked } = showOf(document);
  return {
    "itunes:author": text(author),
    "itunes:owner": owner ? { "itunes:name": text(owner.name), "itunes:email": text(owner.email) } : [],
    "itunes:image": image ? attributes({ href: image }) : [],
    "itunes:category": categories.map(category),
    "itunes:explicit": text(String(explicit)),
    "itunes:type": text(type),
    "podcast:guid": text(guid),
    "podcast:medium": text(medium),
    "podcast:locked":
      locked === undefined ? [] : { ...attributes({ owner: owner?.email }), ...text(locked ? "yes" : "no") },
  };
}

/** `Society & Culture > Documentary` is a category within another. */
function category(path: string): ElementCompact {
  const [name = "", ...below] = path.split(">").map((part) => part.trim());
  const outer = attributes({ text: name });
  return below.length ? { ...outer, "itunes:category": attributes({ text: below.join(" > ") }) } : outer;
}

/**
 * Elements of an item or an entry, by name; none for one that has nothing to hear. Apple wants `itunes:author` of the show
 * only: in an item, feedparser and Liferea take it for one author more.
 */
export function episodeElements(entry: Article): Record<string, unknown> {
  const played = playableOf(entry.attachments);
  if (!played) return {};
  const { number, season, seasonName, type, explicit, transcripts, chapters, people } = entry.episode ?? {};
  return {
    "itunes:duration": played.seconds === undefined ? [] : text(String(Math.round(played.seconds))),
    "itunes:explicit": explicit === undefined ? [] : text(String(explicit)),
    "itunes:image": entry.image ? attributes({ href: entry.image }) : [],
    "itunes:season": season === undefined ? [] : text(String(season)),
    // Apple takes whole numbers only.
    "itunes:episode": number !== undefined && Number.isInteger(number) ? text(String(number)) : [],
    "itunes:episodeType": type ? text(type) : [],
    "podcast:season":
      season === undefined ? [] : { ...attributes({ name: seasonName }), ...text(String(season)) },
    "podcast:episode": number === undefined ? [] : text(String(number)),
    "podcast:transcript": (transcripts ?? []).map(({ url, type, language, captions }) =>
      attributes({ url, type, language, rel: captions ? "captions" : undefined }),
    ),
    "podcast:chapters": chapters ? attributes({ ...chapters }) : [],
    "podcast:person": (people ?? []).map(({ name, role, group, url, image }) => ({
      ...attributes({ role, group, href: url, img: image }),
      ...text(name),
    })),
  };
}
