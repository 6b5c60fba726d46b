import { type ElementCompact, js2xml } from "xml-js";
import type { Article, Author } from "../article.ts";
import { Bodies } from "./bodies.ts";
import {
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
import { attributes, text } from "./xml.ts";

const NAMESPACES = {
  xmlns: "http://www.w3.org/2005/Atom",
  "xmlns:at": "http://purl.org/atompub/tombstones/1.0",
  "xmlns:fh": "http://purl.org/syndication/history/1.0",
};

// As they are printed. No text has such a tag: what it has of `<` is escaped, and the bodies are not there yet.
const ENTRY = /\s*<entry\b[\s\S]*?<\/entry>/g;
const END = "\n</feed>";

/**
 * Atom 1.0 (RFC 4287), with the printer that `feed` prints with: its own Atom ignores extensions, rewrites ids,
 * throws at some, and would need more mending than this takes.
 */
export function writeAtom(document: FeedDocument, wanted: Article[]): Pieces {
  const language = feedLanguage(document.publication, document.feed);
  const bodies = new Bodies();
  const tree = {
    _declaration: { _attributes: { version: "1.0", encoding: "utf-8" } },
    feed: {
      ...feedElements(document, language),
      entry: wanted.map((entry) => entryElement(entry, document, language, bodies)),
    },
  };
  return bodies.putInto(js2xml(tree, { compact: true, spaces: 2 }), ENTRY, END);
}

function feedElements(document: FeedDocument, language: string): ElementCompact {
  const { publication, feed, entries, tombstones } = document;
  const namespaces = { ...NAMESPACES, ...(isPodcast(document) && PODCAST_NAMESPACES) };
  return {
    ...attributes({ ...namespaces, "xml:lang": language }),
    id: text(feedId(document)),
    title: text(feedTitle(publication, feed)),
    subtitle: publication.description ? text(publication.description) : [],
    updated: text(rfc3339(feedUpdated(entries))),
    author: authors(publication.authors.length ? publication.authors : [{ name: publication.title }]),
    link: feedLinks(document),
    icon: publication.icon ? text(publication.icon) : [],
    rights: publication.rights ? text(publication.rights) : [],
    generator: text("Dateline"),
    "fh:archive": document.isArchive ? {} : [],
    ...showElements(document),
    // RFC 6721: what a reader may forget.
    "at:deleted-entry": tombstones.map(({ id, when }) => attributes({ ref: id, when: rfc3339(when * 1000) })),
  };
}

/** Atom says itself where the home page is; the other formats have an element for it. */
function feedLinks(document: FeedDocument): ElementCompact[] {
  const [self, ...others] = linksOf(document, "atom").map((link) => attributes({ ...link }));
  return [
    self!,
    attributes({ rel: "alternate", type: "text/html", href: `${document.publication.url}/` }),
    ...others,
  ];
}

function entryElement(
  entry: Article,
  { publication }: FeedDocument,
  language: string,
  bodies: Bodies,
): ElementCompact {
  return {
    ...attributes({ "xml:lang": entry.language === language ? undefined : entry.language }),
    id: text(entry.id),
    title: text(entry.title),
    updated: text(rfc3339(entry.updated)),
    published: text(rfc3339(entry.published)),
    link: entryLinks(entry),
    author: authors(authorsOf(entry, publication)),
    category: entry.tags.map((tag) => attributes({ term: tag })),
    rights: entry.rights ? text(entry.rights) : [],
    ...episodeElements(entry),
    summary: entry.summary ? text(entry.summary) : [],
    // An empty one is a <div type="html"/> to rss-parser. With an alternate link it need not be there (RFC 4287, 4.1.2).
    content: entry.html ? { _attributes: { type: "html" }, ...bodies.hold(entry.html) } : [],
  };
}

/** Enclosures first: ruby-feedparser and feed2imap take the last link for the entry's own. */
function entryLinks({ url, attachments, image, source }: Article): ElementCompact[] {
  const enclosures = attachments.map((attachment) =>
    attributes({
      rel: "enclosure",
      href: attachment.url,
      type: attachment.type,
      length: attachment.bytes,
      title: attachment.title,
    }),
  );
  const via = source?.url ? [attributes({ rel: "via", href: source.url, title: source.title })] : [];
  const picture =
    image && !attachments.some((attachment) => attachment.url === image)
      ? [attributes({ rel: "related", href: image, title: "image" })]
      : [];
  return [...enclosures, ...picture, ...via, attributes({ rel: "alternate", type: "text/html", href: url })];
}

function authors(list: Author[]): ElementCompact[] {
  return list.map(({ name, url, email }) => ({
    name: text(name),
    ...(url && { uri: text(url) }),
    ...(email && { email: text(email) }),
  }));
}
