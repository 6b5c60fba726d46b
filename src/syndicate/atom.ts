import { type ElementCompact, js2xml } from "xml-js";
import type { Article, Author } from "../article.ts";
import {
  authorsOf,
  type FeedDocument,
  FORMATS,
  feedAddress,
  feedId,
  feedLanguage,
  feedTitle,
  feedUpdated,
  rfc3339,
} from "./document.ts";
import { attributes, cdata, text } from "./xml.ts";

/**
 * Atom 1.0 (RFC 4287), with the printer that `feed` prints with: its own Atom ignores extensions, rewrites ids,
 * throws at some, and would need more mending than this takes.
 */
export function writeAtom(document: FeedDocument): string {
  const { publication, feed, entries } = document;
  const language = feedLanguage(publication, feed);
  const tree = {
    _declaration: { _attributes: { version: "1.0", encoding: "utf-8" } },
    feed: {
      ...attributes({ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language }),
      id: text(feedId(publication, feed)),
      title: text(feedTitle(publication, feed)),
      subtitle: publication.description ? text(publication.description) : [],
      updated: text(rfc3339(feedUpdated(entries))),
      author: authors(publication.authors.length ? publication.authors : [{ name: publication.title }]),
      link: feedLinks(document),
      icon: publication.icon ? text(publication.icon) : [],
      rights: publication.rights ? text(publication.rights) : [],
      generator: text("Dateline"),
      entry: entries.map((entry) => entryElement(entry, document, language)),
    },
  };
  return js2xml(tree, { compact: true, spaces: 2 });
}

function feedLinks({ publication, feed }: FeedDocument): ElementCompact[] {
  const address = (format: "rss" | "atom" | "json") => ({
    type: FORMATS[format].type,
    href: feedAddress(publication, feed, format),
  });
  return [
    attributes({ rel: "self", ...address("atom") }),
    attributes({ rel: "alternate", type: "text/html", href: `${publication.url}/` }),
    attributes({ rel: "alternate", ...address("rss") }),
    attributes({ rel: "alternate", ...address("json") }),
    ...(publication.hub ? [attributes({ rel: "hub", href: publication.hub })] : []),
  ];
}

function entryElement(entry: Article, { publication }: FeedDocument, language: string): ElementCompact {
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
    summary: entry.summary ? text(entry.summary) : [],
    content: entry.html
      ? { _attributes: { type: "html" }, ...cdata(entry.html) }
      : { _attributes: { type: "html" } },
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
