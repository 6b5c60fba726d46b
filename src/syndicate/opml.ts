import { js2xml } from "xml-js";
import type { Publication } from "../publication.ts";
import { EVERYTHING, type FeedName } from "../store/index.ts";
import { feedAddress, feedTitle } from "./document.ts";
import { attributes, text } from "./xml.ts";

/** OPML 2.0: the feeds of the publication, for readers that import a list. Every feed once, as RSS. */
export function writeOpml(publication: Publication, feeds: FeedName[]): string {
  const outlines = [EVERYTHING, ...feeds].map((feed) =>
    attributes({
      type: "rss",
      version: "RSS",
      text: feedTitle(publication, feed),
      title: feedTitle(publication, feed),
      xmlUrl: feedAddress(publication, feed, "rss"),
      htmlUrl: `${publication.url}/`,
    }),
  );
  const tree = {
    _declaration: { _attributes: { version: "1.0", encoding: "utf-8" } },
    opml: {
      ...attributes({ version: "2.0" }),
      head: { title: text(publication.title) },
      body: { outline: outlines },
    },
  };
  return js2xml(tree, { compact: true, spaces: 2 });
}
