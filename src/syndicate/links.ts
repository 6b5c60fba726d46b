import {
  addressOf,
  type FeedDocument,
  type FeedFormat,
  FORMAT_NAMES,
  FORMATS,
  feedPath,
} from "./document.ts";

export interface FeedLink {
  rel: string;
  href: string;
  type?: string;
}

/** A document's links, in the order in which every format and the `Link` header give them: itself first. */
export function linksOf(document: FeedDocument, format: FeedFormat): FeedLink[] {
  const { publication, self, links } = document;
  const hub = hubOf(document);
  const other = FORMAT_NAMES.filter((name) => name !== format);
  const at = (rel: string, place: FeedDocument["self"], name = format): FeedLink => ({
    rel,
    type: FORMATS[name].type,
    href: addressOf(publication, place, name),
  });
  return [
    at("self", self),
    ...other.map((name) => at("alternate", self, name)),
    ...Object.entries(links).flatMap(([rel, place]) => (place ? [at(rel, place)] : [])),
    ...(hub ? [{ rel: "hub", href: hub }] : []),
  ];
}

/**
 * The hub that is told when a document changes. It is told of feeds alone: whoever subscribed to a query or to a page of
 * the past there would wait for ever.
 */
export function hubOf({ publication, feed, self }: FeedDocument): string | undefined {
  return self.path === feedPath(feed) && !self.query ? publication.hub : undefined;
}
