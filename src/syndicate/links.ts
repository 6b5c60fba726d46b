import { addressOf, type FeedDocument, type FeedFormat, FORMAT_NAMES, FORMATS } from "./document.ts";

export interface FeedLink {
  rel: string;
  href: string;
  type?: string;
}

/** A document's links, in the order in which every format and the `Link` header give them: itself first. */
export function linksOf({ publication, self, links }: FeedDocument, format: FeedFormat): FeedLink[] {
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
    ...(publication.hub ? [{ rel: "hub", href: publication.hub }] : []),
  ];
}
