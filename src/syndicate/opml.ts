import { js2xml } from "xml-js";
import type { Publication } from "../publication.ts";
import { EVERYTHING, type FeedName } from "../store/index.ts";
import { feedAddress, feedTitle } from "./document.ts";
import { attributes, text } from "./xml.ts";

/**
 * OPML 2.0: the feeds of the publication, for readers that import a list. Each once, as RSS; where there are more than
 * so many, the title says that these are not all.
 */
export function writeOpml(publication: Publication, feeds: FeedName[], most: number): string {
  const outlines = [EVERYTHING, ...feeds.slice(0, most)].map((feed) =>
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
      head: {
        title: text(feeds.length > most ? `${publication.title}: ${mostUsed(most)}` : publication.title),
      },
      body: { outline: outlines },
    },
  };
  return js2xml(tree, { compact: true, spaces: 2 });
}

function mostUsed(most: number): string {
  return `the ${most.toLocaleString("en")} feeds with the most articles`;
}
