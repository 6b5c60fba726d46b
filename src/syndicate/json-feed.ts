import { Feed, type Item } from "feed";
import type { Article, Author } from "../article.ts";
import {
  addressOf,
  authorsOf,
  type FeedDocument,
  feedId,
  feedLanguage,
  feedTitle,
  rfc3339,
} from "./document.ts";
import { hubOf } from "./links.ts";
import { isPodcast, showOf } from "./podcast.ts";
import type { Pieces } from "./printed.ts";
import { extensions } from "./xml.ts";

// Where it is written what the names of the extension `_podcast` mean.
const PODCAST_NAMES = "https://podcastindex.org/namespace/1.0";

// As they are printed. Within a text, a line break is an escape.
const ITEMS = '\n    "items": [';
const ITEM = "\n        {";
const END = "\n    ]";

/** JSON Feed 1.1: what `feed` writes is 1.0; its extensions override or (undefined) remove each key. */
export function writeJsonFeed(document: FeedDocument, wanted: Article[]): Pieces {
  const { publication, feed, entries, self, links } = document;
  const hub = hubOf(document);
  const older = links.next ?? links["prev-archive"];
  const json = new Feed({
    id: feedId(document),
    title: feedTitle(publication, feed),
    copyright: "",
  });
  const top: Record<string, unknown> = {
    version: "https://jsonfeed.org/version/1.1",
    home_page_url: `${publication.url}/`,
    feed_url: addressOf(publication, self, "json"),
    next_url: older && addressOf(publication, older, "json"),
    description: publication.description || undefined,
    icon: publication.icon,
    authors: publication.authors.length ? publication.authors.map(author) : undefined,
    language: feedLanguage(publication, feed),
    hubs: hub ? [{ type: "WebSub", url: hub }] : undefined,
    _podcast: isPodcast(document) ? { about: PODCAST_NAMES, ...showOf(document) } : undefined,
  };
  for (const extension of extensions(top)) json.addExtension(extension);
  for (const entry of wanted) json.addItem(item(entry, publication));
  return cut(json.json1(), entries.length > 0);
}

function cut(printed: string, hasItems: boolean): Pieces {
  const start = printed.indexOf(ITEMS) + ITEMS.length;
  const end = printed.lastIndexOf(END);
  const [, ...items] = printed.slice(start, Math.max(start, end)).split(ITEM);
  return {
    before: printed.slice(0, start),
    entries: items.map((item) => ITEM + item.replace(/,$/, "")),
    between: ",",
    after: hasItems ? `${END}\n}` : "]\n}",
  };
}

function item(entry: Article, publication: FeedDocument["publication"]): Item {
  const fields: Record<string, unknown> = {
    id: entry.id,
    url: entry.url,
    external_url: entry.source?.url,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary || undefined,
    image: entry.image,
    date_published: rfc3339(entry.published),
    date_modified: rfc3339(entry.updated),
    authors: authorsOf(entry, publication).map(author),
    tags: entry.tags.length ? entry.tags : undefined,
    language: entry.language,
    attachments: entry.attachments.length ? entry.attachments.map(attachment) : undefined,
    _podcast: entry.episode && episode(entry.episode),
  };
  return {
    title: entry.title,
    link: entry.url,
    date: new Date(entry.updated),
    extensions: extensions(fields),
  };
}

/** JSON Feed has no place for a mail address but `mailto:`. */
function author({ name, url, email, avatar }: Author) {
  return { name, url: url ?? (email && `mailto:${email}`), avatar };
}

/** Under the names that intake understands, so that our own entries can be taken in again. */
function episode({ number, seasonName, ...others }: NonNullable<Article["episode"]>) {
  return { about: PODCAST_NAMES, episode: number, season_name: seasonName, ...others };
}

/** In whole seconds, also of an article that was stored with a fraction. */
function attachment({ url, type, bytes, seconds, title }: Article["attachments"][number]) {
  const duration = seconds && Math.round(seconds);
  return { url, mime_type: type, title, size_in_bytes: bytes, duration_in_seconds: duration };
}
