import { Feed, type Item } from "feed";
import type { ElementCompact } from "xml-js";
import type { Article, Attachment } from "../article.ts";
import { playableOf } from "../media/index.ts";
import { escapeHtml } from "../text.ts";
import { Bodies } from "./bodies.ts";
import {
  addressOf,
  authorsOf,
  type FeedDocument,
  feedId,
  feedLanguage,
  feedTitle,
  feedUpdated,
  rfc3339,
} from "./document.ts";
import { linksOf } from "./links.ts";
import { episodeElements, isPodcast, PODCAST_NAMESPACES, showElements } from "./podcast.ts";
import type { Pieces } from "./printed.ts";
import { attributes, cdata, extensions, text, withHexReferences } from "./xml.ts";

const NAMESPACES = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:fh": "http://purl.org/syndication/history/1.0",
  "xmlns:media": "http://search.yahoo.com/mrss/",
};

// As they are printed. No text has such a tag: what it has of `<` is escaped, and the bodies are not there yet.
const ITEM = /\s*<item>[\s\S]*?<\/item>/g;
const END = "\n    </channel>";

/**
 * RSS 2.0. `feed` writes the frame; what it writes wrongly is overridden through its extensions, whose names are
 * those of the elements (an empty list leaves an element out).
 */
export function writeRss(document: FeedDocument, wanted: Article[]): Pieces {
  const rss = frameOf(document);
  for (const extension of extensions(channel(document))) rss.addExtension(extension);
  const bodies = new Bodies();
  for (const entry of wanted) rss.addItem(item(entry, document, bodies));
  const frame = withHexReferences(rss.rss2().replace(/<rss\b[^>]*>/, rootOf(document)));
  // `feed` prints extensions of the channel behind the items, where a reader that goes on from the first item misses them.
  return bodies.putInto(frame, ITEM, END);
}

function frameOf(document: FeedDocument): Feed {
  const { publication, entries } = document;
  return new Feed({
    id: feedId(document),
    title: publication.title,
    link: `${publication.url}/`,
    updated: new Date(feedUpdated(entries)),
    copyright: publication.rights ?? "",
    generator: "Dateline",
    // Said here only to have their places before the items; the extensions say them rightly.
    language: publication.language,
    image: publication.icon,
    feedLinks: { rss: addressOf(publication, document.self, "rss") },
  });
}

function channel(document: FeedDocument): Record<string, unknown> {
  const { publication, feed } = document;
  const title = feedTitle(publication, feed);
  return {
    title: text(title),
    description: text(publication.description || title),
    docs: text("https://www.rssboard.org/rss-specification"),
    language: text(feedLanguage(publication, feed)),
    copyright: publication.rights ? text(publication.rights) : [],
    image: publication.icon
      ? { url: text(publication.icon), title: text(title), link: text(`${publication.url}/`) }
      : [],
    "atom:link": links(document),
    "fh:archive": document.isArchive ? {} : [],
    ...showElements(document),
  };
}

/** Each namespace once, where every reader looks for it; `feed` knows a few of them, and has no place for others. */
function rootOf(document: FeedDocument): string {
  const namespaces = { ...NAMESPACES, ...(isPodcast(document) && PODCAST_NAMESPACES) };
  const declared = Object.entries(namespaces).map(([name, address]) => `${name}="${address}"`);
  return `<rss version="2.0" ${declared.join(" ")}>`;
}

function links(document: FeedDocument): ElementCompact[] {
  return linksOf(document, "rss").map((link) => attributes({ ...link }));
}

function item(entry: Article, { publication }: FeedDocument, bodies: Bodies): Item {
  // Podcast apps know one of them: what there is to hear.
  const enclosure = playableOf(entry.attachments) ?? entry.attachments[0];
  const elements: Record<string, unknown> = {
    title: text(entry.title),
    guid: { ...attributes({ isPermaLink: "false" }), ...text(entry.id) },
    "dcterms:modified": entry.updated !== entry.published ? text(rfc3339(entry.updated)) : [],
    "dc:creator": authorsOf(entry, publication).map(({ name }) => text(name)),
    "dc:language": text(entry.language),
    "dc:rights": entry.rights ? text(entry.rights) : [],
    category: entry.tags.map((tag) => text(tag)),
    ...texts(entry, bodies),
    enclosure: enclosure
      ? attributes({ url: enclosure.url, length: enclosure.bytes ?? 0, type: enclosure.type })
      : [],
    "media:content": entry.attachments.map(mediaContent),
    "media:thumbnail": entry.image ? attributes({ url: entry.image }) : [],
    source: entry.source?.url
      ? { ...attributes({ url: entry.source.url }), ...text(entry.source.title ?? entry.source.url) }
      : [],
    ...episodeElements(entry),
  };
  return {
    title: entry.title,
    link: entry.url,
    date: new Date(entry.published),
    extensions: extensions(elements),
  };
}

/**
 * The summary before the whole. What has no words, a picture alone, has no summary: then the description is the whole as
 * well (Best Practices Profile), because some parsers take only one of the two for an item's HTML.
 */
function texts({ summary, html }: Article, bodies: Bodies): Record<string, unknown> {
  const whole = () => (html ? bodies.hold(html) : []);
  return { description: summary ? cdata(escapeHtml(summary)) : whole(), "content:encoded": whole() };
}

/** Media RSS has what an enclosure lacks: several of them, and how long they play. */
function mediaContent({ url, type, bytes, seconds, title }: Attachment): ElementCompact {
  const medium = /^(?:audio|video|image)\//.test(type) ? type.split("/")[0] : "document";
  const content = attributes({
    url,
    type,
    medium,
    fileSize: bytes,
    duration: seconds && Math.round(seconds),
  });
  return title ? { ...content, "media:title": text(title) } : content;
}
